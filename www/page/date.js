// A date of an article, in the words of its language. What names no offset is shown as it is, in no zone.

import { element } from './element.js';

export function date(value, language) {
  const instant = /T.*(Z|[+-]\d\d:?\d\d)$/i.test(value);
  const timed = value.includes('T');
  const parsed = new Date(instant ? value : timed ? `${value}Z` : `${value}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime())) return element('time', {}, value);
  const options = {
    dateStyle: 'long',
    timeStyle: timed ? 'short' : undefined,
    timeZone: instant ? undefined : 'UTC',
  };
  return element('time', { datetime: value, title: value }, formatter(language, options).format(parsed));
}

function formatter(language, options) {
  try {
    return new Intl.DateTimeFormat(language ?? undefined, options);
  } catch {
    return new Intl.DateTimeFormat(undefined, options);
  }
}
