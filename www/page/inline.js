// Inline → node: every word of the vocabulary, one case each.

import { common, element } from './element.js';
import { reference } from './footnotes.js';
import { inlineFormula } from './formula.js';
import { inlinePicture } from './picture.js';

/** @returns {Node[]} */
export function inlines(content) {
  return content.map(inline);
}

function inline(run) {
  if (typeof run === 'string') return document.createTextNode(run);
  switch (run.type) {
    case 'strong': return element('strong', common(run), inlines(run.content));
    case 'emphasis': return element('em', common(run), inlines(run.content));
    case 'underline': return element('u', common(run), inlines(run.content));
    case 'strike': return element('s', common(run), inlines(run.content));
    case 'code': return element('code', common(run), inlines(run.content));
    case 'keyboard': return element('kbd', common(run), inlines(run.content));
    case 'subscript': return element('sub', common(run), inlines(run.content));
    case 'superscript': return element('sup', common(run), inlines(run.content));
    case 'small': return element('small', common(run), inlines(run.content));
    case 'mark': return element('mark', common(run), inlines(run.content));
    case 'quote': return element('q', common(run), inlines(run.content));
    case 'link': return link(run);
    case 'footnote': return reference(run);
    case 'image': return inlinePicture(run.image);
    case 'math': return inlineFormula(run);
    case 'abbreviation': return element('abbr', { title: run.title }, inlines(run.content));
    case 'time': return element('time', { datetime: run.datetime }, inlines(run.content));
    case 'ruby':
      return element('ruby', {}, inlines(run.content), element('rp', {}, '（'), element('rt', {}, run.text), element('rp', {}, '）'));
    case 'span': return element('span', common(run), inlines(run.content));
    case 'break': return element('br');
    default: return document.createTextNode('');
  }
}

function link({ url, title, content, id }) {
  const away = url.startsWith('#') ? {} : { target: '_blank', rel: 'noopener noreferrer' };
  return element('a', { href: url, title, id, ...away }, inlines(content));
}
