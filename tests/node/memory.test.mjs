// Memory of the WebAssembly instance: in proportion to the input, whatever the input is, and no more after many items.

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pkg, root } from './room.mjs';

const glue = await import(join(pkg, 'feed_article.js'));
const { Decoder } = await import(join(pkg, 'decode.js'));
const module = new WebAssembly.Module(readFileSync(join(pkg, 'feed_article_bg.wasm')));
const known = join(root, '../shared/corpus/payloads/dos.json');
const items = join(root, '../shared/corpus/items.jsonl');

/** Bytes of memory for each byte of input, besides 4 MiB. Markdown is written from one paragraph at a time, and escaped twice over. */
const CEILINGS = [
  ['what is written by default', {}, 12],
  ['Markdown as well', { markdown: true }, 20],
];
const SIZES = [50_000, 500_000];

/** A new instance, because memory never shrinks. */
function fresh() {
  glue.reset();
  return glue.initSync({ module }).memory;
}

/** About `bytes` of a shape: texts, and how often each comes for a document of the size it was measured at. */
function grown(parts, bytes) {
  const whole = parts.reduce((sum, { text, repeat }) => sum + text.length * repeat, 0);
  return parts.map(({ text, repeat }) => {
    const times = Math.min(bytes, Math.max(1, Math.ceil((repeat * bytes) / Math.max(1, whole))));
    return Array.from({ length: times }, (_, index) => text.replaceAll('{i}', index)).join('');
  }).join('');
}

function shapes() {
  const ours = JSON.parse(readFileSync(join(root, 'tests/shapes/ours.json'), 'utf8'));
  const found = ours.map(({ name, before, text, parts = [{ text: before, repeat: 1 }, { text, repeat: 20_000 }] }) => ({ name, parts }));
  if (!existsSync(known)) {
    console.log('skipped the known shapes: ../shared/corpus/payloads/dos.json is not here');
    return found;
  }
  return [...found, ...JSON.parse(readFileSync(known, 'utf8')).cases];
}

// The longest address of its own that an item may have, which its relative addresses repeat.
const url = `https://a.example/${'long/'.repeat(390)}`;

for (const [written, output, most] of CEILINGS) {
  test(`peak memory is at most ${most} times the input and 4 MiB: ${written}`, () => {
    const over = [];
    let worst = 0;
    for (const { name, parts } of shapes()) {
      for (const size of SIZES) {
        const html = grown(parts, size);
        const bytes = Buffer.byteLength(html);
        const memory = fresh();
        const before = memory.buffer.byteLength;
        glue.parse({ html, url }, { output }, new Decoder());
        const peak = memory.buffer.byteLength - before;
        const share = peak / (bytes * most + (4 << 20));
        worst = Math.max(worst, share);
        if (share > 1) over.push(`${name}: ${peak} bytes for ${bytes} of input, ${share.toFixed(2)} of the ceiling`);
      }
    }
    console.log(`peak memory, ${written}: ${worst.toFixed(2)} of the ceiling at most`);
    assert.deepEqual(over, []);
  });
}

test('ten thousand items take no more memory than the first thousand', (t) => {
  if (!existsSync(items)) return t.skip('../shared/corpus/items.jsonl is not here');
  const bodies = readFileSync(items, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const memory = fresh();
  let after;
  for (let n = 0; n < 10_000; n += 1) {
    const { html, url, title } = bodies[n % bodies.length];
    glue.parse({ html, url, title }, undefined, new Decoder());
    if (n === 999) after = memory.buffer.byteLength;
  }
  assert.equal(memory.buffer.byteLength, after);
});
