// Turns results into tables of plain cells, for the page and for docs/benchmarks.md.

import { contenders } from './names.js';
import { median, total } from './rounds.js';
import { judged, pace, ratio } from './targets.js';

/** @typedef {{ title: string, note: string, head: string[], rows: string[][], plot?: string }} Table */

const short = (value) => (value === undefined ? '–' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value > 0 && value < 0.01 ? '< 0.01' : value.toFixed(2));
const bytes = (value) => (value >= 1e6 ? `${short(value / 1e6).replace(/\.0+$/, '')} MB` : `${short(value / 1e3).replace(/\.0+$/, '')} kB`);
const mebibytes = (value) => `${(value / 2 ** 20).toFixed(1)} MiB`;
const middle = (list, of) => median(list.map(of));

/** @returns {Table[]} */
export const tables = (results) => [targets, everyday, pages, sizes, kinds, start, many, memory, hostile].map((table) => table(results)).filter(Boolean);

function targets(results) {
  if (!results.sizes) return undefined;
  const brief = results.run === 'quick' ? ' A short run goes no further than 1 MB.' : '';
  return {
    title: 'Targets',
    note: `Each is a ratio within this run, or a time on this machine.${brief}`,
    head: ['Target', 'at', 'Measured', ''],
    rows: judged(results).map(({ says, most, least, unit, value, met }) => [says, most === undefined ? `≥ ${least}` : `≤ ${most}`, value === undefined ? 'not measured here' : `${short(value)} ${unit}`, value === undefined ? '–' : met ? 'met' : 'not met']),
  };
}

function everyday({ times, items, bytes: all, rounds, from, absent }) {
  const what = from === 'corpus' ? `${items} items of real feeds` : `${items} made-up items`;
  const lacks = absent.length > 0 ? ` This browser lacks ${absent.join(', ')}.` : '';
  return {
    title: 'Items of feeds',
    note: `${what}, ${bytes(all)} in all, in pieces of 20; the median of ${rounds} rounds.${lacks}`,
    head: ['', 'Gives', 'Time, times that of `parse`', 'ms an item'],
    rows: contenders.filter(({ id }) => times[id]).map(({ id, name, gives }) => [name, gives, `${short(ratio(times, id, 'parse'))}×`, (total(times[id]) / items).toFixed(3)]),
    plot: 'bars',
  };
}

function pages({ pages: read }) {
  if (!read) return undefined;
  const { pages: count, bytes: all, rounds, times } = read;
  return {
    title: 'Whole pages',
    note: `${count} pages of the web, ${bytes(all)} in all; of each the median of ${rounds} rounds. DOMPurify takes away what is in the head: fields that readers take from there are lost behind it.`,
    head: ['', 'Gives', 'Time, times that of `parse`', 'ms a page'],
    rows: contenders.filter(({ id }) => times[id]).map(({ id, name, gives }) => [name, gives, `${short(ratio(times, id, 'parse'))}×`, (total(times[id]) / count).toFixed(2)]),
  };
}

function sizes({ sizes: rows }) {
  if (!rows) return undefined;
  const shown = contenders.filter(({ id }) => rows.some(({ times }) => times[id]));
  return {
    title: 'By size',
    note: 'Made-up articles, of each size as many as make the bytes of the largest: nanoseconds for a byte, which stay the same where the work grows with the item and no faster. The target compares the sizes within each round, this table their medians over all rounds. A dash: would have taken more than four seconds.',
    head: ['', ...rows.map(({ size }) => bytes(size))],
    rows: shown.map(({ id, name }) => [name, ...rows.map((row) => short(pace(row, id)))]),
    plot: 'lines',
  };
}

function kinds({ kinds: rows }) {
  if (!rows) return undefined;
  const shown = contenders.filter(({ id }) => rows[0].times[id]);
  return {
    title: 'By kind',
    note: 'Made-up items of 10 kB: the time of each, times that of `parse`.',
    head: ['', ...rows.map(({ kind }) => kind)],
    rows: shown.map(({ id, name }) => [name, ...rows.map(({ times }) => `${short(ratio(times, id, 'parse'))}×`)]),
  };
}

function start({ starts }) {
  if (!starts) return undefined;
  const title = 'From a start to the first article';
  if (starts.skipped) return { title, note: `Skipped: ${starts.skipped}.`, head: [], rows: [] };
  const ms = (value) => `${value.toFixed(1)} ms`;
  const step = (name) => ms(middle(starts.steps, (times) => times[name]));
  const both = (list) => [ms(middle(list, ({ load }) => load)), ms(middle(list, ({ parse }) => parse)), ms(middle(list, ({ load, parse }) => load + parse))];
  return {
    title,
    note: `Each in a process of its own, an item of 4 kB. Step by step, with nothing cached: fetch ${step('fetch')}, compile ${step('compile')}, instantiate ${step('instantiate')}, first article ${step('parse')}.`,
    head: ['', '`init()`', 'first `parse()`', 'together'],
    rows: [['nothing cached', ...both(starts.cold)], ['module in the cache', ...both(starts.cached)]],
  };
}

