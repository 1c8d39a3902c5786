// Tabs and their panels: one of them is shown, arrow keys go from one to the next.

const wide = matchMedia('(min-width: 72rem)');

/**
 * @param {HTMLElement} list
 * @param {{ selected: string, always?: string[], instead?: string, onSelect?(name: string): void }} settings
 *   `always`: panels that a wide page shows anyway, where their tabs are not needed; `instead`: what is selected there in their place
 * @returns {{ select(name: string): void, name(): string }}
 */
export function createTabs(list, { selected, always = [], instead, onSelect }) {
  const tabs = [...list.querySelectorAll('[role="tab"]')];
  const nameOf = (tab) => tab.getAttribute('aria-controls');
  const shown = () => tabs.filter((tab) => tab.offsetParent);

  function arrange() {
    if (wide.matches && always.includes(selected)) selected = instead;
    for (const tab of tabs) {
      const name = nameOf(tab);
      const fixed = wide.matches && always.includes(name);
      tab.classList.toggle('needless', fixed);
      tab.setAttribute('aria-selected', String(name === selected));
      tab.tabIndex = name === selected ? 0 : -1;
      document.getElementById(name).hidden = !fixed && name !== selected;
    }
    onSelect?.(selected);
  }

  function select(name) {
    if (wide.matches && always.includes(name)) return;
    selected = name;
    arrange();
  }

  list.addEventListener('click', ({ target }) => {
    const tab = target.closest('[role="tab"]');
    if (tab) select(nameOf(tab));
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

  if (always.length) {
    wide.addEventListener('change', () => {
      if (!wide.matches) [selected] = always;
      arrange();
    });
  }
  arrange();
  return { select, name: () => selected };
}
