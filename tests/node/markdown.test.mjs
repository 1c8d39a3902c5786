// Markdown leads nowhere else than the article, whoever reads it: also parsers that are not quite CommonMark. (That it says what the
// blocks say is tested natively, with another parser: tests/markdown.rs.)

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { parse } from '../../pkg/node.js';

const require = createRequire(new URL('../../www/package.json', import.meta.url));
const { marked } = require('marked');
const MarkdownIt = require('markdown-it');
const { parseFragment } = require('parse5');

const withHtml = new MarkdownIt({ html: true });
const renderers = { marked: (markdown) => marked.parse(markdown), 'markdown-it': (markdown) => withHtml.render(markdown) };
const leading = new Set(['href', 'src', 'srcset', 'poster', 'action', 'data']);

const output = { markdown: true };
const corpus = new URL('../../../shared/corpus/items.jsonl', import.meta.url);

/** Where a text of HTML leads to, and what elements it has that Markdown has no word for. */
function leads(html) {
  const found = new Set();
  const visit = (node) => {
    for (const { name, value } of node.attrs ?? []) {
      if (name.startsWith('on')) found.add(`${name}=`);
      if (leading.has(name)) found.add(same(value));
    }
    node.childNodes?.forEach(visit);
  };
  visit(parseFragment(html));
  return found;
}

/** Renderers write addresses in more or less escapes. */
function same(address) {
  try {
    return decodeURI(new URL(address, 'https://home.example/').href);
  } catch {
    return address;
  }
}

function strangers(item) {
  const article = parse(item, { output });
  const said = [...JSON.stringify(article).matchAll(/"((?:https?|mailto|tel|data|#)[^"\\]*)/g)].map(([, address]) => same(address));
  const known = new Set([...leads(article.html), ...said]);
  // GitHub's dialect makes a link of an e-mail address in the text.
  const mail = (address) => address.startsWith('mailto:') && article.text.includes(address.slice('mailto:'.length));
  return Object.entries(renderers).flatMap(([name, render]) => {
    const found = [...leads(render(article.markdown))].filter((address) => !known.has(address) && !mail(address));
    return found.map((address) => `${name}: ${address}`);
  });
}

const texts = [
  '](javascript:alert(1))', '![y](https://evil.example/t.gif)', '`](javascript:alert(1))', 'a`b](javascript:alert(1))', '``](javascript:alert(1))',
  '](https://evil.example/a "b', ')](https://evil.example/)', '\\](https://evil.example/)', '\\\\](https://evil.example/)', '<https://evil.example/>',
  '<img src=https://evil.example/>', '[x]: https://evil.example/', '[x][y]', '&#93;(https://evil.example/)', '**](https://evil.example/)**', '`', '``', '!', '![',
].map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'));

const places = {
  'a paragraph': (text) => `<p>x ${text} y</p>`,
  'code': (text) => `<p>x <code>${text}</code> y</p>`,
  'a link': (text) => `<p>x <a href="https://g.example/">${text}</a> y</p>`,
  'strong text in a link': (text) => `<p>x <a href="https://g.example/">a <b>${text}</b></a> y</p>`,
  'code in a link': (text) => `<p>x <a href="https://g.example/"><code>${text}</code></a> y</p>`,
  'code beside text in a link': (text) => `<p>x <a href="https://g.example/">[<code>a${text}</code>] ${text}</a> y</p>`,
  'the alternative text of a picture': (text) => `<p>x</p><img src="https://g.example/i.png" alt="${text}">`,
  'the alternative text of a linked picture': (text) => `<a href="https://g.example/"><img src="https://g.example/i.png" alt="${text}"></a>`,
  'the title of a link': (text) => `<p>x <a href="https://g.example/" title="${text}">y</a></p>`,
  'a heading': (text) => `<p>x</p><h2>${text} <a href="https://g.example/">${text}</a></h2><p>y</p>`,
  'a cell': (text) => `<table><tr><th>${text}<td><a href="https://g.example/">${text} | <code>${text}</code></a></table>`,
  'a caption': (text) => `<figure><img src="https://g.example/i.png"><figcaption>${text}</figcaption></figure>`,
};

for (const [name, place] of Object.entries(places)) {
  test(`text in ${name} leads nowhere`, () => {
    for (const text of texts) assert.deepEqual(strangers({ html: place(text), url: 'https://home.example/' }), [], text);
  });
}

test('the Markdown of real items leads where they lead', { skip: !existsSync(corpus) && '../shared/corpus is not here' }, () => {
  const lines = readFileSync(corpus, 'utf8').split('\n').filter(Boolean);
  for (const line of lines) {
    const { html, url } = JSON.parse(line);
    assert.deepEqual(strangers({ html: html ?? '', url: url ?? undefined }), [], url);
  }
});
