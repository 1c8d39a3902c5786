/**
 * Lays one JSON value over another: objects are merged key by key, null deletes a key, anything else replaces what is below.
 * @param {unknown} below
 * @param {unknown} above
 */
export function overlay(below, above) {
  if (!isRecord(above)) return above;
  const merged = isRecord(below) ? { ...below } : {};
  for (const [key, value] of Object.entries(above)) {
    if (value === null) delete merged[key];
    else merged[key] = overlay(merged[key], value);
  }
  return merged;
}

function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
