/**
 * One HTML page with its script and styles inside. Links open in the whole window: the sidebar is a
 * frame in a frame. The script renders into `#app` and sets the page's language. What it has to know at once, whoever opens it writes into the
 * attributes of `#app`.
 */
export function page(script: string, styles: string): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<title>Bundles for Qomon</title>
<base target="_top">
<style>
${inlineStyles(styles)}
</style>
</head>
<body>
<div id="app" data-panel="" data-person="" data-language="" data-decimal-mark="" data-days=""></div>
<script>
${inlineScript(script)}
</script>
</body>
</html>
`;
}

/**
 * An HTML parser ends a script at the first `</script`, also inside a string, and reads on strangely
 * after `<!--`. After esbuild, which parts these characters wherever they are operators, they stand
 * only in literals and comments, where `\x3C` means the same.
 */
function inlineScript(script: string): string {
  return script.replace(/<(?=!--|\/script)/gi, '\\x3C');
}

/** In a style sheet `</style` can stand only in strings, addresses and comments; `\/` means `/` there. */
function inlineStyles(styles: string): string {
  return styles.replace(/<\/(?=style)/gi, '<\\/');
}
