// Strings of all lengths and scripts, through the module that copies them, against TextEncoder and TextDecoder.

const parts = ['plain text ', 'é', 'ß', 'Ж', '桥', '，', '\uffff', '\u0800', '\u07ff', '\u0080', '\u007f', '\0', '🎉', '\u{10ffff}', '\u{10000}', '\ud83c', '\udf89', '\ufeff', 'a', 'abcd'];

/** Numbers below `end`, the same ones each time. */
function dice(seed) {
  let state = seed;
  return (end) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * end);
  };
}

/**
 * @param {typeof import('../../pkg/strings.js')} strings
 * @param {number} count
 */
export function differences({ bind, decoded, encoded }, count) {
  const memory = new WebAssembly.Memory({ initial: 8 });
  bind(memory);
  const roll = dice(count);
  const different = [];
  let copied = 0;
  const check = (text) => {
    const start = roll(64);
    // What lies behind the room stays as it is.
    const bytes = new Uint8Array(memory.buffer).fill(0xaa);
    const written = encoded(text, bytes.subarray(start, start + 3 * text.length));
    if (written === undefined) return;
    copied += 1;
    const expected = new TextEncoder().encode(text);
    const found = bytes.subarray(start, start + written);
    const same = expected.length === written && expected.every((byte, at) => byte === found[at]);
    const kept = bytes[start + 3 * text.length] === 0xaa && (start === 0 || bytes[start - 1] === 0xaa);
    // What is longer is left to TextDecoder, and nothing else.
    const back = written > 65_536 ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(expected);
    if (!(same && kept && decoded(found) === back)) different.push(text);
  };
  for (let n = 0; n < count; n += 1) {
    let text = '';
    for (let more = roll(24); more >= 0; more -= 1) text += parts[roll(parts.length)];
    check(text);
  }
  for (const part of parts) {
    check(part);
    // As long as the module takes strings; and longer.
    check(part.repeat(65_536).slice(0, 65_536));
    if (encoded(part.repeat(65_537), new Uint8Array(memory.buffer)) !== undefined) different.push(`${part}, too often`);
  }
  return { copied, different };
}
