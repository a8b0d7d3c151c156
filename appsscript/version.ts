declare const ADD_ON_VERSION: string;

/** The release that this is; the build takes it from package.json. */
export const VERSION: string = ADD_ON_VERSION;
