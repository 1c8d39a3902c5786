// An article, from what src/wasm/encode.rs hands over: there stands what the numbers mean.

import { words as listed } from './feed_article.js';
import { decoded } from './strings.js';
import { TextDecoder } from './text.js';

const mark = (number) => number << 2;
const DOUBLE = mark(3);
const LIST = mark(4);
const RECORD = mark(5);
const END = mark(6);
const TEXT = mark(7);
const SAYS = mark(9);
const SAID = mark(10);
const CUT = mark(16);
const constants = [null, true, false];

/** @type {string[] | undefined} */
let words;

const double = new Float64Array(1);
const halves = new Uint32Array(double.buffer);

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

export class Decoder {
  /** @type {string[]} */
  #texts = [];
  /** @type {Uint32Array[]} */
  #pieces = [];
  /** @type {any} what was handed over */
  value = undefined;

  constructor() {
    // While something is handed over, the instance is not to be asked: its memory may not move.
    words ??= listed().split(' ');
  }

  /** @param {Uint8Array} bytes a view of the instance's memory */
  text(bytes) {
    this.#texts.push(decoded(bytes) ?? utf8.decode(bytes));
  }

  /** @param {Uint32Array} ops a view of the instance's memory */
  ops(ops) {
    this.#pieces.push(ops.slice());
  }

  /**
   * The last of them, which most articles have no others than: read where they are.
   * @param {Uint32Array} ops a view of the instance's memory
   */
  end(ops) {
    this.value = read(this.#texts, joined([...this.#pieces, ops]), words);
  }
}

function joined(pieces) {
  if (pieces.length === 1) return pieces[0];
  const ops = new Uint32Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    ops.set(piece, at);
    at += piece.length;
  }
  return ops;
}

function read(texts, ops, words) {
  let next = 0;
  let taken = 0;
  let text = '';
  let from = 0;
  let said = '';

  if (ops[next] === SAYS) {
    said = texts[taken++];
    next += 1;
  }
  return value(step());

  function step() {
    if (ops[next] === TEXT) {
      text = texts[taken++];
      from = 0;
      next += 1;
    }
    return ops[next++];
  }

  function string(op) {
    return text.slice(from, (from += op >>> 2));
  }

  function value(op) {
    switch (op & 3) {
      case 1:
        return op >>> 2;
      case 2:
        return string(op);
      case 3:
        return words[op >>> 2];
      default:
        return marked(op);
    }
  }

  function marked(op) {
    if (op >= CUT) {
      const at = ops[next++];
      return said.slice(at, at + ((op - CUT) >>> 2));
    }
    switch (op) {
      case DOUBLE:
        halves[0] = ops[next++];
        halves[1] = ops[next++];
        return double[0];
      case LIST:
        return list();
      case RECORD:
        return record();
      case SAID:
        return said;
      default:
        return op >>> 2 < constants.length ? constants[op >>> 2] : texts[taken++];
    }
  }

  function list() {
    const values = [];
    for (let op = step(); op !== END; op = step()) values.push(value(op));
    return values;
  }

  function record() {
    const fields = {};
    for (let op = step(); op !== END; op = step()) fields[words[op >>> 2]] = value(step());
    return fields;
  }
}
