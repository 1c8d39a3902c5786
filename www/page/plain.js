// A title or the beginning of a body as plain words, for a list; the article itself is the parser's.

import { visible } from './where.js';

export function words(markup) {
  return visible(markup).text.trim();
}
