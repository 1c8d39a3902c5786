// The call that the page makes, as one would write it.

const name = /^[A-Za-z_$][\w$]*$/;

/** @returns {string} JavaScript */
export function callOf(options, fields) {
  const given = Object.keys(fields ?? {}).filter((field) => name.test(field));
  const item = given.length ? `const item = { html, ${given.join(', ')} }; // as a feed parser gives it\n` : '';
  const written = Object.keys(options).length ? `, ${literal(options)}` : '';
  return `import init, { parse } from 'feed-article';\n\nawait init();\n${item}const article = parse(item${written});\n`;
}

function literal(value, indent = '') {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&').replaceAll('\n', '\\n')}'`;
  if (Array.isArray(value)) return `[${value.map((entry) => literal(entry, indent)).join(', ')}]`;
  if (value === null || typeof value !== 'object') return String(value);
  const inner = `${indent}  `;
  const entries = Object.entries(value).map(([key, entry]) => `${name.test(key) ? key : literal(key)}: ${literal(entry, inner)}`);
  const line = `{ ${entries.join(', ')} }`;
  return indent && line.length < 60 ? line : `{\n${entries.map((entry) => `${inner}${entry},\n`).join('')}${indent}}`;
}
