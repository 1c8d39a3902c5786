// What the package sets itself, what a short run may not fall behind (it is from what was measured, with slack, and guards against
// getting worse), and how both are read from results.

import { median, total } from './rounds.js';

/** How many times the one takes what the other takes. */
export const ratio = (times, one, other) => (times[one] && times[other] ? total(times[one]) / total(times[other]) : undefined);

/** @typedef {{ says: string, most?: number, least?: number, gate?: number, unit: string, of(results: any): number | undefined }} Target */

/** A value has to be at most `most` or at least `least`; `gate` is the same kind of bound for short runs, where they measure it.
 *  @type {Target[]} */
export const targets = [
  { says: '`parse` takes no longer than `setHTML`', most: 1, gate: 2, unit: 'times its time', of: ({ times }) => ratio(times, 'parse', 'sethtml') },
  { says: '`parse` is 10 times as fast as DOMPurify + Readability', least: 10, gate: 3.6, unit: 'times as fast', of: ({ times }) => ratio(times, 'readability', 'parse') },
  { says: 'with Markdown, 12 times as fast as those + Turndown', least: 12, gate: 4.5, unit: 'times as fast', of: ({ times }) => ratio(times, 'turndown', 'markdown') },
  { says: '`sanitize` takes half the time of `setHTML`', most: 0.5, gate: 1.3, unit: 'times its time', of: ({ times }) => ratio(times, 'sanitize', 'sethtml') },
  { says: '`sanitize` takes a quarter of the time of DOMPurify', most: 0.25, gate: 0.6, unit: 'times its time', of: ({ times }) => ratio(times, 'sanitize', 'dompurify') },
  { says: 'a byte costs the same from 10 kB to 4 MB', most: 1.3, gate: 3, unit: 'times, the dearest to the cheapest', of: ({ sizes }) => flatness(sizes) },
  { says: 'the first article 50 ms after a start with the module cached', most: 50, gate: 250, unit: 'ms', of: ({ starts }) => starts.cached && median(starts.cached.map(({ load, parse }) => load + parse)) },
  { says: '`parseMany` in the worker holds the page up for no more than 50 ms', most: 50, gate: 200, unit: 'ms, the longest task', of: ({ worker }) => (worker.long.known ? Math.max(0, ...worker.long.tasks) : undefined) },
  { says: '`parse` of a page takes 1.3 times the time of `setHTML`', most: 1.3, unit: 'times its time', of: ({ pages }) => pages && ratio(pages.times, 'parse', 'sethtml') },
  { says: '`parse` of a page is 5 times as fast as `DOMParser` + Readability', least: 5, unit: 'times as fast', of: ({ pages }) => pages && ratio(pages.times, 'bare-readability', 'parse') },
  { says: '`parse` of a page is 10 times as fast as `DOMParser` + Defuddle', least: 10, unit: 'times as fast', of: ({ pages }) => pages && ratio(pages.times, 'bare-defuddle', 'parse') },
];

/** Nanoseconds for a byte, by size. */
export const pace = ({ bytes, times }, id) => (times[id] ? (total(times[id]) * 1e6) / bytes : undefined);

/** Sizes are compared within each round, where they run one right after the other: machines change their speed between rounds. */
function flatness(sizes) {
  const paces = sizes.filter(({ size }) => size >= 10_000).map(({ bytes, times }) => times.parse[0].map((spent) => spent / bytes));
  const means = paces[0].map((_, round) => paces.reduce((sum, pace) => sum + pace[round], 0) / paces.length);
  const shares = paces.map((pace) => median(pace.map((spent, round) => spent / means[round])));
  return Math.max(...shares) / Math.min(...shares);
}

const holds = (value, most, least) => value !== undefined && (most === undefined || value <= most) && (least === undefined || value >= least);

/** Of each group the fastest round alone. @param {import('./rounds.js').Times} times @returns {import('./rounds.js').Times} */
const fastest = (times) => Object.fromEntries(Object.entries(times).map(([id, groups]) => [id, groups.map((rounds) => [Math.min(...rounds)])]));

/**
 * Each target with what was measured: `met` the target, `passed` the gate. A short run shares its machine with other tests, and is
 * judged by its fastest rounds: with two cores idle or kept busy by three others, `parse` came out at 1.62 to 1.72 times `setHTML` by
 * these, at 1.66 to 2.05 times by the medians.
 */
export function judged({ times, ...rest }) {
  const results = { ...rest, times: rest.run === 'quick' ? fastest(times) : times };
  return targets.map((target) => {
    const { most, least, gate, of } = target;
    const value = of(results);
    return { ...target, value, met: holds(value, most, least), passed: gate === undefined || holds(value, most && gate, least && gate) };
  });
}
