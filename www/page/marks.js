// Where in a source something stood that an entry of `removed` gives no text or address of: by what its rule looks for.

const signs = {
  comment: /<!--/g,
  'event-handler': /\son\w+\s*=/gi,
  'tracking-parameter': /[?&;](?:utm_\w+|fbclid|gclid|mc_[ce]id|spm|igshid)=[^"'&\s>]*/gi,
  'edge-divider': /<hr\b[^<>]*>/gi,
  'empty-image': /<img\b[^<>]*>/gi,
};

/** @returns {{ start: number, end: number } | undefined} */
export function mark(source, { kind, rule }, from = 0) {
  const sign = signs[rule] ?? (kind === 'element' && /^[a-z][a-z0-9]*$/.test(rule) ? new RegExp(`<${rule}\\b[^<>]*>`, 'gi')
    : kind === 'attribute' && /^[a-z-]+$/.test(rule) ? new RegExp(`\\s${rule}\\s*=`, 'gi') : undefined);
  if (!sign) return undefined;
  sign.lastIndex = from;
  const found = sign.exec(source);
  return found ? { start: found.index, end: found.index + found[0].length } : undefined;
}
