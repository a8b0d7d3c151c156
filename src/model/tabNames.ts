/** The tabs that set-up makes: the same in every language, so that colleagues find each other's. */
export const TAB_NAMES = {
  bundles: 'Bundles',
  lists: 'Qomon lists',
  journal: 'Journal',
  summary: 'Summary',
  slips: 'Slips',
  slipPaper: 'Deposit slip',
  report: 'Report',
} as const;
