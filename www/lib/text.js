// Jest hides both from the pages that its jsdom plays; Node has them all the same.
export const { TextDecoder, TextEncoder } = globalThis.TextDecoder ? globalThis : globalThis.process.getBuiltinModule('node:util');

/**
 * The bytes of a module that is carried along as text.
 * @param {string} base64
 */
export const bytesOf = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
