/** The spreadsheet's setting: what a membership covers where its dates are blank. */
export type Period = 'calendar year' | 'rolling year';
