// Jest hides both from the pages that its jsdom plays; Node has them all the same.
export const { TextDecoder, TextEncoder } = globalThis.TextDecoder ? globalThis : globalThis.process.getBuiltinModule('node:util');
