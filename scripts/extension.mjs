// Assembles the browser extension: www/extension laid over the modules of the host page and the built package it uses, and
// nothing that it does not. Two folders, because neither browser takes the other's manifest without complaint.
//   node scripts/extension.mjs [folder]     target/extension by default; in it chromium/ and firefox/

import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { overlay } from './overlay.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const entries = ['background.js', 'view.js'];
const files = ['view.html', 'view.css', 'article.css', 'dark.css', 'icons/16.png', 'icons/32.png', 'icons/48.png', 'icons/128.png',
  'pkg/feed_article_bg.wasm', 'pkg/LICENSE-APACHE', 'pkg/LICENSE-MIT'];
const json = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

assemble(process.argv[2] ?? join(root, 'target/extension'));

function assemble(folder) {
  const { version } = json('pkg/package.json');
  const chromium = { version, ...json('www/extension/manifest.json') };
  const manifests = { chromium, firefox: overlay(chromium, json('www/extension/firefox.json')) };
  const all = [...files, ...modules(entries)];
  rmSync(folder, { recursive: true, force: true });
  for (const [browser, manifest] of Object.entries(manifests)) {
    for (const file of all) {
      mkdirSync(dirname(join(folder, browser, file)), { recursive: true });
      cpSync(source(file), join(folder, browser, file));
    }
    writeFileSync(join(folder, browser, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    console.log(`${join(folder, browser)}: ${all.length + 1} files`);
  }
}

/** Where a file of the extension comes from: what www/extension has wins over what the host page has. */
function source(file) {
  const places = file.startsWith('pkg/') ? [''] : ['www/extension', 'www'];
  const found = places.map((place) => join(root, place, file)).find(existsSync);
  if (!found) throw new Error(`extension: ${file} is in none of ${places.map((place) => `${place}/`).join(', ')} (make build leaves the package in pkg/)`);
  return found;
}

/** The named modules and all that they import. */
function modules(names) {
  const found = new Set(names);
  for (const name of found) {
    for (const [, specifier] of readFileSync(source(name), 'utf8').matchAll(/^(?:import|export)\b[^;']*'(\.[^']+)';$/gm)) {
      found.add(normalize(join(dirname(name), specifier)));
    }
  }
  return [...found];
}
