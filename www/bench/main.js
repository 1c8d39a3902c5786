// The page: a button, a line that says how far it is, and what came out. Scripts start it by globalThis.bench(name, numbers).

import { plots } from './plot.js';
import { plain, tables, where } from './report.js';
import { run } from './run.js';

const status = document.getElementById('status');
const shown = document.getElementById('results');
const buttons = [...document.querySelectorAll('button[data-run]')];

for (const button of buttons) button.addEventListener('click', () => bench(button.dataset.run).catch(() => {}));

async function bench(name, numbers) {
  for (const button of buttons) button.disabled = true;
  say('Loading…');
  try {
    const results = await run(name, (what, done) => say(`Measuring ${what}: ${Math.round(done * 100)} %`), numbers);
    show(results);
    say('Done.');
    return results;
  } catch (error) {
    say(`It failed: ${error?.message ?? error}`, true);
    throw error;
  } finally {
    for (const button of buttons) button.disabled = false;
  }
}

globalThis.bench = bench;

function say(text, bad = false) {
  status.textContent = text;
  status.classList.toggle('bad', bad);
}

/** Puts results on the page. */
export function show(results) {
  const sections = tables(results).map(({ title, note, head, rows, plot }) => {
    const section = element('section', {}, element('h2', {}, title), element('p', { class: 'note' }, plain(note)));
    if (plot) section.append(plots[plot](results));
    if (rows.length > 0) section.append(element('div', { class: 'wide' }, table(head, rows)));
    return section;
  });
  shown.replaceChildren(element('p', { class: 'note' }, where(results)), ...sections);
}

function table(head, rows) {
  const row = (name, cells, attributes = {}) => element('tr', attributes, ...cells.map((cell) => element(name, cell === 'not met' ? { class: 'missed' } : {}, plain(cell))));
  return element('table', {},
    ...(head.some(Boolean) ? [element('thead', {}, row('th', head))] : []),
    element('tbody', {}, ...rows.map((cells) => row('td', cells, cells[0].startsWith('feed-article') ? { class: 'ours' } : {}))));
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
