// Runs the benchmark page in a headless browser, and prints its tables as docs/benchmarks.md has them.
//   node scripts/bench.mjs            in full, some minutes, in Chromium; results in target/bench/full.json
//   node scripts/bench.mjs --quick    half a minute; fails where a ratio is behind its gate (www/bench/targets.js)
//   node scripts/bench.mjs --engines  items and pages in Chromium, Firefox and WebKit, side by side (scripts/setup browsers installs them)
//   node scripts/bench.mjs --write    also puts the tables into docs/benchmarks.md
//   node scripts/bench.mjs --last     prints the tables of the last run again; with --write, into docs/benchmarks.md
// On a slow machine: --items=100 --rounds=3 for fewer items of the corpus and rounds of them.

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { engines, markdown } from '../www/bench/report.js';
import { judged } from '../www/bench/targets.js';
import { put } from './benchmarks.mjs';
import { start } from './engines.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const known = /^--(?:quick|engines|write|last|(?:items|rounds)=[1-9]\d*)$/;
const asked = process.argv.slice(2);
const strange = asked.find((flag) => !known.test(flag));
if (strange) {
  console.error(`bench: unknown option "${strange}"; expected --quick, --engines, --write, --last, --items=NUMBER or --rounds=NUMBER`);
  process.exit(1);
}
const numbers = Object.fromEntries(asked.filter((flag) => flag.includes('=')).map((flag) => flag.slice(2).split('=')).map(([name, value]) => [name, Number(value)]));
const name = ['quick', 'engines'].find((name) => asked.includes(`--${name}`)) ?? 'full';

const kept = join(root, `target/bench/${name}.json`);
const results = asked.includes('--last') ? JSON.parse(readFileSync(kept, 'utf8')) : await measured(name === 'engines' ? ['chromium', 'firefox', 'webkit'] : ['chromium']);
mkdirSync(dirname(kept), { recursive: true });
writeFileSync(kept, `${JSON.stringify(results, null, 2)}\n`);
const section = name === 'engines' ? markdown(results[0], [engines(results)]) : markdown(results[0]);
console.log(section);
if (asked.includes('--write')) put(name === 'engines' ? 'engines' : 'bench', section);
if (name === 'quick') gates(results[0]);

/** One after another. @param {Array<Parameters<typeof start>[0]>} names */
async function measured(names) {
  const server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [address] = await new Promise((resolve, reject) => {
      server.stdout.once('data', (data) => resolve(String(data).match(/http:\S+/)));
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    const results = [];
    for (const engine of names) results.push(await measuredIn(engine, `${address}/bench/`));
    return results;
  } finally {
    server.kill();
  }
}

async function measuredIn(engine, address) {
  // What else the machine had to do in the minute before.
  const [load] = loadavg();
  const { session, version, stop } = await start(engine);
  try {
    await session.get(address);
    await session.wait(() => session.executeScript("return 'bench' in window"), 60_000, 'the benchmark page did not start');
    await session.executeScript(`window.told = {};
      window.bench(...arguments).then((results) => { window.told.results = JSON.stringify(results); }, (error) => { window.told.error = String(error?.stack ?? error); });`, name, numbers);
    for (let turn = 1; ; turn += 1) {
      await pause(1000);
      const { results, error, status } = await session.executeScript("return { ...window.told, status: document.getElementById('status').textContent }");
      if (error) throw new Error(`bench: ${version}: ${error}`);
      if (results) return { ...JSON.parse(results), browser: version, load };
      if (turn % 10 === 0) console.error(`${version}: ${status}`);
    }
  } finally {
    await stop();
  }
}

function gates(results) {
  const behind = judged(results).filter(({ passed }) => !passed);
  for (const { says, gate, value, unit } of behind) console.error(`bench: behind its gate: ${says}: ${value?.toFixed(2) ?? 'not measured'} ${unit}, gate ${gate}`);
  process.exitCode = behind.length > 0 ? 1 : 0;
}
