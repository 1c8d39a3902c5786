import { execFileSync } from 'node:child_process';

/** What wasm-pack made. It has the names of functions, which scripts/sizes.mjs needs. */
export const unoptimised = 'target/unoptimised.wasm';

// Binaryen copies a function with one caller into it, whatever its size. The functions of up to 109 kB that this makes weigh more, and take an
// engine long to compile before the first article. Packed memory weighs 2 kB more after brotli.
const flags = ['-O3', '--one-caller-inline-max-function-size=100', '--skip-pass=memory-packing', '--strip-producers'];

/** @param {string} from @param {string} to @param {string[]} more */
export function optimise(from, to, ...more) {
  execFileSync('www/node_modules/.bin/wasm-opt', [...flags, ...more, from, '-o', to], { stdio: 'inherit' });
}
