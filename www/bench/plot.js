// Plots of results, in SVG. Colours and weights are those of bench.css.

import { contenders } from './names.js';
import { plain } from './report.js';
import { total } from './rounds.js';
import { pace } from './targets.js';

const space = 'http://www.w3.org/2000/svg';

export const plots = { bars, lines };

function shape(name, attributes, ...children) {
  const made = document.createElementNS(space, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

const plot = (width, height, label, ...children) => shape('svg', { class: 'plot', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label }, ...children);
const kind = (name, { ours }) => (ours ? `${name} ours` : name);

/** Milliseconds an item, the shorter the better. Narrow enough to be read on a telephone: names stand above their bars. */
function bars({ times, items }) {
  const rows = contenders.filter(({ id }) => times[id]).map((row) => ({ ...row, ms: total(times[row.id]) / items }));
  const [width, step, room] = [400, 36, 70];
  const most = Math.max(...rows.map(({ ms }) => ms));
  const drawn = rows.flatMap((row, at) => {
    const length = Math.max(1, (row.ms / most) * (width - room));
    return [
      shape('text', { class: row.ours ? 'ours' : '', x: 0, y: at * step + 14 }, plain(row.name)),
      shape('rect', { class: kind('bar', row), x: 0, y: at * step + 19, width: length, height: 9, rx: 1 }),
      shape('text', { class: 'tick', x: length + 6, y: at * step + 28 }, `${row.ms.toFixed(2)} ms`),
    ];
  });
  return plot(width, rows.length * step, 'Milliseconds an item', ...drawn);
}

/** Nanoseconds a byte over the size of the item, both on logarithmic scales. */
function lines({ sizes }) {
  const [width, height, left, right, bottom, top] = [400, 260, 44, 128, 30, 24];
  const list = contenders.map((row) => ({ ...row, points: sizes.map((size) => [size.size, pace(size, row.id)]).filter(([, y]) => y) })).filter(({ points }) => points.length > 0);
  const values = list.flatMap(({ points }) => points.map(([, y]) => y));
  const low = 10 ** Math.floor(Math.log10(Math.min(...values)));
  const high = 10 ** Math.ceil(Math.log10(Math.max(...values)));
  const [first, last] = [sizes[0].size, sizes.at(-1).size];
  const x = (value) => left + (Math.log(value / first) / Math.log(last / first)) * (width - left - right);
  const y = (value) => height - bottom - (Math.log(value / low) / Math.log(high / low)) * (height - bottom - top);
  const tick = (value) => (value >= 1e6 ? `${value / 1e6} MB` : `${value / 1e3} kB`);
  const decades = Array.from({ length: Math.round(Math.log10(high / low)) + 1 }, (_, at) => low * 10 ** at);
  const ends = apart(list.map((row) => ({ row, at: y(row.points.at(-1)[1]) })), 16);
  return plot(width, height, 'Nanoseconds a byte by the size of the item',
    shape('text', { class: 'tick', x: 0, y: 12 }, 'ns a byte'),
    ...decades.flatMap((value) => [
      shape('line', { class: 'grid', x1: left, x2: width - right, y1: y(value), y2: y(value) }),
      shape('text', { class: 'tick', x: left - 6, y: y(value) + 4, 'text-anchor': 'end' }, String(value)),
    ]),
    ...sizes.map(({ size }) => shape('text', { class: 'tick', x: x(size), y: height - 8, 'text-anchor': 'middle' }, tick(size))),
    ...list.flatMap((row) => [
      shape('polyline', { class: kind('line', row), points: row.points.map(([size, value]) => `${x(size)},${y(value)}`).join(' ') }),
      ...row.points.map(([size, value]) => shape('circle', { class: kind('dot', row), cx: x(size), cy: y(value), r: 3 })),
    ]),
    ...ends.map(({ row, at }) => shape('text', { class: row.ours ? 'ours' : '', x: x(row.points.at(-1)[0]) + 8, y: at + 4 }, plain(row.name).replace('feed-article: ', '').replace('DOMPurify + ', '+ '))));
}

/** Labels that would stand on each other are moved down. */
function apart(labels, gap) {
  let free = -Infinity;
  return labels.sort((a, b) => a.at - b.at).map(({ row, at }) => {
    free = Math.max(at, free + gap);
    return { row, at: free };
  });
}
