import { type Table, table } from './table';

/**
 * Other projects' figures, quoted: measured once with each project's own code and missing services
 * supplied, by a model that prices every size as a reading and a save above the kind table's. The
 * add-on's line is of the same model and day.
 */
const QUOTED: ReadonlyArray<readonly string[]> = [
  ['this add-on then, checked', '5.2 / 9.3 / 98.0', '1 a row', '0', '0 / 0'],
  ['this add-on then, fresh', '6.1 / 11.3 / 192', '2 a row', '0', 'not tried'],
  ['ga-mp-uploader', '8.0 / 68.7 / 676 (3 runs)', '2 a row', '0', '0 / half'],
  ['Placekey (look-ups, 100 a request)', '1.2 / 1.2 / 11.5', '1, 1, 10', '0', '0 / 10, 100, 500'],
  [
    'railflow (one batch, sleeps 10 s)',
    '14.4 / 42.0 / 131, throws',
    '1 a row',
    '0, 0, 900',
    '0 / half (1,000: no bucket, 319 s)',
  ],
  ['seiu503 (a run a row)', '7.7 / 91.0 / 963', '2 a row', '2', '2 / half; 1,000 not run'],
];

/** Others beside us, as they were measured once. */
export function peersTable(): Table {
  return table(
    'Others, quoted: 10 / 100 / 1,000 rows',
    ['', 'seconds', 'requests', 'not done', 'killed half-way: lost / doubled'],
    QUOTED,
  );
}
