// Card → a preview of another page: one link with what its page says of itself.

import { element } from './element.js';
import { picture } from './picture.js';

export function card({ url, title, description, siteName, image }, attributes) {
  return element('aside', { ...attributes, class: 'card-link' },
    image && element('div', { class: 'thumb' }, picture({ url: image.url, alt: '' })),
    element('div', {},
      element('a', { href: url, target: '_blank', rel: 'noopener noreferrer', dir: 'auto' }, title),
      description && element('p', { dir: 'auto' }, description),
      element('p', { class: 'from', dir: 'auto' }, siteName ?? new URL(url).host)));
}
