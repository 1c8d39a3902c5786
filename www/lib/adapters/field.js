// Fields of a feed's item, as feed parsers hand them over: whatever is not of the expected kind counts as absent. Only own
// properties are read, so that a field called `__proto__` or a changed prototype gives nothing.

const LONGEST_LIST = 1000;

/**
 * The value at the end of a path of keys.
 * @param {unknown} record
 * @param {...(string | number)} path
 * @returns {unknown}
 */
export function field(record, ...path) {
  let value = record;
  try {
    for (const key of path) {
      if (typeof value !== 'object' || !Object.hasOwn(value, key)) return undefined;
      value = value[key];
    }
  } catch {
    // A getter or a proxy that throws.
    return undefined;
  }
  return value;
}

/**
 * A string with something in it, unchanged.
 * @param {unknown} value
 */
export function text(value) {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/**
 * The first of the values that is a text.
 * @param {...unknown} values
 */
export function firstText(...values) {
  return values.find((value) => text(value) !== undefined);
}

/**
 * A date as the feed prints it; some parsers make a Date of it.
 * @param {...unknown} values
 */
export function firstDate(...values) {
  for (const value of values) {
    const date = text(value) ?? instant(value);
    if (date !== undefined) return date;
  }
  return undefined;
}

function instant(value) {
  try {
    return Date.prototype.toISOString.call(value);
  } catch {
    // No Date, or no valid one.
    return undefined;
  }
}

/**
 * A finite number that is not negative; XML has only strings for it.
 * @param {unknown} value
 */
export function number(value) {
  const number = typeof value === 'string' && /^\s*\d+(\.\d+)?\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

/**
 * Seconds, from a number of them or from `hours:minutes:seconds`.
 * @param {unknown} value
 */
export function seconds(value) {
  if (typeof value !== 'string' || !/^\s*\d{1,4}(:\d{1,2}){1,2}\s*$/.test(value)) return number(value);
  return value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}

/**
 * What an array holds; of anything else nothing.
 * @param {unknown} value
 * @returns {unknown[]}
 */
export function list(value) {
  try {
    return Array.isArray(value) ? Array.from({ length: Math.min(value.length, LONGEST_LIST) }, (_, at) => field(value, at)) : [];
  } catch {
    return [];
  }
}

/**
 * A web address, as an id may be one.
 * @param {unknown} value
 */
export function webAddress(value) {
  return typeof value === 'string' && /^\s*https?:\/\//i.test(value) ? value : undefined;
}

/**
 * A record without its absent fields.
 * @template {Record<string, unknown>} T
 * @param {T} record
 * @returns {{ [key in keyof T]: Exclude<T[key], undefined> }}
 */
export function compact(record) {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
}
