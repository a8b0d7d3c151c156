import { describe, expect, test } from '@jest/globals';
import type { Dialog } from '../../local/google/index';
import { choose } from '../support/rows';
import { Session } from '../support/session';

/** What a person types into each of the questions, in their order; blank where there is nothing more. */
function answering(session: Session, texts: readonly string[], isYes = false): Dialog[] {
  const asked: Dialog[] = [];
  const left = [...texts];
  session.answer = (dialog) => {
    asked.push(dialog);
    const [yes = '', no = ''] = dialog.buttons;
    if (dialog.prompt.includes('Change what')) return isYes ? yes : no;
    return dialog.kind === 'prompt' ? { button: 'OK', text: left.shift() ?? '' } : 'OK';
  };
  return asked;
}

function event(texts: readonly string[], session = Session.ready()): Session {
  answering(session, texts);
  session.call('newEventTab');
  return session;
}

const FAIR = ['Fair', '04/07/2026', 'ESP', 'PRINTEMPS26', '#10'];
const ROW = { 'Payer ID': '123456', Amount: '20' };

const check = (session: Session, rows = '2:3') => choose(session, 'checkRows', rows, 'Fair');

describe('a new event tab', () => {
  test('is laid out as the first one, comes into view, and says what blank cells take', () => {
    const session = event(FAIR);
    const { workbook } = session.google;
    expect(workbook.values('Fair')[0]).toEqual(workbook.values('Bundles')[0]);
    const sheet = workbook.sheets().find(({ name }) => name === 'Fair');
    expect(sheet).toMatchObject({ frozenColumns: 4, frozenRows: 1 });
    expect(workbook.selection(session.google.user)?.sheet).toBe(sheet?.id);
    expect(workbook.notes('Fair', session.at('Payment method', 1, 'Fair'))).toEqual([
      [expect.stringContaining('blank is: ESP')],
    ]);
  });

  test('shows its day as the spreadsheet writes days, wherever it is told', () => {
    const session = Session.ready();
    const texts: string[] = [];
    const told = (it: Session): void => {
      const asked = answering(it, FAIR, true);
      it.call('newEventTab');
      texts.push(...asked.map(({ prompt }) => prompt), it.said());
    };
    told(session);
    told(session);
    const note = session.google.workbook.notes('Fair', session.at('Payment date', 1, 'Fair'));
    texts.push(String(note));
    expect(texts.join('\n')).not.toMatch(/\d{4}-\d\d/);
    expect(texts.join('\n').split('04/07/2026').length).toBeGreaterThan(4);
  });

  test('fills in what is blank on rows with an amount, and nothing over what is typed', () => {
    const session = event(FAIR);
    session.type([ROW, { ...ROW, 'Payment method': 'CB' }, { 'Payer ID': '123456' }], {
      tab: 'Fair',
    });
    check(session, '2:4');
    expect(session.column('Payment method', 'Fair')).toEqual(['ESP', 'CB', '']);
    expect(session.column('Campaign code', 'Fair').slice(0, 2)).toEqual([
      'PRINTEMPS26',
      'PRINTEMPS26',
    ]);
    const shown = session.google.workbook.shown('Fair', session.at('Payment date', 2, 'Fair'));
    expect(shown).toEqual([['04/07/2026']]);
    expect(String(session.cell('Membership', 2, 'Fair'))).toContain('(#10)');
    expect(session.cell('Membership', 4, 'Fair')).toBe('');
    // What was filled in is what is sent.
    choose(session, 'sendSelectedRows', '2', 'Fair');
    expect(session.cell('State', 2, 'Fair')).toBe('Sent');
    expect(session.qomon.ledger.bundles[0]).toMatchObject({
      transactions: [{ payment_method_kind: 'ESP', code_campaign: 'PRINTEMPS26' }],
    });
  });

  test('leaves the price to a row that says itself what it was for', () => {
    const session = event(FAIR);
    session.type([{ ...ROW, Donation: '#20' }], { tab: 'Fair' });
    check(session);
    expect(session.cell('Membership', 2, 'Fair')).toBe('');
  });

  test('takes no payment for the further rows of a group', () => {
    const session = event(FAIR);
    const group = { Group: 'Girard' };
    session.type(
      [
        { ...ROW, ...group },
        { ...group, 'Member ID': '300003', Membership: '#10' },
      ],
      {
        tab: 'Fair',
      },
    );
    check(session);
    expect(session.cell('Payment method', 3, 'Fair')).toBe('');
  });

  test('lets another tab alone', () => {
    const session = event(FAIR);
    session.type([ROW]);
    choose(session, 'checkRows', '2:3');
    expect(session.cell('Payment method', 2)).toBe('');
  });

  test('asks again for what it cannot read, and says why', () => {
    const session = Session.ready();
    const asked = answering(session, ['Fair', 'soon', '04/07/2026', 'PayPal', 'ESP']);
    session.call('newEventTab');
    const prompts = asked.map(({ prompt }) => prompt);
    expect(prompts.some((text) => text.includes('“soon” is not a date'))).toBe(true);
    expect(prompts.some((text) => text.includes('“PayPal” is not in the list'))).toBe(true);
    session.type([ROW], { tab: 'Fair' });
    check(session);
    expect(session.cell('Payment method', 2, 'Fair')).toBe('ESP');
  });

  test('is changed by its name: what blank cells take, and what the headers say', () => {
    const session = event(FAIR);
    session.type([ROW], { tab: 'Fair' });
    check(session);
    const asked = answering(session, ['Fair', '', 'CB', '-'], true);
    session.call('newEventTab');
    expect(asked.find(({ prompt }) => prompt.includes('Payment method'))?.prompt).toContain(
      'Now it is ESP',
    );
    session.type([ROW], { tab: 'Fair', from: 3 });
    check(session);
    // The day and the price are kept, the method is another, and there is no campaign; row 2 stays as it was.
    expect(session.column('Payment method', 'Fair').slice(0, 2)).toEqual(['ESP', 'CB']);
    expect(session.column('Campaign code', 'Fair').slice(0, 2)).toEqual(['PRINTEMPS26', '']);
    expect(String(session.cell('Membership', 3, 'Fair'))).toContain('(#10)');
    const note = (header: string) =>
      session.google.workbook.notes('Fair', session.at(header, 1, 'Fair'))[0]?.[0];
    expect(note('Payment method')).toContain('blank is: CB');
    expect(note('Campaign code')).not.toContain('blank is');
    expect(note('Membership')).toContain('blank is');
  });

  test('stays as it is where the answer is not Yes', () => {
    const session = event(FAIR);
    const asked = answering(session, ['Fair']);
    session.call('newEventTab');
    expect(asked.at(-1)?.prompt).toContain('Change what its blank cells take?');
    session.type([ROW], { tab: 'Fair' });
    check(session);
    expect(session.cell('Payment method', 2, 'Fair')).toBe('ESP');
  });

  test.each(['Bundles', 'Journal', 'Sheet1'])('takes no name that is taken: %s', (name) => {
    const session = event([name]);
    expect(session.said()).toContain('already');
    expect(session.google.workbook.sheets()).toHaveLength(
      Session.ready().google.workbook.sheets().length,
    );
  });

  test('is not made where no name is typed', () => {
    const before = Session.ready().google.workbook.sheets().length;
    expect(event([]).google.workbook.sheets()).toHaveLength(before);
  });

  test('speaks French', () => {
    const session = Session.ready({ google: { userLocale: 'fr', locale: 'fr_FR' } });
    const asked = answering(session, ['Fête', '04/07/2026']);
    session.call('newEventTab');
    expect(asked[1]?.prompt).toContain('Date de paiement');
    expect(asked.at(-1)?.prompt).toContain('est prêt');
  });
});
