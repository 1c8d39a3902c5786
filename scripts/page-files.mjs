// What the host page asks for beside its own files: the libraries that it alone uses, each as one module.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const www = fileURLToPath(new URL('../www', import.meta.url));

const files = { '/vendor/feedsmith.js': "export { parseFeed } from 'feedsmith';" };
const bundled = new Map();

/**
 * @param {string} path
 * @returns {Promise<Uint8Array> | undefined} undefined for a path that stands for a file of www/
 */
export function pageFile(path) {
  if (path in files && !bundled.has(path)) bundled.set(path, bundle(files[path]));
  return bundled.get(path);
}

async function bundle(contents) {
  const { build } = createRequire(join(www, 'package.json'))('esbuild');
  const { outputFiles: [file] } = await build({ stdin: { contents, resolveDir: www }, bundle: true, format: 'esm', platform: 'browser', minify: true, write: false });
  return file.contents;
}
