import { walk } from './walk';

/** `npm run walks -- 500` takes so many walks, and `npm run walks -- 500 1000` begins behind seed 1000. */
function main([count = '100', behind = '0']: readonly string[]): number {
  const [last, first] = [Number(behind) + Number(count), Number(behind) + 1];
  const began = Date.now();
  const failed: number[] = [];
  let recorded = 0;
  for (let seed = first; seed <= last; seed += 1) {
    const one = walk(seed);
    recorded += one.recorded;
    if (one.faults.length === 0) continue;
    failed.push(seed);
    console.log(`\nSEED=${seed}\n  ${[...one.log, ...one.faults].join('\n  ')}`);
  }
  const seconds = Math.round((Date.now() - began) / 1000);
  console.log(
    `${count} walks from seed ${first}, ${recorded} bundles recorded, ${failed.length} failed in ${seconds} s`,
  );
  if (failed.length > 0) console.log(`Failed: ${failed.join(', ')}`);
  return failed.length > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
