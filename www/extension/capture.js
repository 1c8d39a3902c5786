// Runs in the page, on its own: nothing outside the function exists there.

/**
 * @param {'page' | 'selection' | 'either'} part
 * @param {number} limit bytes
 * @returns {{ refused: string } | { part: 'page' | 'selection' | 'text', item: string | object, options: object, url: string }} `item`: a page's HTML as it is seen, a selection, or a text
 */
export function capture(part, limit) {
  const { contentType: type, documentElement: root } = document;
  const url = location.href;
  // An item's address is also its base. Where the page names another base, the item comes without an address.
  const ownUrl = root.querySelector('base[href]') ? undefined : url;
  if (type === 'application/pdf') return { refused: 'pdf' };
  if (/^(image|audio|video)\//.test(type)) return { refused: 'media' };
  if (/[/+]xml$/.test(type) && type !== 'application/xhtml+xml') return { refused: 'xml' };

  const selection = part === 'page' ? null : getSelection();
  const chosen = selection && !selection.isCollapsed && selection.toString().trim() ? selection : null;
  if (part === 'selection' && !chosen) return { refused: 'no-selection' };
  if (chosen) return sized('selection', chosenItem(chosen));
  // An archived item or another text: its own header says what its address and title are.
  if (type === 'text/plain') return sized('text', document.body.textContent);
  return pageItem();

  function sized(what, item, options) {
    const html = typeof item === 'string' ? item : item.html;
    if (new Blob([html]).size > limit) return { refused: 'too-large' };
    const baseUrl = /^https?:/.test(document.baseURI) ? document.baseURI : undefined;
    return { part: what, item, options: { baseUrl, ...options }, url };
  }

  function chosenItem(ranges) {
    const holder = document.createElement('div');
    for (let at = 0; at < ranges.rangeCount; at++) holder.append(ranges.getRangeAt(at).cloneContents());
    const { commonAncestorContainer: around } = ranges.getRangeAt(0);
    const element = around.nodeType === Node.ELEMENT_NODE ? around : around.parentElement;
    return { html: holder.innerHTML, url: ownUrl, title: title(), siteName: meta('og:site_name'), language: element?.closest('[lang]')?.lang };
  }

  // The page is given whole: the package finds its article, and reads what the page says of itself.
  function pageItem() {
    return sized('page', { html: asSeen(), url: ownUrl }, { content: 'page' });
  }

  // A copy of the page as it is seen: what open shadow roots show is in its place, and pictures name what they have loaded. It is made in
  // a document of its own, where nothing runs, loads or is told to the page.
  function asSeen() {
    const inert = document.implementation.createHTMLDocument('');
    // Without scripts the text of a <noscript> would be written as text, not as the markup that it is.
    const token = `feed-article ${String(Math.random()).slice(2)} `;
    const unscripted = [];
    const top = inert.importNode(root, false);
    const waiting = [[root, top]];
    while (waiting.length) {
      const [from, to] = waiting.pop();
      for (const child of shown(from)) {
        const copy = inert.importNode(child, false);
        if (child.localName === 'img') settle(child, copy);
        if (child.localName === 'noscript') to.append(inert.createComment(token + (unscripted.push(child.textContent) - 1)));
        else {
          to.append(copy);
          waiting.push([child, copy]);
        }
      }
    }
    return top.outerHTML.replace(new RegExp(`<!--${token}(\\d+)-->`, 'g'), (_, at) => `<noscript>${unscripted[at]}</noscript>`);
  }

  // A form's fields can have the names of its properties, so these are asked of the prototype.
  function property(of, name, node) {
    return Object.getOwnPropertyDescriptor(of, name).get.call(node);
  }

  function shown(node) {
    const shadow = node.nodeType === Node.ELEMENT_NODE && property(Element.prototype, 'shadowRoot', node);
    return [...property(Node.prototype, 'childNodes', shadow || node)].flatMap((child) => {
      if (child.localName !== 'slot') return child;
      const assigned = child.assignedNodes({ flatten: true });
      return assigned.length ? assigned : [...child.childNodes];
    });
  }

  // A lazy picture that has come: its address is what was loaded, its size what is seen.
  function settle(picture, copy) {
    const { complete, currentSrc, naturalWidth, naturalHeight } = picture;
    if (!complete || naturalWidth < 2 || !/^https?:/.test(currentSrc)) return;
    const named = copy.getAttribute('src') ?? '';
    if (!named || /^(data|blob|about):/i.test(named)) copy.setAttribute('src', currentSrc);
    const still = [...copy.attributes].some(({ name, value }) => /^data-.*(src|original|url)/.test(name) && value && !currentSrc.endsWith(value));
    if (still || copy.hasAttribute('width') || copy.hasAttribute('height')) return;
    copy.setAttribute('width', naturalWidth);
    copy.setAttribute('height', naturalHeight);
  }

  function title() {
    return meta('og:title') ?? (document.title || undefined);
  }

  function meta(name) {
    return root.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.content.trim() || undefined;
  }
}
