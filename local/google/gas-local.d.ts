/** The loader of a script project: https://github.com/mzagorny/gas-local */
declare module 'gas-local' {
  const gasLocal: {
    /**
     * Runs the files of a folder that pass the filter in one context, made of `globals` or, if
     * they are the globals of a context already, that one; answers with them.
     */
    require(
      folder: string,
      globals: object,
      options: { readonly filter: (file: string) => boolean },
    ): object;
  };
  export default gasLocal;
}
