// The article arrives as it is in Rust, however many pieces it is handed over in: strings of all lengths and scripts, numbers, nulls.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../../pkg/node.js';

const scripts = ['plain text ', 'Grüße aus Łódź ', '桥梁已经修好了', 'مرحبا بالعالم ', '🎉👩‍🚀 𝒳 ', '\u{10ffff}\uffff'];

/** Words of a script, about `length` characters, none alike. */
const said = (script, length, n) => `${n}x ${script.repeat(Math.ceil(length / script.length))}`.trim();

test('strings of every length and script come through whole', () => {
  // Around the sizes at which a string, or what waits, is handed over by itself.
  for (const length of [1, 12, 13, 255, 257, 1000, 1023, 1024, 1025, 5000, 16_383, 16_385, 40_000]) {
    const texts = Array.from({ length: 24 }, (_, n) => said(scripts[n % scripts.length], length, n));
    const { blocks, text, html } = parse({ html: texts.map((one) => `<p>${one}</p>`).join('') });
    assert.deepEqual(blocks.map(({ content }) => content.join('')), texts, `of ${length}`);
    assert.equal(text, texts.join('\n\n'));
    assert.equal(html.replace(/<p [^>]*>/g, '<p>'), texts.map((one) => `<p>${one}</p>`).join(''));
  }
});

test('many small values come through in order', () => {
  const rows = Array.from({ length: 2000 }, (_, n) => `<tr><td colspan="${1 + (n % 5)}">${n}</td><td><b>${n}</b> <a href="https://a.example/${n}">é${n}</a></td></tr>`);
  const { blocks: [table], links } = parse({ html: `<table>${rows.join('')}</table>` });
  assert.equal(table.rows.length, 2000);
  table.rows.forEach(([first, second], n) => {
    assert.equal(first.colspan, n % 5 === 0 ? undefined : 1 + (n % 5));
    assert.equal(first.content[0].content[0], String(n));
    assert.deepEqual(second.content[0].content.at(-1), { type: 'link', url: `https://a.example/${n}`, content: [`é${n}`] });
  });
  assert.deepEqual(links.map(({ text }) => text), rows.map((_, n) => `é${n}`));
});

test('numbers and nulls are those of Rust', () => {
  const html = `<p>x<img src="https://a.example/i.png" width="65536" height="65535" srcset="https://a.example/j.png 1.25x, https://a.example/k.png 2x"></p><ol start="-7"><li>a</li></ol>`;
  const attachments = [{ url: 'https://a.example/a.mp3', type: 'audio/mpeg', size: 4_294_967_297, duration: 0.5 }, { url: 'https://a.example/b.mp3', size: 0 }];
  const article = parse({ html, attachments });
  const [image] = article.images;
  assert.deepEqual([image.width, image.height, image.srcset.map(({ density }) => density)], [65_536, 65_535, [1.25, 2]]);
  assert.equal(article.blocks.find(({ type }) => type === 'list').start, -7);
  assert.deepEqual(article.attachments.map(({ size, duration }) => [size, duration]), [[4_294_967_297, 0.5], [0, undefined]]);
  assert.equal(article.url, null);
  assert.equal(article.flags.truncated, false);
});

test('articles are plain: nothing is shared between two of them', () => {
  const [one, two] = [parse('<p>a <b>b</b>'), parse('<p>a <b>b</b>')];
  one.blocks[0].content.push('c');
  one.flags.truncated = true;
  assert.deepEqual(two, parse('<p>a <b>b</b>'));
  assert.equal(Object.getPrototypeOf(two), Object.prototype);
  assert.deepEqual(structuredClone(two), two);
});
