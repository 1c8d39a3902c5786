// A formula → its TeX, readable as it is, with a button that copies it.

import { common, element } from './element.js';

const told = 2000;

/** Within a line. */
export function inlineFormula({ tex, text }) {
  const source = tex ?? text;
  return element('span', { class: 'formula', dir: 'ltr' }, element('code', { title: text }, source), copier(source, text));
}

/** On a line of its own. */
export function formula(item) {
  const source = item.tex ?? item.text;
  return element('div', { ...common(item), class: 'formula-block', dir: 'ltr' },
    element('pre', { tabindex: 0, role: 'region', 'aria-label': `Formula, ${item.text}` }, element('code', {}, source)), copier(source, item.text));
}

function copier(source, text) {
  const button = element('button', { type: 'button', class: 'copy', 'aria-label': `Copy the formula ${text}`, lang: 'en' }, 'Copy');
  button.addEventListener('click', async () => {
    const copied = await navigator.clipboard.writeText(source).then(() => true, () => false);
    button.textContent = copied ? 'Copied' : 'Not copied';
    setTimeout(() => { button.textContent = 'Copy'; }, told);
  });
  return button;
}
