// A project as a user would have it, with the packed package in its node_modules. The tools come from the folder above, as
// they would in a workspace: tests/package/node_modules.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));
const workspace = join(root, 'target/package', basename(process.argv[1], '.test.mjs'));

/** The package in node_modules, by npm, from the tarball that would be published. */
let installed;

function install() {
  rmSync(workspace, { recursive: true, force: true });
  mkdirSync(join(workspace, 'first'), { recursive: true });
  symlinkSync(join(here, 'node_modules'), join(workspace, 'node_modules'));
  const quiet = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', '--json', '--pack-destination', workspace], { ...quiet, cwd: join(root, 'pkg') }));
  const first = join(workspace, 'first');
  writeFileSync(join(first, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--offline', join(workspace, filename)], { ...quiet, cwd: first });
  return join(first, 'node_modules/feed-article');
}

/**
 * A project made of these folders of tests/package and the shared item.
 * @param {string} name
 * @param {string[]} [folders]
 * @returns {string} Its path.
 */
export function project(name, folders = [name]) {
  installed ??= install();
  const folder = join(workspace, name);
  mkdirSync(folder);
  for (const part of folders) cpSync(join(here, part), folder, { recursive: true });
  cpSync(join(here, 'item.js'), join(folder, 'item.js'));
  if (!existsSync(join(folder, 'package.json'))) writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  cpSync(installed, join(folder, 'node_modules/feed-article'), { recursive: true });
  return folder;
}

/** Runs a script of the project's package.json, as a user would. */
export function npmRun(folder, script) {
  return run('npm', ['run', '--silent', script], folder);
}

/** What a command prints. When it fails, the error says all that it printed. */
export function run(command, args, folder, env = {}) {
  try {
    return execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  } catch (error) {
    throw new Error(`${basename(command)} ${args.join(' ')}\n${error.stdout}\n${error.stderr}`);
  }
}
