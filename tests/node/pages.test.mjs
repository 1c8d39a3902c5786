// Whole pages: which of them have an article worth a reader view, and that nothing gets out of a page that may not get out of an item.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { isReaderable, parse, sanitize } from '../../pkg/node.js';
import { payloads } from '../browsers/payloads.mjs';
import { positions } from '../browsers/positions.mjs';
import { cases, root, tool } from './room.mjs';

const { parseFragment } = await import(pathToFileURL(tool('parse5')));

const sentence = 'Every evening at a quarter to seven, she rows out to the stone off the north shore and lights a lamp. ';
const links = (count) => `<ul>${Array.from({ length: count }, (_, n) => `<li><a href="/${n}">A teaser of item ${n}</a></li>`).join('')}</ul>`;
const page = (body) => `<!doctype html><html lang="en"><head><title>A page</title></head><body>${body}</body></html>`;
const frame = (body) => page(`<header><nav>${links(6)}</nav></header><main>${body}</main><footer>Printed on Thursdays.</footer>`);

const readable = {
  'a story in paragraphs': frame(`<article><h1>The lamp</h1>${`<p>${sentence}</p>`.repeat(5)}</article>`),
  'a story without paragraphs': frame(`<div><h1>The lamp</h1>${`${sentence.repeat(2)}<br><br>`.repeat(3)}</div>`),
  'a story in Chinese': frame(`<article><h1>湖边的灯</h1>${'<p>每天傍晚六点三刻，她划船去北岸的石头上，点起一盏图上早已没有的灯。风从西边来的时候，她多带一副手套，从来没有人问过她为什么。</p>'.repeat(4)}</article>`),
};
const unreadable = {
  nothing: '',
  'no words': page(''),
  'a list of links': frame(links(60)),
  'a form': frame('<form><label>Name <input></label><label>Address <input></label><button>Send</button></form>'),
  'a line': frame('<h1>Not found</h1><p>There is no such page.</p>'),
  'prose in the footer alone': page(`<main><h1>A tool</h1></main><footer>${`<p>${sentence}</p>`.repeat(5)}</footer>`),
};

for (const [name, html] of Object.entries(readable)) {
  test(`worth a reader view: ${name}`, () => assert.equal(isReaderable(html), true));
}
for (const [name, html] of Object.entries(unreadable)) {
  test(`not worth a reader view: ${name}`, () => assert.equal(isReaderable(html), false));
}

test('whether a page is worth a reader view is asked of a text', () => {
  for (const input of [undefined, null, 3, {}, ['<p>']]) assert.throws(() => isReaderable(input), { code: 'invalid-input' });
  assert.throws(() => isReaderable('x'.repeat((8 << 20) + 1)), { code: 'too-large' });
});

test('the samples that are pages are pages, and their articles are worth a reader view', () => {
  const html = readFileSync(join(root, 'www/samples/page.html'), 'utf8');
  assert.equal(parse(html).flags.page, true);
  assert.equal(isReaderable(html), true);
});

test('a case that is a page with an article of length is worth a reader view', () => {
  const pages = cases.filter(({ expected }) => expected.flags?.page && expected.counts.words >= 150);
  assert.ok(pages.length > 3);
  assert.deepEqual(pages.filter(({ input }) => !isReaderable(input.html ?? input)).map(({ name }) => name), []);
});

const forbidden = /^(?:script|style|svg|math|object|embed|applet|form|input|button|textarea|select|base|meta|link|frame|frameset|template|noscript|slot|title|xmp|plaintext)$/;
const addresses = new Set(['href', 'src', 'cite', 'poster', 'srcset']);

/** What a browser would run or follow. */
function harm(html) {
  const found = [];
  const open = [parseFragment(html)];
  while (open.length) {
    const node = open.pop();
    for (const child of node.childNodes ?? []) open.push(child);
    if (!node.tagName) continue;
    if (forbidden.test(node.tagName) || node.namespaceURI !== 'http://www.w3.org/1999/xhtml') found.push(node.tagName);
    for (const { name, value } of node.attrs) {
      if (/^on|^style$|^srcdoc$|^formaction$|^is$|:/.test(name)) found.push(name);
      if (addresses.has(name) && !/^(?:https?:|mailto:|tel:|#fa-)/.test(value)) found.push(`${name}=${value}`);
    }
  }
  return found;
}

const own = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'><svg onload=alert(1)>", 'javascript:alert(1)', '</title></script><script>alert(1)</script>',
  '<a href="java&#10;script:alert(1)">x</a>', '<iframe srcdoc="<script>alert(1)</script>"></iframe>', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', '<base href="javascript:alert(1)//">',
  '<template><p onclick=alert(1)>x', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">', '\\",\\"url\\":\\"javascript:alert(1)'];

test('the look for harm finds it', () => {
  for (const html of ['<p onclick=x>', '<script>x</script>', '<a href="javascript:x">y</a>', '<svg></svg>', '<img src="data:x">']) assert.notDeepEqual(harm(html), [], html);
});

test('payloads anywhere in a page are harmless, and reading what came out changes nothing', (t) => {
  const shared = payloads();
  if (!shared) t.diagnostic('../shared/corpus/payloads is not here: only our own are tried');
  const places = Object.entries(positions).filter(([name]) => name.startsWith('page: '));
  assert.equal(places.length, 3);
  for (const payload of [...own, ...shared ?? []]) {
    for (const [name, place] of places) {
      const html = place(payload);
      const article = parse({ html, url: 'https://item.example/a/' }, { content: 'page' });
      assert.deepEqual(harm(article.html), [], `${name}: ${payload}`);
      assert.equal(sanitize(article.html), article.html, `${name}: ${payload}`);
      for (const address of [article.url, article.leadImage?.url, ...article.authors.map(({ url }) => url)]) {
        assert.match(address ?? 'https://none.example/', /^https?:/, `${name}: ${payload}`);
      }
      assert.equal(typeof isReaderable(html), 'boolean');
    }
  }
});
