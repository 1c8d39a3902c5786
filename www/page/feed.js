// The items of a feed: listed, read one after the other in the worker, opened one at a time.

import { download } from './copy.js';
import { element } from './element.js';
import { duration } from './facts.js';
import { showLearnt } from './learnt.js';
import { words } from './plain.js';

const number = new Intl.NumberFormat('en');

/** @param {{ parseMany: Function, options(): object, open(item: object | string, index: number): void }} page */
export function createFeed(root, { parseMany, options, open }) {
  const title = document.getElementById('feed-title');
  const bar = document.getElementById('feed-bar');
  const status = document.getElementById('feed-status');
  const cancel = document.getElementById('feed-cancel');
  const save = document.getElementById('feed-save');
  const list = document.getElementById('feed-list');
  const learnt = document.getElementById('feed-learnt');
  let items = [];
  let results = [];
  let profile;
  let work;

  list.addEventListener('click', ({ target }) => {
    const button = target.closest('button');
    if (button) choose(button);
  });
  list.addEventListener('keydown', (event) => {
    const all = [...list.querySelectorAll('button')];
    const at = all.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1, PageDown: Math.min(at + 10, all.length - 1), PageUp: Math.max(at - 10, 0) }[event.key];
    if (at === -1 || !all[to]) return;
    event.preventDefault();
    all[at].tabIndex = -1;
    all[to].tabIndex = 0;
    all[to].focus();
  });
  cancel.addEventListener('click', () => work?.abort());
  save.addEventListener('click', () => download('articles.json', 'application/json', `[\n${results.map((result) => JSON.stringify(result instanceof Error ? { error: { code: result.code, message: result.message } } : result)).join(',\n')}\n]\n`));

  function choose(button) {
    for (const current of list.querySelectorAll('[aria-current]')) current.removeAttribute('aria-current');
    for (const other of list.querySelectorAll('button[tabindex="0"]')) other.tabIndex = -1;
    button.setAttribute('aria-current', 'true');
    button.tabIndex = 0;
    const index = Number(button.value);
    open(items[index], index);
  }

  function row(item, index) {
    const { title: name, html = '', published } = typeof item === 'string' ? { html: item } : item;
    return element('li', {}, element('button', { type: 'button', value: index, tabindex: index ? -1 : 0 },
      element('span', { class: 'name', dir: 'auto' }, words(name ?? '') || words(html.slice(0, 2000)).slice(0, 80) || `Item ${index + 1}`),
      element('span', { class: 'reason' }, published ?? '')));
  }

  function mark(result, index) {
    const button = list.children[index].firstElementChild;
    if (result instanceof Error) button.lastElementChild.replaceChildren(element('strong', {}, 'Could not be read: '), result.message);
    else {
      if (result.title) button.firstElementChild.textContent = result.title;
      button.lastElementChild.textContent = [result.published?.slice(0, 10), result.authors[0]?.name, `${Math.max(1, Math.round(result.readingTime / 60))} min`].filter(Boolean).join(' · ');
    }
    button.classList.add('done');
  }

  return {
    /** A new list; what the last one was doing ends. @returns {AbortController} */
    begin(name, count) {
      work?.abort();
      work = new AbortController();
      items = [];
      results = [];
      this.learn(undefined);
      list.replaceChildren();
      this.name(name, count);
      status.textContent = 'Taking it apart…';
      bar.removeAttribute('value');
      bar.hidden = cancel.hidden = false;
      save.hidden = true;
      return work;
    },
    name(name, count, all = count) {
      title.textContent = name;
      bar.max = count || 1;
      document.getElementById('feed-count').textContent = number.format(count);
      document.getElementById('feed-more').textContent = all > count ? `The first ${number.format(count)} of its ${number.format(all)} items.` : '';
    },
    add(some) {
      const from = items.length;
      items.push(...some);
      list.append(...some.map((item, index) => row(item, from + index)));
    },
    /** What its items have in common, for all that is read of it. */
    learn(found) {
      profile = found;
      showLearnt(learnt, typeof found === 'object' ? found : undefined);
    },
    profile: () => (typeof profile === 'object' ? profile : undefined),
    count: () => items.length,
    openFirst() {
      choose(list.querySelector('button'));
    },
    /** Reads all items. */
    async read() {
      const { signal } = work;
      const start = performance.now();
      let bad = 0;
      bar.value = 0;
      // The bar says how far it is; said aloud is only how it ended.
      status.setAttribute('aria-live', 'off');
      try {
        await parseMany(items, { ...options(), profile }, {
          signal,
          onArticle(result, index) {
            if (signal.aborted) return;
            results[index] = result;
            bad += result instanceof Error;
            mark(result, index);
            bar.value = index + 1;
            status.textContent = `${number.format(index + 1)} of ${number.format(items.length)} read`;
          },
        });
        status.removeAttribute('aria-live');
        status.textContent = `${number.format(items.length)} ${items.length === 1 ? 'item' : 'items'} read in ${duration(performance.now() - start)}${bad ? `; ${bad} could not be read` : ''}.`;
      } catch (error) {
        if (!signal.aborted) throw error;
        this.stopped();
      } finally {
        if (work.signal === signal) {
          bar.hidden = cancel.hidden = true;
          save.hidden = !results.length;
        }
      }
    },
    stopped() {
      status.removeAttribute('aria-live');
      bar.hidden = cancel.hidden = true;
      status.textContent = `Cancelled: ${number.format(results.length)} of ${number.format(items.length)} read. The others are read when you open them.`;
    },
  };
}
