import { describe, expect, test } from '@jest/globals';
import { DUPLICATES, payments, Scene } from '../promises/scene';

const IDS = ['Bundle ID', 'Transaction ID', 'Membership ID', 'Donation ID'];
const RESULTS = ['Message', 'Sent at', ...IDS];
const LATER_MS = 180_000;

/** Whatever `State` may read: each state in both languages, nothing, and a text that is none. */
const STATES = [
  '',
  'Invalid',
  'Non valide',
  'Waiting',
  'En attente',
  'Rejected',
  'Refusé',
  'Cancelled',
  'Annulé',
  'Sending',
  'Envoi en cours',
  'To check',
  'À vérifier',
  'Sent',
  'Part refunded',
  'Refunded',
  'Changed in Qomon',
  'Gone from Qomon',
  'not yet',
];

/** These say that nothing is to be sent: the row is left behind as it is. */
const CLOSED = [
  'Cancelled',
  'Annulé',
  'Sent',
  'Part refunded',
  'Refunded',
  'Changed in Qomon',
  'Gone from Qomon',
];

function sent(count = 2, duplicates: (typeof DUPLICATES)[number] = 'second'): Scene {
  const scene = new Scene(payments(count), { duplicates });
  scene.send();
  expect(scene.recorded).toBe(count);
  return scene;
}

function put(scene: Scene, header: string, row: number, value: string | number): void {
  const { workbook } = scene.session.google;
  const at = scene.session.at(header, row);
  if (value === '') workbook.clear('Bundles', at);
  else workbook.put('Bundles', at, [[value]]);
}

/** Empties all results of a row and has its State read something; the reference stays. */
function disguise(scene: Scene, state: string, row = 2): void {
  for (const header of RESULTS) scene.empty(row, header);
  put(scene, 'State', row, state);
}

describe('a row that was recorded is not sent again', () => {
  describe.each(DUPLICATES)('by the State that it reads (a used reference: %s)', (duplicates) => {
    test.each(STATES)('%j', (state) => {
      const scene = sent(2, duplicates);
      const ids = IDS.map((header) => scene.session.cell(header, 2));
      disguise(scene, state);
      scene.session.google.clock.advance(LATER_MS);
      expect(scene.session.posted(scene.send())).toEqual([]);
      expect(scene.recorded).toBe(2);
      if (CLOSED.includes(state)) {
        expect(scene.state()).toBe(state);
        // Left open by hand after all, it is looked up.
        scene.empty(2, 'State');
        expect(scene.session.posted(scene.send())).toEqual([]);
      }
      expect(scene.state()).toBe('Sent');
      expect(IDS.map((header) => scene.session.cell(header, 2))).toEqual(ids);
      expect(scene.broken()).toEqual([]);
    });
  });

  test.each(['sendReadyRows', 'resolveDoubtfulRows', 'sendNext'])(
    'by the State that it reads, whichever way it is sent: %s',
    (way) => {
      const scene = new Scene(payments(2, { Ready: 'TRUE' }));
      scene.send();
      disguise(scene, 'Waiting');
      disguise(scene, 'Rejected', 3);
      const { google } = scene.session;
      google.workbook.select('Bundles', 'A2:A3', google.user);
      if (way === 'sendNext') scene.session.page(way, { scope: 'selection' });
      else scene.session.call(way);
      expect([scene.state(2), scene.state(3)]).toEqual(['Sent', 'Sent']);
      expect(scene.recorded).toBe(2);
    },
  );

  test.each(['', 'Waiting', 'Rejected', 'Invalid', 'Cancelled'])(
    'by leaving To check for %j, where Qomon holds something else than the row says',
    (state) => {
      const scene = sent();
      disguise(scene, 'Waiting');
      put(scene, 'Amount', 2, 999);
      scene.send();
      expect(scene.state()).toBe('To check');
      for (let time = 0; time < 2; time += 1) {
        disguise(scene, state);
        scene.session.google.clock.advance(LATER_MS);
        expect(scene.session.posted(scene.send())).toEqual([]);
        expect(scene.state()).toBe(state === 'Cancelled' ? state : 'To check');
      }
      expect(scene.recorded).toBe(2);
    },
  );

  test.each(['To check', 'Sending'])('by a copy of it that was looked up as %s', (state) => {
    const scene = sent(1);
    scene.paste(2);
    disguise(scene, state, 3);
    scene.session.google.clock.advance(LATER_MS);
    scene.session.call('resolveDoubtfulRows');
    expect(scene.message(3)).toContain('This is a copy of row 2');
    // By the journal alone the original must not look as if it had not been recorded.
    const lines = scene.session.google.workbook.records('Journal');
    expect(lines.map((line) => line.Outcome)).not.toContain('waiting');
    scene.session.google.workbook.deleteRows('Bundles', 3, 1);
    disguise(scene, '');
    scene.session.google.clock.advance(LATER_MS);
    expect(scene.session.posted(scene.send())).toEqual([]);
    expect(scene.state()).toBe('Sent');
    expect(scene.recorded).toBe(1);
  });

  test('by a State that was emptied while the dialog stood open', () => {
    const scene = new Scene(payments(1));
    let isAsked = false;
    scene.session.answer = ({ buttons }) => {
      if (!isAsked) {
        isAsked = true;
        // A colleague is quicker, and somebody empties the State that came of it.
        scene.session.google.run('sendSelectedRows', { user: scene.session.google.user });
        scene.empty(2, 'State');
      }
      return buttons[0] ?? '';
    };
    scene.send();
    expect(scene.recorded).toBe(1);
    expect(scene.session.cell('Bundle ID', 2)).toBe(5001);
  });
});

describe('a row that was not recorded', () => {
  test.each(['Waiting', 'Rejected', 'Invalid', ''])('is sent, though it reads %j', (state) => {
    const scene = new Scene(payments(2));
    put(scene, 'State', 2, state);
    put(scene, 'Reference', 2, 4711);
    scene.send();
    expect([scene.state(2), scene.state(3)]).toEqual(['Sent', 'Sent']);
    expect(scene.recorded).toBe(2);
  });
});
