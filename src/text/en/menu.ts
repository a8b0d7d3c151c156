import type { MenuWords } from '../words/menu';

export const menu: MenuWords = {
  attention: '⚠ Nightly upload needs attention…',
  sidebar: 'Open sidebar',
  setUp: 'Set up this spreadsheet',
  refreshLists: 'Refresh lists',
  checkRows: 'Check rows',
  sendSelected: 'Send selected rows…',
  sendReady: 'Send ready rows…',
  resolveDoubtful: 'Resolve doubtful rows',
  refund: 'Refund…',
  cancel: 'Cancel bundles…',
  correct: 'Correct and resend…',
  status: 'Change payment status…',
  summary: 'Summary',
  compare: 'Compare with Qomon',
  newEventTab: 'New event tab…',
  layOut: 'Rearrange this tab…',
  nightly: 'Nightly upload…',
  import: 'Bring in payments…',
  help: 'Guide and support…',
  checkInstallation: 'Check this installation',
};
