// A picture for the tests: a lake at dusk, drawn here so that nothing is fetched and nobody's photograph is in the repository.

import { deflateSync } from 'node:zlib';

const mix = (a, b, t) => a.map((channel, at) => Math.round(channel + (b[at] - channel) * t));
const ridge = (x, [base, size, wave, shift]) => base - size * (Math.sin(x * wave + shift) * 0.6 + Math.sin(x * wave * 2.3 + shift * 3) * 0.3 + Math.sin(x * wave * 6.1 + shift) * 0.1);

const sky = [[58, 74, 104], [232, 176, 142]];
const water = [[196, 148, 128], [34, 46, 68]];
const hills = [
  { line: [0.5, 0.1, 5, 0.4], colour: [120, 116, 132] },
  { line: [0.56, 0.06, 8, 2.1], colour: [78, 84, 106] },
];

/** @returns {Buffer} a PNG */
export function landscape(width = 960, height = 540) {
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      rows.set(colour(x / width, y / height), y * (width * 3 + 1) + 1 + x * 3);
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colour(x, y) {
  const shore = 0.6;
  if (y > shore) return mix(water[0], water[1], (y - shore) / (1 - shore));
  const hill = hills.findLast(({ line }) => y > ridge(x, line));
  return hill ? hill.colour : mix(sky[0], sky[1], y / shore);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes) {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
