import { describe, expect, test } from '@jest/globals';
import { page } from '../../tools/build/page';
import { outsideRequests } from '../../tools/gates/outsideRequests';

describe('the gate of outside requests', () => {
  test('lets through what the page holds itself, and links to click', () => {
    const styles = 'a { background: url(data:image/svg+xml;base64,AA==) } b { fill: url(#c) }';
    const script =
      'const ns = "http://www.w3.org/2000/svg"; const url = (a) => a; url("x").fetch();';
    const html = page(script, styles).replace('<div', '<a href="https://example.org">?</a><div');
    expect(outsideRequests(html)).toEqual([]);
  });

  test.each([
    ['a style sheet', '<link rel="stylesheet" href="https://ssl.gstatic.com/add-ons.css">'],
    ['a script', '<script async src="https://example.org/a.js"></script>'],
    ['an image', '<img alt="" src=//example.org/a.png>'],
  ])('names %s from elsewhere', (_name, tag) => {
    const html = page('', '').replace('<div', `${tag}<div`);
    expect(outsideRequests(html)).toEqual([expect.stringContaining(tag.split('>')[0] ?? tag)]);
  });

  test.each([
    '@import "https://example.org/a.css";',
    'a { src: url("https://example.org/a.woff2") }',
    'a { background: url(/a.png) }',
  ])('names the styles %s', (styles) => {
    expect(outsideRequests(page('', styles))).toHaveLength(1);
  });

  test.each(['fetch("/a")', 'new XMLHttpRequest()', 'new WebSocket("ws:a")', 'import("./a.js")'])(
    'names the script %s',
    (script) => {
      expect(outsideRequests(page(script, ''))).toHaveLength(1);
    },
  );
});
