// What the engine itself makes of each address, and of each name that could stand in for a property of the page.

const links = ['http:', 'https:', 'mailto:', 'tel:'];
const web = ['http:', 'https:'];
/** Properties that resolve an address as the engine would when it follows or loads it. */
const properties = { href: links, cite: links, src: [...web, 'data:'], currentSrc: [...web, 'data:'], poster: [...web, 'data:'] };

/**
 * @param {Element} element
 * @returns {import('./detectors.mjs').Finding[]}
 */
export function faults(element) {
  const found = [];
  for (const [property, schemes] of Object.entries(properties)) {
    const value = element[property];
    if (value === undefined || value === '') continue;
    if (typeof value !== 'string' || !schemes.includes(scheme(value))) found.push({ kind: 'address', what: `${element.localName} ${property} ${value}` });
  }
  if (element.id && !element.id.startsWith('fa-')) found.push({ kind: 'name', what: `${element.localName} id ${element.id}` });
  if (element.hasAttribute('name')) found.push({ kind: 'name', what: `${element.localName} name ${element.getAttribute('name')}` });
  return found;
}

/**
 * What a page shows besides the body: as text it is only text, as an address it leads nowhere that the body would not.
 * @param {import('../../www/lib/index.d.ts').Article} article
 * @returns {import('./detectors.mjs').Finding[]}
 */
export function faultsOfFields(article) {
  const found = [];
  const line = document.createElement('p');
  for (const [name, text] of texts(article)) {
    line.textContent = text;
    if (line.children.length > 0 || line.textContent !== text) found.push({ kind: 'tree', what: `${name} as text: ${text}` });
  }
  for (const [name, url, schemes] of addresses(article)) {
    if (!schemes.includes(scheme(url))) found.push({ kind: 'address', what: `article.${name} ${url}` });
  }
  return found;
}

const anchor = document.createElement('a');

function scheme(url) {
  anchor.href = url;
  return anchor.protocol;
}

function* texts({ title, siteName, dateline, copyright, excerpt, text, authors, credits, agencies, images, embeds }) {
  const fields = { title, siteName, dateline, copyright, excerpt, text };
  yield* Object.entries(fields).filter(([, value]) => typeof value === 'string');
  for (const { name } of authors) yield ['author', name];
  for (const { names } of credits) for (const name of names) yield ['credit', name];
  for (const name of agencies) yield ['agency', name];
  for (const { caption, credit, alt, title } of images) for (const words of [caption, credit, alt, title]) if (words !== undefined) yield ['picture', words];
  for (const { title } of embeds) if (title !== undefined) yield ['embed', title];
}

function* addresses({ url, authors, leadImage, images, links: anchors, embeds, attachments }) {
  const pictures = leadImage ? [leadImage, ...images] : images;
  const all = [
    ['url', links, [url]],
    ['authors', links, authors.map(({ url }) => url)],
    ['images', [...web, 'data:'], pictures.flatMap(({ url, originalUrl, proxy, srcset = [] }) => [url, originalUrl, ...srcset.map(({ url }) => url)])],
    ['images.link', links, pictures.map(({ link }) => link)],
    ['links', links, anchors.flatMap(({ url, originalUrl }) => [url, originalUrl])],
    ['embeds', web, embeds.flatMap(({ url, embedUrl, thumbnail }) => [url, embedUrl, thumbnail])],
    ['attachments', web, attachments.map(({ url }) => url)],
  ];
  for (const [name, schemes, urls] of all) for (const url of urls) if (url !== undefined && url !== null) yield [name, url, schemes];
}
