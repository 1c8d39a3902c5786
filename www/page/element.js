// One element, built. Tag and attribute names are literals at every call; data only ever becomes a value or a text node.

/** @returns {HTMLElement} */
export function element(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== undefined && child !== null));
  return node;
}

/** What every block and inline may carry. */
export function common({ id, lang, dir }) {
  return { id, lang, dir };
}
