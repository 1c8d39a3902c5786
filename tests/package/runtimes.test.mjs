// Where there is no page: Node, what bundlers make for it, Deno, Bun, Cloudflare's workerd.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { build } from 'vite';
import { expected } from './item.js';
import { npmRun, project, run } from './project.mjs';

const { resolve } = createRequire(import.meta.url);
const both = { article: expected, inline: expected.html };
let folder;
before(() => { folder = project('node'); });

/** The binary that comes as a package of its own, or undefined where there is none for this machine. */
function binary(t, within, ...packages) {
  const from = createRequire(resolve(`${within}/package.json`));
  for (const name of packages) {
    try {
      return from.resolve(name);
    } catch {
      // The next one.
    }
  }
  t.skip(`no binary of ${within} for ${process.platform} ${process.arch}: looked for ${packages.join(', ')}`);
}

test('Node: import', () => {
  assert.deepEqual(JSON.parse(run(process.execPath, ['esm.mjs'], folder)), both);
});

test('Node: CommonJS', (t) => {
  // From 20.19 and 22.12 on require() takes ES modules.
  const file = process.features.require_module ? 'required.cjs' : 'imported.cjs';
  t.diagnostic(`Node ${process.version}: ${file === 'required.cjs' ? 'require()' : 'import() in CommonJS'}`);
  assert.deepEqual(JSON.parse(run(process.execPath, [file], folder)), both);
});

test('React: blocks to a string, on a server', () => {
  const { article, inline } = JSON.parse(run(process.execPath, ['react.mjs'], folder));
  assert.deepEqual(article, expected);
  // React has a spelling of its own for this one, and marks where two texts meet.
  assert.equal(inline.replaceAll('referrerPolicy', 'referrerpolicy').replaceAll('<!-- -->', ''), `<main>${expected.html}</main>`);
});

test('a bundle for Node is one file', async (t) => {
  const source = project('server');
  // Nothing of the package is near where it runs.
  const alone = mkdtempSync(join(tmpdir(), 'feed-article-'));
  t.after(() => rmSync(alone, { recursive: true }));
  for (const name of ['vite', 'webpack', 'esbuild', 'rollup']) {
    await t.test(name, async () => {
      if (name === 'vite') await build({ root: source, logLevel: 'warn' });
      else npmRun(source, name);
      copyFileSync(join(source, `dist/${name}.mjs`), join(alone, `${name}.mjs`));
      assert.deepEqual(JSON.parse(run(process.execPath, [`${name}.mjs`], alone)), expected);
    });
  }
});

test('Deno', (t) => {
  const deno = binary(t, 'deno', '@deno/linux-x64-glibc/deno', '@deno/linux-arm64-glibc/deno', '@deno/darwin-arm64/deno', '@deno/darwin-x64/deno');
  if (deno) assert.deepEqual(JSON.parse(run(deno, ['run', '--no-prompt', '--allow-read', 'esm.mjs'], folder)), both);
});

test('Bun', (t) => {
  const bun = binary(t, 'bun', '@oven/bun-linux-x64/bin/bun', '@oven/bun-linux-aarch64/bin/bun', '@oven/bun-darwin-aarch64/bin/bun', '@oven/bun-darwin-x64/bin/bun');
  if (bun) for (const file of ['esm.mjs', 'required.cjs']) assert.deepEqual(JSON.parse(run(bun, [file], folder)), both);
});

test('workerd', async (t) => {
  const names = ['linux-64', 'linux-arm64', 'darwin-arm64', 'darwin-64'].map((name) => `@cloudflare/workerd-${name}/bin/workerd`);
  const workerd = binary(t, 'workerd', ...names);
  if (!workerd) return;
  // The conditions are those of Cloudflare's own bundler, which is esbuild, and which also makes a module of the imported .wasm.
  const source = project('workerd');
  npmRun(source, 'build');
  const server = spawn(workerd, ['serve', '--control-fd=1', 'config.capnp'], { cwd: source, stdio: ['ignore', 'pipe', 'pipe'] });
  t.after(() => server.kill());
  let said = '';
  const port = await new Promise((found, failed) => {
    server.stderr.on('data', (data) => { said += data; });
    server.stdout.on('data', (data) => found(JSON.parse(data).port));
    server.on('exit', () => failed(new Error(said)));
  });
  const response = await fetch(`http://127.0.0.1:${port}/`);
  assert.equal(response.status, 200, said);
  assert.deepEqual(await response.json(), expected);
});
