import { Stage } from '/work/wt-browser/test/browser/stage.ts';

const stage = await Stage.withRows();
try {
  const p = await stage.person();
  p.page.setDefaultTimeout(8000);
  for (const c of ['G12', 'G12', 'N40', 'N40', 'G12', 'B2', 'AF12', 'AF12', 'G12']) {
    const r = await p.page.evaluate((c) => bundlesHost.cell(c), c);
    const s = await p.page.evaluate(
      (c) =>
        JSON.stringify([
          document.querySelector('.grid canvas')!.getBoundingClientRect(),
          document.querySelector('.grid canvas')!.id,
        ]),
      c,
    );
    await p.page.mouse.click(r!.x + r!.width / 2, r!.y + r!.height / 2);
    console.log(c, JSON.stringify(r), s, await p.page.evaluate(() => bundlesHost.selection));
  }
  await p.page.screenshot({ path: '/tmp/b.png' });
} catch (e) {
  console.log(String(e).slice(0, 600));
}
await stage.close();
process.exit(0);
