import { describe, expect, test } from '@jest/globals';
import type { Dialog } from '../../../local/google/index';
import { google } from './support';

describe('dialogs', () => {
  const ASK = `
    const ui = () => SpreadsheetApp.getUi();
    function plain() { return String(ui().alert('Sure?')); }
    function choose() { const b = ui().alert('Send', 'Three bundles', ui().ButtonSet.YES_NO);
      return [b === ui().Button.YES, b === ui().Button.NO]; }
    function ask() { const r = ui().prompt('Name', ui().ButtonSet.OK_CANCEL);
      return [String(r.getSelectedButton()), r.getResponseText()]; }
    function wrong() { ui().alert('a', 'b', 'c'); }`;

  test('a test answers as a person would', () => {
    const stand = google(ASK);
    const seen: Dialog[] = [];
    stand.dialogs.answer = (dialog) => {
      seen.push(dialog);
      return dialog.kind === 'prompt' ? { button: 'OK', text: 'Ada' } : (dialog.buttons[0] ?? 'OK');
    };
    expect(stand.run('plain').value).toBe('OK');
    expect(stand.run('choose').value).toEqual([true, false]);
    expect(stand.run('ask').value).toEqual(['OK', 'Ada']);
    expect(seen).toMatchObject([
      { kind: 'alert', title: '', prompt: 'Sure?', buttons: ['OK'] },
      { kind: 'alert', title: 'Send', prompt: 'Three bundles', buttons: ['YES', 'NO'] },
      { kind: 'prompt', prompt: 'Name', buttons: ['OK', 'CANCEL'], user: 'anna@example.org' },
    ]);
  });

  test('a dialog that nobody answers ends the test', () => {
    expect(() => google(ASK).run('plain')).toThrow('Nobody answers the alert "": "Sure?"');
  });

  test('a button that is not there ends the test', () => {
    const stand = google(ASK);
    stand.dialogs.answer = () => 'YES';
    expect(() => stand.run('plain')).toThrow('has no button YES');
  });

  test('a dialog can always be closed', () => {
    const stand = google(ASK);
    stand.dialogs.answer = () => 'CLOSE';
    expect(stand.run('choose').value).toEqual([false, false]);
  });

  test('an alert of another form has no signature', () => {
    expect(google(ASK).run('wrong').error?.message).toMatch(
      /don't match the method signature for Ui.alert/,
    );
  });
});

describe('pages', () => {
  const code = `
    function show() { SpreadsheetApp.getUi().showSidebar(
      HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Bundles').setWidth(300)); }
    function dialog() { SpreadsheetApp.getUi().showModalDialog(
      HtmlService.createHtmlOutput('<p>').append('hi').setHeight(80), 'Title'); }
    function marked() { const page = HtmlService.createHtmlOutputFromFile('Sidebar');
      page.setContent(page.getContent().replace('Side', 'Refund'));
      SpreadsheetApp.getUi().showSidebar(page); }
    function missing() { HtmlService.createHtmlOutputFromFile('Nowhere'); }`;
  const project = { code, html: { Sidebar: '<h1>Side</h1>' } };

  test('a sidebar is shown to who opened it', () => {
    const stand = google('', { project });
    stand.run('show');
    expect(stand.sidebar()).toMatchObject({
      title: 'Bundles',
      content: '<h1>Side</h1>',
      width: 300,
    });
    expect(stand.sidebar('bert@example.org')).toBe(null);
    stand.run('dialog');
    expect(stand.dialog()).toMatchObject({
      kind: 'modal',
      title: 'Title',
      content: '<p>hi',
      height: 80,
    });
  });

  // developers.google.com/apps-script/reference/html/html-output#setContent(String)
  test('what is written into a page before it is shown is in it', () => {
    const stand = google('', { project });
    stand.run('marked');
    expect(stand.sidebar()).toMatchObject({ content: '<h1>Refund</h1>' });
    stand.run('show');
    expect(stand.sidebar()).toMatchObject({ content: '<h1>Side</h1>' });
  });

  test('a file that is not in the project is missed by name', () => {
    expect(google('', { project }).run('missing').error?.message).toBe(
      'No HTML file named Nowhere was found.',
    );
  });

  test('a toast is kept', () => {
    const stand = google(
      `function main() { SpreadsheetApp.getActive().toast('Done', 'Bundles', 5); }`,
    );
    stand.run('main');
    expect(stand.toasts).toEqual([{ user: 'anna@example.org', message: 'Done', title: 'Bundles' }]);
  });
});

describe('google.script.run', () => {
  const PAGE = `
    function echo(value) { return value; }
    function kind(value) { return [typeof value, value && value.constructor === Object]; }
    function odd(which) { const o = {}; o.o = o;
      return { date: new Date(), fn: () => 1, cycle: o, deep: { a: [new Date()] }, sheet: SpreadsheetApp }[which]; }
    function holes() { return { list: [1, undefined], gone: undefined, none: null }; }
    function hidden_() { return 1; }
    const arrow = 5;`;

  test('plain values go both ways', () => {
    const value = { a: [1, 'x', true, null, { b: 1.5 }] };
    expect(google(PAGE).page().call('echo', value).value).toEqual(value);
    expect(google(PAGE).page().call('kind', value).value).toEqual(['object', true]);
  });

  test('undefined becomes null in a list and is dropped from an object, both ways', () => {
    const page = google(PAGE).page();
    expect(page.call('holes').value).toEqual({ list: [1, null], none: null });
    expect(page.call('echo', { a: [undefined], b: undefined }).value).toEqual({ a: [null] });
  });

  test.each(['date', 'fn', 'cycle', 'deep', 'sheet'])('a %s does not come back', (which) => {
    expect(google(PAGE).page().call('odd', which)).toMatchObject({
      outcome: 'failed',
      error: { message: expect.stringMatching(/not a supported return type/) },
    });
  });

  test('a date, a function or a cycle is not even sent', () => {
    const page = google(PAGE).page();
    const cycle: unknown[] = [];
    cycle.push(cycle);
    for (const value of [new Date(), () => 1, cycle, { at: new Date() }, Number.NaN]) {
      expect(() => page.call('echo', value)).toThrow(/illegal value/);
    }
  });

  test('names that end in _ are hidden, and what is no function is not found', () => {
    const page = google(PAGE).page();
    expect(() => page.call('hidden_')).toThrow('google.script.run.hidden_ is not a function');
    expect(page.call('arrow').error?.message).toBe('Script function not found: arrow');
  });
});
