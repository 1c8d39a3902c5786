// The public payload sets beside the repository, each text once.

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/corpus/payloads/', import.meta.url));

/** @returns {string[] | undefined} undefined where the sets are not here */
export function payloads() {
  let names;
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
  // dos.json is about size, not about markup.
  const sets = names.filter((name) => name.endsWith('.json') && name !== 'dos.json').map((name) => JSON.parse(readFileSync(folder + name, 'utf8')));
  const texts = sets.flatMap(({ cases }) => cases.flatMap(({ payload, input }) => [payload, input]));
  return [...new Set(texts.filter((text) => typeof text === 'string'))].sort();
}
