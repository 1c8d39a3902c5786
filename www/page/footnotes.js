// Footnotes → a list that the references jump to, each with a way back. A reference shows its note in a small box when it is pointed at.

import { element } from './element.js';

export function footnotes({ items }, attributes, blocks) {
  return element('section', { ...attributes, class: 'footnotes', role: 'doc-endnotes', 'aria-label': 'Notes' },
    element('dl', {}, items.flatMap(({ id, label, content }) => [
      element('dt', { 'aria-hidden': 'true' }, label),
      element('dd', { id, tabindex: -1 }, led(blocks(content), back(id))),
    ])));
}

/** A note with its way back at the end of its last paragraph, or behind it. */
function led(note, link) {
  const last = note.at(-1);
  if (last?.localName !== 'p') return [...note, link];
  last.append(' ', link);
  return note;
}

/** A reference: a link to the note, which the note leads back to. */
export function reference({ id, label }) {
  const link = element('a', { href: `#${encodeURIComponent(id)}`, role: 'doc-noteref', 'aria-label': `Note ${label}` }, label);
  link.addEventListener('click', (event) => jump(event, link, id));
  link.addEventListener('pointerenter', () => show(link, id));
  link.addEventListener('focus', () => show(link, id));
  for (const leave of ['pointerleave', 'blur']) link.addEventListener(leave, hide);
  return element('sup', { class: 'noteref' }, link);
}

let from;
let box;

function back(id) {
  const link = element('a', { href: '#', class: 'back', role: 'doc-backlink', 'aria-label': 'Back to the text', lang: 'en' }, '↩');
  link.addEventListener('click', (event) => {
    event.preventDefault();
    const target = from?.isConnected ? from : document.querySelector(`a[role="doc-noteref"][href="#${CSS.escape(encodeURIComponent(id))}"]`);
    target?.focus();
    target?.scrollIntoView({ block: 'center' });
    hide();
  });
  return link;
}

function jump(event, link, id) {
  const note = document.getElementById(id);
  if (!note) return;
  event.preventDefault();
  from = link;
  hide();
  note.focus();
  note.scrollIntoView({ block: 'center' });
}

function show(link, id) {
  hide();
  const note = document.getElementById(id);
  if (!note) return;
  const copy = note.cloneNode(true);
  copy.removeAttribute('id');
  for (const named of copy.querySelectorAll('[id]')) named.removeAttribute('id');
  copy.querySelector('.back')?.remove();
  box = element('div', { class: 'note-box', 'aria-hidden': 'true' }, [...copy.childNodes]);
  link.after(box);
  const { left, right } = box.getBoundingClientRect();
  if (right > innerWidth - 8) box.style.setProperty('translate', `${innerWidth - 8 - right}px`);
  else if (left < 8) box.style.setProperty('translate', `${8 - left}px`);
}

function hide() {
  box?.remove();
  box = undefined;
}
