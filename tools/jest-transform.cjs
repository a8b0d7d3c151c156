const { transformSync } = require('esbuild');

/** A jest transform: TypeScript and ES modules in, CommonJS with an inline source map out. */
module.exports = {
  process(source, filename) {
    const { code } = transformSync(source, {
      loader: /\.[cm]?tsx?$/.test(filename) ? (filename.endsWith('x') ? 'tsx' : 'ts') : 'js',
      format: 'cjs',
      target: 'node20',
      sourcemap: 'inline',
      sourcefile: filename,
      jsx: 'automatic',
      jsxImportSource: 'preact',
    });
    return { code };
  },
};
