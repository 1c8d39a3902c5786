// The benchmark: that its own reckoning is right, and that a short run stays within its gates.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../node/room.mjs';
import { bytesOf, make, madeUp, names } from '../../www/bench/items.js';
import { measure, median, total } from '../../www/bench/rounds.js';
import { judged, targets } from '../../www/bench/targets.js';

test('made-up items are the same each time, and as long as asked for', () => {
  for (const kind of names) {
    for (const bytes of [1000, 100_000]) {
      const { html } = make(bytes, kind, 3);
      assert.equal(html, make(bytes, kind, 3).html);
      assert.notEqual(html, make(bytes, kind, 4).html);
      assert.ok(bytesOf(html) >= bytes && bytesOf(html) < bytes + 2000, `${kind}: ${bytesOf(html)} for ${bytes}`);
    }
  }
  assert.equal(madeUp(16).length, 16);
});

test('everyone runs twice to warm up and once a round, in orders that differ, but not from run to run', async () => {
  const ids = ['a', 'b', 'c'];
  const run = async () => {
    const turns = [];
    const group = () => ids.map((id) => ({ id, run: () => turns.push(id) }));
    const times = await measure([group(), group()], 3);
    assert.deepEqual(Object.values(times).map((groups) => groups.map((rounds) => rounds.length)), Array(3).fill([3, 3]));
    return turns.join('').match(/.{3}/g);
  };
  const orders = await run();
  assert.equal(orders.length, (2 + 3) * 2);
  assert.ok(orders.every((order) => [...order].sort().join('') === 'abc'));
  for (const place of [0, 1, 2]) assert.deepEqual([...new Set(orders.map((order) => order[place]))].sort(), ids);
  assert.deepEqual(await run(), orders);
});

test('a median is the one in the middle, and a total that of the groups', () => {
  assert.equal(median([9, 1, 2]), 2);
  assert.equal(median([4, 1, 2, 9]), 3);
  assert.equal(total([[1, 100, 2], [3, 3, 4]]), 5);
});

test('a target that is missed is said to be', () => {
  const ms = (value) => [[value]];
  const results = (parse) => ({
    times: { parse: ms(parse), markdown: ms(parse), sanitize: ms(parse), sethtml: ms(10), dompurify: ms(20), readability: ms(100), turndown: ms(120) },
    sizes: [10_000, 100_000].map((size) => ({ size, bytes: size, times: { parse: ms(size * parse) } })),
    starts: { cached: [{ load: parse, parse }] },
    worker: { long: { known: true, tasks: [parse] } },
    pages: { times: { parse: ms(parse), sethtml: ms(10), 'bare-readability': ms(40), 'bare-defuddle': ms(80) } },
  });
  const met = (results) => judged(results).map(({ met }) => met);
  assert.deepEqual(met(results(5)), Array(11).fill(true));
  assert.deepEqual(met(results(60)), [false, false, false, false, false, true, false, false, false, false, false]);
  assert.deepEqual(met({ ...results(5), times: {} }), [false, false, false, false, false, true, true, true, true, true, true]);
  // What a short run does not measure has no gate.
  assert.deepEqual(judged({ ...results(5), pages: undefined }).slice(-3).map(({ met, passed }) => [met, passed]), Array(3).fill([false, true]));
});

test('a short run is judged by its fastest rounds, a full one by the medians', () => {
  const { says } = targets.find(({ says }) => says.includes('`parse` takes no longer'));
  const times = { parse: [[12, 30, 30], [12, 11, 40]], sethtml: [[10, 10, 10], [13, 15, 15]] };
  const rest = { sizes: [{ size: 10_000, bytes: 10_000, times: { parse: [[1]] } }], starts: {}, worker: { long: {} } };
  const value = (run) => judged({ ...rest, run, times }).find((target) => target.says === says).value;
  assert.equal(value('quick'), 1);
  assert.equal(value('full'), 42 / 25);
});

test('sizes are compared within a round, however slow the round is', () => {
  const { of } = targets.find(({ says }) => says.includes('a byte costs the same'));
  // The machine is half as fast from the middle of the second round to the middle of the fourth.
  const rounds = (pace, slow) => ({ parse: [slow.map((times) => pace * times * 10_000)] });
  const sizes = (pace) => [
    { size: 1000, bytes: 1000, times: rounds(9, [1, 1, 1, 1, 1]) },
    { size: 10_000, bytes: 10_000, times: rounds(1, [1, 1, 2, 2, 1]) },
    { size: 100_000, bytes: 10_000, times: rounds(pace, [1, 2, 2, 1, 1]) },
  ];
  assert.equal(of({ sizes: sizes(1) }), 1);
  assert.ok(Math.abs(of({ sizes: sizes(1.5) }) - 1.5) < 1e-9);
});

test('a short run stays within its gates', { timeout: 300_000 }, () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'scripts/bench.mjs'), '--quick'], { encoding: 'utf8' });
  console.log(stdout.split('\n\n').slice(0, 3).join('\n\n'));
  assert.equal(status, 0, stderr);
});
