// scripts/setup, with a cargo that only pretends: it builds what is missing, side by side, and says what is left and what went wrong.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { room, root } from './room.mjs';

/** What a run says, in a cache that is empty. `install` is what `cargo install` does in place of building. */
function run(t, install) {
  const folder = room(t, {});
  mkdirSync(join(folder, 'bin'));
  const script = `#!/bin/bash
[ "$1" = install ] || exit 0
name=$2 folder=$6
mkdir -p "$folder"
printf '    Building [==>    ] 7/214: things\\r' >&2
${install}
mkdir -p "$folder/bin"
for command in "$name" wasm-bindgen; do touch "$folder/bin/$command"; chmod +x "$folder/bin/$command"; done
`;
  writeFileSync(join(folder, 'bin/cargo'), script);
  chmodSync(join(folder, 'bin/cargo'), 0o755);
  const env = { ...process.env, PATH: `${join(folder, 'bin')}:${process.env.PATH}`, XDG_CACHE_HOME: folder };
  const { status, stdout, stderr } = spawnSync(join(root, 'scripts/setup'), { env, encoding: 'utf8', cwd: folder });
  return { status, stdout, stderr, cache: join(folder, 'feed-article') };
}

test('what is missing is built once, without optimisation, and each step is told', (t) => {
  const { status, stdout, stderr, cache } = run(t, 'env >"$folder/env"');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /to do.*wasm-pack, wasm-bindgen-cli$/m);
  assert.match(stdout, /done, 1 of 2\n.*done, 2 of 2\nsetup: everything is there\n$/s);
  const built = readdirSync(cache);
  assert.equal(built.length, 2);
  for (const name of built) assert.match(readFileSync(join(cache, name, 'env'), 'utf8'), /^CARGO_PROFILE_RELEASE_OPT_LEVEL=0$/m, name);
});

test('what went wrong is told, with the end of its log', (t) => {
  const { status, stdout, stderr } = run(t, 'echo "linker cc not found" >&2; exit 101');
  assert.equal(status, 1);
  assert.match(stderr, /linker cc not found\n.*did not build\. It needs a C compiler/s);
  assert.doesNotMatch(stderr, /7\/214/);
  assert.doesNotMatch(stdout, /everything is there/);
});
