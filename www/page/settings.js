// The options of parse(), as the panel shows them. The first choice is the default, except where `now` names what this page starts with.

export const settings = [
  { group: 'Body', path: 'boilerplate', kind: 'choice', choices: ['remove', 'label', 'keep'], label: 'Boilerplate', hint: 'Promo footers, repeated titles, date and copyright lines: taken out, kept with a role, or left.' },
  { path: 'content', kind: 'choice', choices: ['auto', 'item', 'page'], label: 'Content', hint: 'An item, or a whole page whose article is looked for; told by its shape.' },
  { path: 'embeds', kind: 'choice', choices: ['placeholder', 'iframe', 'drop'], label: 'Embeds', hint: 'In the HTML: a link, a sandboxed player, or nothing.' },
  { path: 'baseUrl', kind: 'text', label: 'Base address', hint: 'For relative addresses, where the item has no address of its own.', example: 'https://example.org/' },
  { path: 'idPrefix', kind: 'text', label: 'Prefix of ids', hint: 'Also of the fragments that point at them.', example: 'fa-' },
  { group: 'Output', path: 'output.html', kind: 'truth', label: 'HTML', fallback: true },
  { path: 'output.text', kind: 'truth', label: 'Text', fallback: true },
  { path: 'output.markdown', kind: 'truth', label: 'Markdown', fallback: false, now: true },
  { group: 'Pictures', path: 'images.unproxy', kind: 'truth', label: 'Undo image proxies', fallback: true },
  { path: 'images.proxy', kind: 'text', label: 'Proxy of yours', hint: 'An address with {url} in it.', example: 'https://img.example.org/?u={url}' },
  { path: 'images.referrerPolicy', kind: 'choice', choices: ['no-referrer', 'strict-origin-when-cross-origin'], label: 'Referrer' },
  { group: 'Links', path: 'links.stripTracking', kind: 'truth', label: 'Remove tracking parameters', fallback: true },
  { path: 'links.unwrapRedirects', kind: 'truth', label: 'Follow redirectors', fallback: true },
  { path: 'links.target', kind: 'choice', choices: ['_blank', '_self'], label: 'Target' },
  { group: 'Limits', path: 'limits.bytes', kind: 'number', label: 'Bytes', example: '8388608' },
  { path: 'limits.depth', kind: 'number', label: 'Depth', example: '200' },
  { path: 'limits.nodes', kind: 'number', label: 'Nodes', example: '200000' },
  { path: 'limits.attributes', kind: 'number', label: 'Attributes', example: '64' },
  { group: 'Site rules', path: 'rules', kind: 'json', label: 'Rules', hint: 'JSON: a list of { host, remove, keep, title, author, date } with CSS selectors.', example: '[{ "remove": [".promo"] }]' },
];

const byPath = new Map(settings.map((setting) => [setting.path, setting]));

/** The values that the page starts with: path → value, only where it is not the default. */
export function initial() {
  return new Map(settings.filter(({ now }) => now !== undefined).map(({ path, now }) => [path, now]));
}

/** The options of a call, from the values that differ from their defaults. */
export function optionsOf(values) {
  const options = {};
  for (const [path, value] of values) {
    const [outer, inner] = path.split('.');
    if (inner) (options[outer] ??= {})[inner] = value;
    else options[outer] = value;
  }
  return options;
}

/** The value that a text stands for; undefined where it is the default. What parse() has to refuse stays as it is. */
export function valueOf(path, text) {
  const { kind, fallback, choices } = byPath.get(path);
  switch (kind) {
    case 'truth': return (text === 'true') === fallback ? undefined : text === 'true';
    case 'choice': return text === choices[0] ? undefined : text;
    case 'number': return text.trim() === '' ? undefined : Number(text);
    case 'json': return text.trim() === '' ? undefined : parsed(text);
    default: return text.trim() === '' ? undefined : text.trim();
  }
}

/** What a value is in a field and in an address. */
export function textOf(path, value) {
  const { kind, fallback, choices } = byPath.get(path);
  if (value === undefined) return kind === 'truth' ? String(fallback) : kind === 'choice' ? choices[0] : '';
  return kind === 'json' && typeof value !== 'string' ? JSON.stringify(value) : String(value);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The sample and the values that a fragment carries: #sample=reddit&embeds=iframe */
export function fromFragment(fragment) {
  const parameters = new URLSearchParams(fragment.replace(/^#/, ''));
  const values = initial();
  for (const [path, text] of parameters) {
    if (!byPath.has(path)) continue;
    const value = valueOf(path, text);
    if (value === undefined) values.delete(path);
    else values.set(path, value);
  }
  return { sample: parameters.get('sample') ?? undefined, values };
}

/** The fragment that carries them; empty where everything is as the page starts. */
export function toFragment({ sample, values }) {
  const parameters = new URLSearchParams();
  if (sample) parameters.set('sample', sample);
  for (const { path, now } of settings) {
    const value = values.get(path);
    if (value !== now) parameters.set(path, textOf(path, value));
  }
  return String(parameters) && `#${parameters}`;
}
