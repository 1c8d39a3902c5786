// The options panel: every option of parse(), and the code of the call that the page makes with them.

import { callOf } from './call.js';
import { copyText } from './copy.js';
import { element } from './element.js';
import { optionsOf, settings, textOf, valueOf } from './settings.js';

/**
 * @param {HTMLElement} root
 * @param {{ values: Map<string, unknown>, change(): void, link(): string, say(sentence: string): void }} page `values` is kept up to date in place
 */
export function createOptions(root, { values, change, link, say }) {
  const code = element('code');
  const fields = new Map(settings.map((setting) => [setting.path, field(setting)]));
  const groups = settings.filter(({ group }) => group).map(({ group }) => group);

  function set(path, text) {
    const value = valueOf(path, text);
    if (value === undefined) values.delete(path);
    else values.set(path, value);
    change();
  }

  function field({ path, kind, label, hint, choices, example }) {
    const id = `option-${path.replace('.', '-')}`;
    const described = hint ? { 'aria-describedby': `${id}-hint` } : {};
    const node = kind === 'choice'
      ? element('select', { id, ...described }, choices.map((choice) => element('option', { value: choice }, choice)))
      : kind === 'truth' ? element('input', { id, type: 'checkbox', ...described })
        : kind === 'json' ? element('textarea', { id, rows: 3, spellcheck: 'false', placeholder: example, ...described })
          : element('input', { id, type: 'text', inputmode: kind === 'number' ? 'numeric' : undefined, spellcheck: 'false', autocomplete: 'off', placeholder: example, ...described });
    node.addEventListener('change', () => set(path, kind === 'truth' ? String(node.checked) : node.value));
    return { node, kind, row: element('div', { class: `option ${kind}` }, element('label', { for: id }, label), node, hint ? element('p', { class: 'reason', id: `${id}-hint` }, hint) : undefined) };
  }

  const button = (label, act) => {
    const node = element('button', { type: 'button', class: 'plain' }, label);
    node.addEventListener('click', act);
    return node;
  };

  root.replaceChildren(
    element('div', { class: 'call' },
      element('h3', {}, 'The call this page makes'),
      element('pre', { tabindex: 0, role: 'region', 'aria-label': 'The call this page makes' }, code),
      element('div', { class: 'acts' },
        button('Copy the code', () => copyText(code.textContent, say)),
        button('Copy a link with these options', () => copyText(link(), say)),
        button('Reset', () => {
          values.clear();
          for (const { path, now } of settings) if (now !== undefined) values.set(path, now);
          change();
        }))),
    ...groups.map((group) => element('fieldset', {}, element('legend', {}, group), members(group).map(({ path }) => fields.get(path).row))));

  function members(group) {
    let current;
    return settings.filter((setting) => {
      current = setting.group ?? current;
      return current === group;
    });
  }

  return {
    /** Shows the values, and the call for an item with these fields of a feed. */
    show(given) {
      for (const [path, { node, kind }] of fields) {
        const text = textOf(path, values.get(path));
        if (kind === 'truth') node.checked = text === 'true';
        else if (node.value !== text) node.value = text;
      }
      code.textContent = callOf(optionsOf(values), given);
    },
  };
}
