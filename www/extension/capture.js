// Runs in the page, on its own: nothing outside the function exists there.

/**
 * @param {'page' | 'selection' | 'either'} part
 * @param {number} limit bytes
 * @returns {{ refused: string } | { part: 'page' | 'selection' | 'text', item: string | object, options: object, url: string }}
 */
export function capture(part, limit) {
  const mark = 'data-feed-article-kept';
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
  if (chosen) return sized('selection', chosenItem(chosen), []);
  // An archived item or another text: its own header says what its address and title are.
  if (type === 'text/plain') return sized('text', document.body.textContent, []);
  return pageItem();

  function sized(what, item, rules) {
    const html = typeof item === 'string' ? item : item.html;
    if (new Blob([html]).size > limit) return { refused: 'too-large' };
    const baseUrl = /^https?:/.test(document.baseURI) ? document.baseURI : undefined;
    return { part: what, item, options: { baseUrl, rules }, url };
  }

  function chosenItem(ranges) {
    const holder = document.createElement('div');
    for (let at = 0; at < ranges.rangeCount; at++) holder.append(ranges.getRangeAt(at).cloneContents());
    const { commonAncestorContainer: around } = ranges.getRangeAt(0);
    const element = around.nodeType === Node.ELEMENT_NODE ? around : around.parentElement;
    return { html: holder.innerHTML, url: ownUrl, title: title(), siteName: meta('og:site_name'), language: element?.closest('[lang]')?.lang };
  }

  // The page is given whole, so that what is left out is known; a mark says which element is its article.
  function pageItem() {
    const article = theArticle();
    article?.setAttribute(mark, '');
    try {
      const item = {
        html: root.outerHTML,
        url: ownUrl,
        title: title(article),
        siteName: meta('og:site_name'),
        authors: authors(),
        published: meta('article:published_time'),
        modified: meta('article:modified_time'),
        language: root.lang || undefined,
        image: meta('og:image'),
      };
      return sized('page', item, article ? [{ keep: `[${mark}]` }] : []);
    } finally {
      article?.removeAttribute(mark);
    }
  }

  // The longest of what the page calls articles, or what it calls its main part, if most of the prose is in there.
  function theArticle() {
    const prose = (element) => [...element.querySelectorAll('p')].reduce((sum, { textContent }) => sum + textContent.trim().length, 0);
    const all = prose(root);
    for (const selector of ['article, [role="article"]', 'main, [role="main"]']) {
      const found = [...root.querySelectorAll(selector)].map((element) => ({ element, length: prose(element) }));
      const [longest] = found.sort((a, b) => b.length - a.length);
      if (longest && longest.length * 2 >= all && (all || found.length === 1)) return longest.element;
    }
    return undefined;
  }

  function title(article) {
    const headings = article?.querySelectorAll('h1') ?? [];
    return meta('og:title') ?? (headings.length === 1 && headings[0].textContent.trim() || document.title || undefined);
  }

  function authors() {
    return [...root.querySelectorAll('meta[name="author"], meta[property="article:author"]')]
      .map(({ content }) => content.trim())
      .filter((name, at, all) => name && !/^https?:/i.test(name) && all.indexOf(name) === at);
  }

  function meta(name) {
    return root.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.content.trim() || undefined;
  }
}