function many({ worker, batch }) {
  if (!worker || !batch) return undefined;
  const { items, times, many: count, long } = worker;
  const each = (id) => total(times[id]) / items;
  const microseconds = (value) => `${(value * 1000).toFixed(0)} µs`;
  const longest = long.known ? (long.tasks.length ? `${long.tasks.length}, the longest of ${Math.max(...long.tasks).toFixed(0)} ms` : 'none') : 'not observable in this browser';
  return {
    title: 'Many items',
    note: 'The worker takes the copying, and the way there and back, on top of the work itself.',
    head: ['', ''],
    rows: [
      ['added by the worker to an item, one by one', microseconds(each('worker') - each('parse'))],
      ['added by the worker to an item, in a list', microseconds(each('list') - each('parse'))],
      [`tasks over 50 ms on the page while the worker parses ${count} items`, longest],
      [`${batch.items} items in a row, on the page`, `${(batch.ms / 1000).toFixed(1)} s, ${Math.round((batch.items / batch.ms) * 1000)} a second`],
    ],
  };
}

function memory({ memory: grown, batch }) {
  if (!grown || !batch) return undefined;
  const { instance, rows } = grown;
  return {
    title: 'Memory of the instance',
    note: 'It grows for the largest item so far, and never shrinks.',
    head: ['', ''],
    rows: [
      ['after loading', mebibytes(instance)],
      [`after ${batch.items / 10} items in a row`, mebibytes(batch.memory.tenth)],
      [`after ${batch.items}`, mebibytes(batch.memory.after)],
      ...rows.filter(({ size }) => size >= 1e6).map(({ size, bytes: all }) => [`after one of ${bytes(size)}`, mebibytes(all)]),
    ],
  };
}

function hostile({ hostile: found }) {
  if (!found) return undefined;
  const title = 'Hostile shapes';
  if (found.skipped) return { title, note: `Skipped: ${found.skipped}.`, head: [], rows: [] };
  const { rows, limit, bytes: size } = found;
  const shown = contenders.filter(({ id }) => id in rows[0].ms);
  const of = (id) => rows.map(({ shape, ms }) => ({ shape, ms: typeof ms[id] === 'string' || ms[id] < limit ? ms[id] : null }));
  return {
    title,
    note: `${rows.length} documents of ${bytes(size)} made to hang parsers, each in a process of its own that is ended after ${limit / 1000} s.`,
    head: ['', `over ${limit / 1000} s`, 'failed', 'slowest that ended'],
    rows: shown.map(({ id, name }) => {
      const ended = of(id).filter(({ ms }) => typeof ms === 'number').sort((a, b) => b.ms - a.ms);
      const count = (test) => String(of(id).filter(({ ms }) => test(ms)).length);
      return [name, count((ms) => ms === null), count((ms) => typeof ms === 'string'), ended.length ? `${short(ended[0].ms)} ms (${ended[0].shape})` : '–'];
    }),
  };
}

/** The same in each engine: times that of `parse` there. @param {any[]} runs @returns {Table} */
export function engines(runs) {
  const [{ items, pages, rounds }] = runs;
  const rows = (what, all) => contenders.filter(({ id }) => all.some((times) => times[id])).map(({ id, name }) => [what, name, ...all.map((times) => (times[id] ? `${short(ratio(times, id, 'parse'))}×` : '–'))]);
  const each = (what, all, count) => [what, '`parse`, ms', ...all.map(({ parse }) => (total(parse) / count).toFixed(3))];
  const [ofItems, ofPages] = [runs.map(({ times }) => times), runs.flatMap(({ pages: read }) => read?.times ?? [])];
  return {
    title: 'In three engines',
    note: `${items} items of real feeds, in pieces of 20${pages ? `, and ${pages.pages} pages` : ''}; the median of ${rounds} rounds${pages ? ` (pages: ${pages.rounds})` : ''}. Times, times that of \`parse\` in the same engine. A dash: the engine has no such thing.`,
    head: ['', '', ...runs.map(({ browser }) => browser)],
    rows: [...rows('item', ofItems), each('item', ofItems, items), ...(pages ? [...rows('page', ofPages), each('page', ofPages, pages.pages)] : [])],
  };
}

/** Without the marks of code. */
export const plain = (text) => text.replaceAll('`', '');

/** Where and when, in one sentence. */
export const where = ({ browser, date, cores, load, versions }) =>
  `${browser}, ${date.slice(0, 10)}, ${cores} cores${load === undefined ? '' : `, a load of ${load.toFixed(1)} before the run`}; ${Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')}.`;

/** Tables as docs/benchmarks.md has them. @param {any} results @param {Table[]} list */
export function markdown(results, list = tables(results)) {
  const row = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const table = ({ title, note, head, rows }) => [`**${title}.** ${note}`, ...(rows.length > 0 ? ['', row(head), row(head.map(() => '---')), ...rows.map(row)] : [])].join('\n');
  return `${where(results)}\n\n${list.map(table).join('\n\n')}\n`;
}
