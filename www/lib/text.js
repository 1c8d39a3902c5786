// Under Jest's jsdom both are missing from the globals; Node's own are used then.
export const { TextDecoder, TextEncoder } = globalThis.TextDecoder ? globalThis : globalThis.process.getBuiltinModule('node:util');

/**
 * The bytes of a module that is carried along as text.
 * @param {string} base64
 */
export const bytesOf = (base64) => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
