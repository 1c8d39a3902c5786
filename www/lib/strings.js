// Strings into the memory of the instance, and out of it: where the engine has WebAssembly's string builtins (Chromium from 130 on:
// https://chromestatus.com/feature/6695587390423040), a module of a kilobyte copies those of ordinary length, in half the time that
// TextEncoder and TextDecoder take for what is not ASCII. It is written in www/strings.wat.

import module from './strings-wasm.js';
import { bytesOf } from './text.js';

/** Code units, and bytes, of the longest string that the module copies. */
const LONGEST = 65_536;

/** @type {{ encode(text: string, to: number): number, decode(from: number, bytes: number): string } | undefined} */
let copier;

/**
 * What is copied from now on stands in this memory.
 * @param {WebAssembly.Memory} memory
 */
export function bind(memory) {
  try {
    const compiled = new WebAssembly.Module(bytesOf(module), { builtins: ['js-string'] });
    copier = new WebAssembly.Instance(compiled, { instance: { memory } }).exports;
  } catch {
    // No builtins, or no leave to compile.
    copier = undefined;
  }
}

/**
 * Writes a string as UTF-8, as `TextEncoder.encodeInto` does.
 * @param {string} text
 * @param {Uint8Array} room in the memory that is bound, three bytes for each code unit
 * @returns {number | undefined} the bytes written; nothing is where the string is not for the module
 */
export function encoded(text, room) {
  return copier && text.length <= LONGEST ? copier.encode(text, room.byteOffset) : undefined;
}

/**
 * @param {Uint8Array} bytes valid UTF-8 in the memory that is bound
 * @returns {string | undefined} nothing where they are not for the module
 */
export function decoded(bytes) {
  return copier && bytes.length <= LONGEST ? copier.decode(bytes.byteOffset, bytes.length) : undefined;
}
