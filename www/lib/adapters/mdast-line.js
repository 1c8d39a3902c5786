// Running text. Marks that Markdown has no word for are left out, their text is not; none stands in itself.

const MARKS = { strong: 'strong', emphasis: 'emphasis', strike: 'delete' };

/**
 * @param {import('../index.d.ts').Inline[] | undefined} content
 * @param {import('./footnotes.js').Notes} notes
 * @param {Set<string>} [around] the marks and links that this stands in
 */
export function line(content = [], notes, around = new Set()) {
  return merged(content.flatMap((inline) => nodes(inline, notes, around)));
}

function nodes(inline, notes, around) {
  if (typeof inline === 'string') return inline === '' ? [] : [{ type: 'text', value: inline }];
  switch (inline.type) {
    case 'strong':
    case 'emphasis':
    case 'strike':
      return wrapped({ type: MARKS[inline.type] }, inline.content, notes, around);
    case 'code':
    case 'keyboard':
      return code(line(inline.content, notes, new Set([...around, 'inlineCode'])));
    case 'superscript': {
      const raised = around.has('inlineCode') ? undefined : above(inline.content);
      return raised === undefined ? line(inline.content, notes, around) : [{ type: 'text', value: raised }];
    }
    case 'footnote': {
      const label = notes.get(inline.id);
      if (label === undefined || around.has('link')) return [{ type: 'text', value: `[${inline.label}]` }];
      return [{ type: 'footnoteReference', identifier: label.toLowerCase(), label }];
    }
    case 'link':
      return wrapped({ type: 'link', url: inline.url, title: inline.title ?? null }, inline.content, notes, around);
    case 'image':
      return image(inline.image, around);
    case 'math':
      return [formula(inline)];
    case 'ruby':
      return [...line(inline.content, notes, around), { type: 'text', value: `(${inline.text})` }];
    case 'quote':
      return merged([{ type: 'text', value: '“' }, ...line(inline.content, notes, around), { type: 'text', value: '”' }]);
    case 'break':
      return [{ type: 'break' }];
    default:
      return line(inline.content, notes, around);
  }
}

/** Digits and signs above the line, which Markdown has no mark for, as characters that stand there by themselves. */
function above(content) {
  const [text] = content;
  if (content.length !== 1 || typeof text !== 'string' || !/^[-+−\d]{1,8}$/.test(text)) return undefined;
  return text.replace(/./g, (sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻'['0123456789+-−'.indexOf(sign)]);
}

function wrapped(node, content, notes, around) {
  if (around.has(node.type)) return line(content, notes, around);
  const children = line(content, notes, new Set([...around, node.type]));
  return children.length > 0 ? [{ ...node, children }] : [];
}

/** Code holds text only: what stands in it goes around its parts instead. */
function code(children) {
  return children.flatMap((node) => {
    if (node.type === 'text' || node.type === 'inlineMath') return [{ type: 'inlineCode', value: node.value }];
    if (node.type === 'link') return [{ ...node, children: code(node.children) }];
    if (node.type === 'break') return [{ type: 'text', value: ' ' }];
    return node.children ? code(node.children) : [node];
  });
}

/** A formula: one that is not in TeX is code. */
export function formula({ tex, text }) {
  return tex === undefined ? { type: 'inlineCode', value: text } : { type: 'inlineMath', value: tex };
}

function image({ url, alt, title, link }, around) {
  const picture = { type: 'image', url, title: title ?? null, alt: (alt ?? '').replace(/\s+/g, ' ') };
  return link === undefined || around.has('link') ? [picture] : [{ type: 'link', url: link, title: null, children: [picture] }];
}

/**
 * A line without the space and the breaks at its ends, which Markdown does not keep.
 * @param {any[]} nodes
 */
export function trimmed(nodes) {
  const out = merged(nodes);
  const isSpace = (node) => node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '');
  while (isSpace(out[0])) out.shift();
  while (isSpace(out.at(-1))) out.pop();
  const trim = (at, change) => {
    if (out.at(at)?.type === 'text') out.splice(at, 1, { ...out.at(at), value: change(out.at(at).value) });
  };
  trim(0, (value) => value.trimStart());
  trim(-1, (value) => value.trimEnd());
  return out;
}

/** Texts side by side are one. */
function merged(nodes) {
  const out = [];
  for (const node of nodes) {
    const last = out.at(-1);
    if (node.type === last?.type && (node.type === 'text' || node.type === 'inlineCode')) out[out.length - 1] = { ...last, value: last.value + node.value };
    else out.push(node);
  }
  return out;
}
