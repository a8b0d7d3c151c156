import { describe, expect, test } from '@jest/globals';
import { redacted } from '../../src/nightly/redacted';
import { wordsIn } from '../../src/text';
import { PAYMENT } from '../support/rows';
import { Session } from '../support/session';

describe.each([
  ['fr_FR', ','],
  ['en_GB', '.'],
])('in a spreadsheet of %s', (locale, mark) => {
  test.each([
    ['Amount', -5, `-5${mark}00`],
    ['Amount', 1.234, `1${mark}234`],
    ['Payer ID', 12.5, `12${mark}5`],
    ['Membership', 10.5, `10${mark}5`],
  ])('a number in %s, %d, is quoted as it is typed there', (header, value, text) => {
    const session = Session.ready({ google: { locale } });
    session.type([PAYMENT]);
    const { workbook } = session.google;
    workbook.put('Bundles', session.at(header, 2), [[value]]);
    session.call('checkRows');
    expect(session.cell('Message', 2)).toContain(`“${text}”`);
  });
});

test.each([
  ['en', 'whose address in Qomon is another one.', 'nobody in Qomon has this address.'],
  ['fr', 'dont l’adresse dans Qomon est une autre.', 'personne dans Qomon n’a cette adresse.'],
] as const)('a mail says in %s that an address is wrong, without it', (language, other, nobody) => {
  const { faults } = wordsIn(language);
  const address = 'anna@example.org';
  const ofAnother = { kind: 'address of another', name: 'Anna', address } as const;
  const said = [
    faults['address of another'](redacted(ofAnother) as typeof ofAnother),
    faults['nobody with this address'](
      redacted({ kind: 'nobody with this address', address }) as never,
    ),
  ];
  expect(said.join('\n')).not.toMatch(/Anna|anna|…/);
  expect(said[0]).toContain(other);
  expect(said[1]).toContain(nobody);
  // That there is none names nobody.
  const none = redacted({ ...ofAnother, address: '' }) as typeof ofAnother;
  expect(faults['address of another'](none)).toMatch(/no address|pas d’adresse/);
});
