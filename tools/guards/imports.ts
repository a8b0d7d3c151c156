import type { Guard } from './guard';

/** What guards an import, and the people whom it creates. */
export const IMPORT_GUARDS: readonly Guard[] = [
  {
    marker: 'import-as-seen',
    name: 'nothing else is written than a preview has shown',
    edit: 'remove',
    tests: 'test/import/importing',
    titled: 'what is written is what was seen',
  },
  {
    marker: 'taking-back-first',
    name: 'what is about to be taken back is written down first',
    edit: 'remove',
    tests: 'test/import/killed',
    titled: 'taken back',
  },
  {
    marker: 'contact-intent-first',
    name: 'who is about to be created is remembered before the request leaves',
    edit: 'remove',
    tests: 'test/import/killed',
    titled: 'killed at any call',
  },
];
