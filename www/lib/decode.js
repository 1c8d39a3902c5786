// Builds an article from the strings and numbers of src/wasm/encode.rs, which explains what the numbers mean.

import { words as listed } from './feed_article.js';
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

// The first of the words, which name seven of ten fields (over the corpus): engines set a field faster by a name that stands in the code.
const TYPE_FIELD = 0;
const CONTENT_FIELD = 1;
const URL_FIELD = 2;
const KIND_FIELD = 3;
const TEXT_FIELD = 4;

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
  /** All ops, once they are there. @type {Uint32Array | undefined} */
  #ops = undefined;
  #next = 0;
  #taken = 0;
  /** What strings are cut from, and where the next one begins. */
  #text = '';
  #from = 0;
  /** The article's text. */
  #said = '';
  /** @type {any} what was handed over */
  value = undefined;

  constructor() {
    // While something is handed over, the instance is not to be asked: its memory may not move.
    words ??= listed().split(' ');
  }

  /** @param {Uint8Array} bytes a view of the instance's memory */
  text(bytes) {
    this.#texts.push(utf8.decode(bytes));
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
    this.#ops = joined([...this.#pieces, ops]);
    this.value = this.#article();
  }

  #article() {
    if (this.#ops[this.#next] === SAYS) {
      this.#said = this.#texts[this.#taken++];
      this.#next += 1;
    }
    // The record begins.
    this.#step();
    return this.#record(blank());
  }

  #step() {
    if (this.#ops[this.#next] === TEXT) {
      this.#text = this.#texts[this.#taken++];
      this.#from = 0;
      this.#next += 1;
    }
    return this.#ops[this.#next++];
  }

  #value(op) {
    switch (op & 3) {
      case 1:
        return op >>> 2;
      case 2:
        return this.#text.slice(this.#from, (this.#from += op >>> 2));
      case 3:
        return words[op >>> 2];
      default:
        return this.#marked(op);
    }
  }

  #marked(op) {
    if (op >= CUT) {
      const at = this.#ops[this.#next++];
      return this.#said.slice(at, at + ((op - CUT) >>> 2));
    }
    switch (op) {
      case DOUBLE:
        halves[0] = this.#ops[this.#next++];
        halves[1] = this.#ops[this.#next++];
        return double[0];
      case LIST:
        return this.#list();
      case RECORD:
        return this.#record({});
      case SAID:
        return this.#said;
      default:
        return op >>> 2 < constants.length ? constants[op >>> 2] : this.#texts[this.#taken++];
    }
  }

  #list() {
    let op = this.#step();
    if (op === END) return [];
    // Most have one: an array that grows from nothing has room for seventeen.
    const values = [this.#value(op)];
    for (op = this.#step(); op !== END; op = this.#step()) values.push(this.#value(op));
    return values;
  }

  #record(fields) {
    for (let op = this.#step(); op !== END; op = this.#step()) set(fields, op >>> 2, this.#value(this.#step()));
    return fields;
  }
}

/** The fields that every article begins with: an object that has them from the start need not grow field by field. */
const blank = () => ({
  title: null, url: null, siteName: null, authors: null, published: null, modified: null, dates: null, language: null, dir: null,
  dateline: null, agencies: null, credits: null, copyright: null, leadImage: null, images: null, links: null, embeds: null,
  attachments: null, blocks: null,
});

function set(fields, word, value) {
  switch (word) {
    case TYPE_FIELD:
      fields.type = value;
      break;
    case CONTENT_FIELD:
      fields.content = value;
      break;
    case URL_FIELD:
      fields.url = value;
      break;
    case KIND_FIELD:
      fields.kind = value;
      break;
    case TEXT_FIELD:
      fields.text = value;
      break;
    default:
      fields[words[word]] = value;
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
