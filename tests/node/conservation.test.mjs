// Nothing disappears silently: each visible character of every item is in its blocks or in `removed`. What is visible is
// counted by another parser.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { root, tool } from './room.mjs';
import { parse } from '../../pkg/node.js';

const { parse: parseHtml } = await import(pathToFileURL(tool('parse5')));

const corpus = join(root, '../shared/corpus');
const skip = existsSync(corpus) ? false : '../shared/corpus is not here';

const unseen = new Set(
  ('script style noscript template iframe object svg math textarea select title head button noembed noframes xmp audio ' +
    'video canvas').split(' '),
);

function visible(html) {
  const open = [parseHtml(html)];
  let out = '';
  while (open.length > 0) {
    const node = open.pop();
    if (node.nodeName === '#text') out += node.value;
    else if (!unseen.has(node.nodeName)) open.push(...(node.childNodes ?? []));
  }
  return out;
}

/** Every string under the keys of blocks and inlines that hold words. */
function words(value) {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(words).join('');
  const { type, kind, title, description, siteName, label, content, caption, text, tex, summary, term, items, rows } = value ?? {};
  const more = { card: [title, description, siteName], callout: [title, `[!${kind}]+-${kind?.toUpperCase()}`], footnote: [`[${label}]()`] }[type] ?? [];
  return [...more, content, caption, text, tex, summary, term, items, rows].map((part) => (part ? words(part) : '')).join('');
}

function tally(text) {
  const counts = new Map();
  for (const c of text.replace(/[\p{C}\p{Z}\s]/gu, '')) counts.set(c, (counts.get(c) ?? 0) + 1);
  return counts;
}

function losses(body, article) {
  const seen = visible(body);
  const found = tally(words(article.blocks) + article.removed.map(({ text }) => text ?? '').join(''));
  const missing = ([c, n]) => n > (found.get(c) ?? 0);
  return [...tally(article.flags.doubleEscaped ? visible(seen) : seen)].filter(missing).map(([c]) => c).join('');
}

/** An archived document without its header, whose words are fields. */
const bodyOf = (document) =>
  document
    .replace(/^---\n[^]*?\n---\n/, '')
    .replace(/^\s*(?:<!--[^>]*-->\s*)?\[.*\n------\n/, '')
    .replace(/^\s*日期：.*\n/, '');

test('every archived document keeps its characters', { skip }, () => {
  const folder = join(corpus, 'archive');
  const lost = {};
  for (const name of readdirSync(folder)) {
    const document = readFileSync(join(folder, name), 'utf8');
    const loss = losses(bodyOf(document), parse(document));
    if (loss) lost[name] = loss;
  }
  assert.deepEqual(lost, {});
});

test('every item keeps its characters', { skip }, () => {
  const lines = readFileSync(join(corpus, 'items.jsonl'), 'utf8').split('\n').filter(Boolean);
  const lost = {};
  for (const [n, line] of lines.entries()) {
    const { html, url, title } = JSON.parse(line);
    const loss = losses(html, parse({ html, url, title }));
    if (loss) lost[n + 1] = loss;
  }
  assert.deepEqual(lost, {});
});

test('text that markup is hard on stays', () => {
  for (const html of [
    'plain & simple < text\n\nhttps://a.example/',
    '&lt;p&gt;escaped &amp;amp; twice&lt;/p&gt;',
    '<table>before<tr><td>in</td>between</tr></table>after',
    '<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp></ruby>',
    '<noscript><div><img src=x></noscript>after',
    '<select><option>no</select><datalist><option>yes</datalist><applet>old</applet><map>map</map>',
    '<dl class=media_pic><dt><img src=https://a.example/x.jpg>term<dd>caption</dl>',
    `<figure><img src=https://a.example/x.jpg><p>${'long '.repeat(300)}</p></figure>`,
    '<p hidden>hidden</p><p style="display: none">not shown</p><o:p>Word</o:p><x-y>unknown</x-y>',
    `${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}`,
    `<ul>direct<li>item<ul><li>nested</ul></ul><li>stray`,
    '\u3164\u2800<p>filler</p>',
  ]) {
    assert.equal(losses(html, parse(html)), '', html.slice(0, 100));
  }
});
