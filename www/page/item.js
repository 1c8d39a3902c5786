// The item as it came: the field that holds it, what a feed said about it, and what became of it.

import { element } from './element.js';

const pause = 300;
// Characters. A field with more holds up the page.
const most = 300_000;

/** @param {{ read(): void, edit(text: string): void, clear(): void, sample(id: string): void, samples: Array<{ id: string, name: string }> }} page */
export function createItem({ read, edit, clear, sample, samples }) {
  const form = document.getElementById('item-form');
  const field = document.getElementById('item-text');
  const status = document.getElementById('item-status');
  const known = document.getElementById('item-known');
  const pick = document.getElementById('item-sample');
  const cut = document.getElementById('item-cut');
  let waiting;
  let whole = '';

  pick.append(...samples.map(({ id, name }) => element('option', { value: id }, name)));
  pick.addEventListener('change', () => pick.value && sample(pick.value));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    read();
  });
  field.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => edit(field.value), pause);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  document.getElementById('item-clear').addEventListener('click', () => {
    clearTimeout(waiting);
    clear();
    field.focus();
  });

  return {
    text: () => (field.readOnly ? whole : field.value),
    /** @param {object} [fields] what the feed said, beside the HTML */
    fill(text, fields, id = '') {
      clearTimeout(waiting);
      whole = text;
      field.readOnly = text.length > most;
      cut.hidden = !field.readOnly;
      field.value = field.readOnly ? text.slice(0, most) : text;
      field.scrollTop = 0;
      pick.value = id;
      known.hidden = !fields || !Object.keys(fields).length;
      known.lastElementChild.replaceChildren(...Object.entries(fields ?? {}).flatMap(([name, value]) => [
        element('dt', {}, element('code', {}, name)),
        element('dd', { dir: 'auto' }, typeof value === 'string' ? value : JSON.stringify(value)),
      ]));
    },
    say(sentence, { bad = false } = {}) {
      status.textContent = sentence;
      status.classList.toggle('bad', bad);
      if (bad) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    },
    focus() {
      field.focus();
    },
    /** Marks a part of the source. Browsers scroll to a caret, and not to a selection. */
    select(start, end) {
      field.blur();
      field.setSelectionRange(start, start);
      field.focus();
      field.setSelectionRange(start, end);
    },
  };
}
