/** A page with a text to be copied: it runs nothing and asks nobody for anything. */
export function reportPage(it: {
  readonly language: string;
  readonly help: string;
  readonly report: string;
}): string {
  return `<!doctype html>
<html lang="${it.language}">
<head>
<base target="_top">
<style>
body { margin: 0; font: 13px/1.4 arial, sans-serif; color: #202124; }
label { display: block; margin: 0 0 8px; }
textarea { box-sizing: border-box; width: 100%; height: 440px; font: 12px/1.5 monospace; }
</style>
</head>
<body>
<label for="report">${escaped(it.help)}</label>
<textarea id="report" readonly>${escaped(it.report)}</textarea>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
