// Measuring in turns: what slows the machine for a while slows everyone.

import { chance } from './items.js';

/** @typedef {{ id: string, run(): number | Promise<number> }} Heat */
/** Milliseconds by name: for each group, those of each round. @typedef {Record<string, number[][]>} Times */

/** Rounds that do not count: engines first run what they have not compiled well yet, of WebAssembly too. */
const WARM_UPS = 2;

/**
 * Each round runs all groups, and within a group all heats, in another order each time: who comes next finds the caches and the
 * garbage that the last one leaves. The orders are the same in every run.
 * @param {Heat[][]} groups
 * @param {number} rounds
 * @param {(done: number) => void} [tell] gets the share that is done
 * @returns {Promise<Times>}
 */
export async function measure(groups, rounds, tell = () => {}) {
  const heats = groups.map((group) => group.map((heat) => ({ ...heat, spent: [] })));
  const random = chance(1);
  let kept = 0;
  for (let round = 0; round < WARM_UPS + rounds; round += 1) {
    for (const [at, group] of heats.entries()) {
      for (const { run, spent } of shuffled(group, random)) {
        await breath();
        const start = performance.now();
        kept += await run();
        if (round >= WARM_UPS) spent.push(performance.now() - start);
      }
      tell((round + (at + 1) / heats.length) / (WARM_UPS + rounds));
    }
  }
  // Looked at, so that the results count for something.
  if (!(kept > 0)) throw new Error('nothing came out of what was measured');
  const times = {};
  for (const { id, spent } of heats.flat()) (times[id] ??= []).push(spent);
  return times;
}

/** Another order, each as likely. @template T @param {T[]} list @param {() => number} random @returns {T[]} */
function shuffled(list, random) {
  const order = [...list];
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other], order[at]];
  }
  return order;
}

/** Lets the page go on, and what the last one left behind be collected. */
export const breath = () => new Promise((resolve) => setTimeout(resolve));

/** Of each group the median of its rounds, added up: a pause in one of them is nobody's. @param {number[][]} groups */
export const total = (groups) => groups.reduce((sum, spent) => sum + median(spent), 0);

/** @param {number[]} list */
export function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Runs a contender over items. @param {import('./contenders.js').Contender} contender */
export const over = ({ id, run }, items) => ({
  id,
  run() {
    let sum = 0;
    for (const item of items) sum += run(item);
    return sum;
  },
});

/** @template T @param {T[]} list @param {number} size @returns {T[][]} */
export const chunks = (list, size) => Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));
