// Views. On a wide page the article and the item are always in view and only the rest are tabs.

const wide = matchMedia('(min-width: 68rem)');
const always = ['read', 'item'];

/** @returns {{ select(name: string): void }} */
export function createTabs(list) {
  const tabs = [...list.querySelectorAll('[role="tab"]')];
  const nameOf = (tab) => tab.getAttribute('aria-controls');
  const shown = () => tabs.filter((tab) => !tab.hidden);
  let selected = 'read';

  function arrange() {
    if (wide.matches && always.includes(selected)) selected = 'removed';
    document.body.dataset.view = selected;
    for (const tab of tabs) {
      const name = nameOf(tab);
      const fixed = wide.matches && always.includes(name);
      const panel = document.getElementById(name);
      tab.hidden = fixed;
      tab.setAttribute('aria-selected', String(name === selected));
      tab.tabIndex = name === selected ? 0 : -1;
      panel.hidden = !fixed && name !== selected;
      // An element that is always there is a landmark; the panel of a tab is a panel.
      if (panel.tagName === 'SECTION') {
        if (fixed) panel.removeAttribute('role');
        else panel.setAttribute('role', 'tabpanel');
      }
    }
  }

  function select(name) {
    selected = name;
    arrange();
  }

  list.addEventListener('click', ({ target }) => {
    const tab = target.closest('[role="tab"]');
    if (!tab) return;
    select(nameOf(tab));
    if (!wide.matches) scrollTo(0, 0);
  });

  list.addEventListener('keydown', (event) => {
    const all = shown();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (at === -1 || to === undefined) return;
    event.preventDefault();
    const tab = all[(to + all.length) % all.length];
    select(nameOf(tab));
    tab.focus();
  });

  wide.addEventListener('change', () => {
    if (!wide.matches) selected = 'read';
    arrange();
  });
  arrange();
  return { select };
}
