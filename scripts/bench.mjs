// Runs the benchmark page in headless Chromium, and prints its tables as docs/benchmarks.md has them.
//   node scripts/bench.mjs            in full, some minutes; results in target/bench/results.json
//   node scripts/bench.mjs --quick    half a minute; fails where a ratio is behind its gate (www/bench/targets.js)
//   node scripts/bench.mjs --write    in full, and the tables of docs/benchmarks.md are replaced
//   node scripts/bench.mjs --last     prints the tables of the last full run again; with --write, into docs/benchmarks.md
// On a slow machine: --items=100 --rounds=3 for fewer items of the corpus (400) and rounds of them (9).

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadavg } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { markdown } from '../www/bench/report.js';
import { judged } from '../www/bench/targets.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const { chromium } = createRequire(join(root, 'www/package.json'))('playwright-core');
const { args } = JSON.parse(readFileSync(join(root, 'webdriver.json'), 'utf8'))['goog:chromeOptions'];
const known = /^--(?:quick|write|last|(?:items|rounds)=[1-9]\d*)$/;
const asked = process.argv.slice(2);
const strange = asked.find((flag) => !known.test(flag));
if (strange) {
  console.error(`bench: unknown option "${strange}"; expected --quick, --write, --last, --items=NUMBER or --rounds=NUMBER`);
  process.exit(1);
}
const numbers = Object.fromEntries(asked.filter((flag) => flag.includes('=')).map((flag) => flag.slice(2).split('=')).map(([name, value]) => [name, Number(value)]));
const name = asked.includes('--quick') ? 'quick' : 'full';

const kept = join(root, 'target/bench', name === 'full' ? 'results.json' : 'quick.json');
const results = asked.includes('--last') ? JSON.parse(readFileSync(kept, 'utf8')) : await measured(name);
mkdirSync(dirname(kept), { recursive: true });
writeFileSync(kept, `${JSON.stringify(results, null, 2)}\n`);
const section = markdown(results);
console.log(section);
if (asked.includes('--write')) put(section);
if (name === 'quick') gates(results);

async function measured(name) {
  // What else the machine had to do in the minute before.
  const [load] = loadavg();
  const server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let browser, told;
  try {
    const [address] = await new Promise((resolve, reject) => {
      server.stdout.once('data', (data) => resolve(String(data).match(/http:\S+/)));
      server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    browser = await chromium.launch({ executablePath: chrome(), args });
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`bench: ${error.message}`));
    await page.goto(`${address}/bench/`);
    await page.waitForFunction(() => 'bench' in globalThis);
    told = setInterval(async () => console.error(await page.textContent('#status').catch(() => '')), 10_000);
    return { ...(await page.evaluate(([name, numbers]) => globalThis.bench(name, numbers), [name, numbers])), load };
  } finally {
    clearInterval(told);
    await browser?.close();
    server.kill();
  }
}

/** The full path of the browser. */
function chrome() {
  const names = [process.env.CHROME, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].filter(Boolean);
  const found = spawnSync('sh', ['-c', 'for name; do command -v "$name" && exit; done', 'sh', ...names], { encoding: 'utf8' }).stdout.trim();
  if (!found) throw new Error('bench: no Chromium on PATH: install one or set CHROME');
  return found;
}

/** Between the two markers, nothing else. */
function put(section) {
  const file = join(root, 'docs/benchmarks.md');
  const [begin, end] = ['<!-- bench -->\n', '<!-- /bench -->'];
  const text = readFileSync(file, 'utf8');
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error('bench: docs/benchmarks.md has no <!-- bench --> … <!-- /bench --> to write between');
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n${section}\n${text.slice(to)}`);
}

function gates(results) {
  const behind = judged(results).filter(({ passed }) => !passed);
  for (const { says, gate, value, unit } of behind) console.error(`bench: behind its gate: ${says}: ${value?.toFixed(2) ?? 'not measured'} ${unit}, gate ${gate}`);
  process.exitCode = behind.length > 0 ? 1 : 0;
}
