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
    marker: 'begun-again',
    name: 'a row that was deleted, and begun once more, is completed',
    edit: 'remove',
    tests: 'test/import/renewals',
    titled: 'is made again and cut off after its key was saved',
  },
  {
    marker: 'below-all',
    name: 'new rows stand below a row that was pushed out of what was read',
    edit: 'remove',
    tests: 'test/import/killed',
    titled: 'pushed out of what is read',
  },
  {
    marker: 'one-row-a-source',
    name: 'what stands here twice as one payment of another system is not sent',
    edit: 'remove',
    tests: 'test/import/importing',
    titled: 'stands here twice',
  },
  {
    marker: 'same-numbering',
    name: 'payments that are here go on being numbered by the same column',
    edit: 'remove',
    tests: 'test/import/importing',
    titled: 'numbers the payments',
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
  {
    marker: 'typed-cells-stay',
    name: 'a row in which somebody has typed is not taken back',
    edit: 'remove',
    tests: 'test/import/takeBack',
    titled: 'typed in',
  },
  {
    marker: 'slip-rows-stay',
    name: 'a row on a deposit slip is not taken back',
    edit: 'remove',
    tests: 'test/import/takeBack',
    titled: 'deposit slip',
  },
  {
    marker: 'unread-import-stays',
    name: 'an import whose rows cannot be read is not taken for gone',
    edit: 'remove',
    tests: 'test/import/takeBack',
    titled: 'renamed',
  },
  {
    marker: 'one-method',
    name: 'an order that was paid by several methods does not come in as one of them',
    edit: 'remove',
    tests: 'test/import/importing',
    titled: 'several methods',
  },
];
