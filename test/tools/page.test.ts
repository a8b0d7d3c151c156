import { describe, expect, test } from '@jest/globals';
import { page } from '../../tools/build/page';

describe('the page of the sidebar', () => {
  test('ends its script and its styles once, whatever words they hold', () => {
    const html = page('a = "</script></SCRIPT ><!-- <script>"', 'a::after { content: "</style>" }');
    expect(html.match(/<\/script/gi)).toHaveLength(1);
    expect(html.match(/<\/style/gi)).toHaveLength(1);
    expect(html).not.toContain('<!--');
  });

  test('keeps the meaning of what it escapes', () => {
    const text = '</script><!-- </Script>';
    const html = page(`return [${JSON.stringify(text)}, /^<!--$/u.test('<' + '!--')]`, '');
    const script = /<script>\n(.*)\n<\/script>/s.exec(html)?.[1] ?? '';
    expect(new Function(script)()).toEqual([text, true]);
  });

  test('opens links in the whole window', () => {
    expect(page('', '')).toMatch(/^<!DOCTYPE html>[\s\S]*<base target="_top">/);
  });
});
