// Documents made to hang parsers, at any size.

/** About `bytes` of a shape: texts, and how often each comes for a document of the size it was measured at. */
export function grow(parts, bytes) {
  const whole = parts.reduce((sum, { text, repeat }) => sum + text.length * repeat, 0);
  return parts.map(({ text, repeat }) => {
    const times = Math.min(bytes, Math.max(1, Math.ceil((repeat * bytes) / Math.max(1, whole))));
    return Array.from({ length: times }, (_, index) => text.replaceAll('{i}', index)).join('');
  }).join('');
}
