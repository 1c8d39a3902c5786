// Every payload in every position through every sink of one engine.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { start } from '../../scripts/engines.mjs';
import { controls, leaving } from './controls.mjs';
import { home, network } from './network.mjs';
import { payloads } from './payloads.mjs';
import { open } from './reader.mjs';

/** Payloads or outputs at once: what waiting costs is paid once for all of them. */
const batch = 40;
/** Each sink shows each player, and Chromium makes a process of it. */
const batchOfPlayers = 1;

/** @param {Parameters<typeof start>[0]} name */
export function check(name) {
  test(`payloads in ${name}`, async (t) => {
    const sets = payloads();
    if (!sets) t.diagnostic('only the negative controls: ../shared/corpus/payloads is not here');
    const wire = await network(sets ?? []);
    t.after(() => wire.close());
    const engine = await start(name, wire.address);
    t.after(() => engine.stop());

    await t.test('what leaves the page is noticed', async () => {
      await open(engine.session, wire);
      await engine.session.executeScript('document.body.innerHTML = arguments[0]', leaving);
      await engine.session.wait(async () => (await engine.session.getCurrentUrl()) !== home, 10_000, 'the page is still there');
      assert.ok(wire.take().some(({ destination, url }) => destination === 'document' && url === 'https://control.example/away'));
    });
    await t.test('each detector fires', async () => everyControlIsFound(await open(engine.session, wire)));
    if (!sets) return;
    await t.test('nothing runs, nothing but pictures is asked for, every tree is the same', async (t) => {
      const page = await open(engine.session, wire);
      const { inputs, findings } = await everyPayload(page, sets.length);
      const { outputs, positions, sinks } = await page.counts();
      t.diagnostic(`${engine.version}: ${sets.length} payloads, ${positions} positions, ${inputs} inputs, ${outputs} different outputs, ${sinks.length} sinks, ${page.asked()} requests`);
      assert.ok(sets.length > 900, `only ${sets.length} payloads`);
      assert.ok(page.asked() > 100, `only ${page.asked()} requests: are the pictures loaded?`);
      assert.equal(findings.length, 0, `${findings.length}\n${findings.slice(0, 40).map(words).join('\n')}`);
    });
    assert.deepEqual(await engine.session.getAllWindowHandles().then(({ length }) => length), 1, 'a window was opened');
    assert.deepEqual(wire.connections(), [], 'hosts connected to and not asked for anything');
  });
}

const words = ({ kind, what }) => `${kind} ${what}`;

async function everyControlIsFound(page) {
  const { sinks } = await page.counts();
  const silent = [];
  for (const [at, { html, finds, through }] of controls.entries()) {
    // setHTML takes most of them out, and render() takes no strings.
    for (const sink of through ? [through] : sinks.filter((name) => !['setHTML', 'render()'].includes(name))) {
      const found = (await page.show('controls', at, at + 1, false, [sink])).map(words);
      if (!found.some((words) => words.startsWith(finds))) silent.push(`${sink}: ${html}\n  expected ${finds}\n  found ${found.join('\n    ') || 'nothing'}`);
    }
  }
  assert.equal(silent.length, 0, `${silent.length}\n${silent.join('\n')}`);
}

async function everyPayload(page, count) {
  const findings = [];
  let inputs = 0;
  let from = 0;
  for (const embeds of [null, 'iframe']) {
    for (let at = 0; at < count; at += batch) {
      const read = await page.read(at, at + batch, embeds);
      inputs += read.inputs;
      findings.push(...read.findings);
    }
    // Frames are right only in what the second round adds.
    const { outputs } = await page.counts();
    const step = embeds ? batchOfPlayers : batch;
    for (; from < outputs; from += step) findings.push(...(await searched(page, from, Math.min(from + step, outputs), embeds === 'iframe')));
    from = outputs;
  }
  return { inputs, findings };
}

/** Findings of a range of outputs, each with the output it is of. */
async function searched(page, from, to, players) {
  const found = await page.show('payloads', from, to, players);
  if (found.length === 0) return [];
  if (to - from === 1) {
    const origin = await page.from('payloads', from);
    return found.map(({ kind, what }) => ({ kind, what: `${what}\n  from ${origin}` }));
  }
  const middle = (from + to) >> 1;
  const parts = [...(await searched(page, from, middle, players)), ...(await searched(page, middle, to, players))];
  // What the halves do not show again is kept all the same.
  return parts.length > 0 ? parts : found;
}
