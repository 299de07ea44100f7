import * as Y from 'yjs';

// The few bytes of lib0's encoding that the light clients speak.

export function writeVarUint(target, value) {
  for (; value > 127; value = Math.floor(value / 128)) target.push(128 | (value % 128));
  target.push(value);
}

export function writeBytes(target, bytes) {
  writeVarUint(target, bytes.length);
  for (const byte of bytes) target.push(byte);
}

export class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }
  varUint() {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const byte = this.bytes[this.at++];
      value += (byte % 128) * factor;
      if (byte < 128) return value;
    }
  }
  block() {
    const length = this.varUint();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/** One character by its author and place in their typing: what an update is known by at the other end. */
export const keyOf = (client, clock) => client * 2 ** 20 + clock;

/** What was decoded last, by its bytes: everyone in a document gets the same update, and it is decoded once for all. */
const decoded = new Map();

/** The keys of an update, also when the server merged several into one. */
export function keysOf(update) {
  const bytes = update.latin1Slice();
  let keys = decoded.get(bytes);
  if (!keys) {
    keys = Y.decodeUpdate(update).structs.flatMap(({ id, length }) =>
      Array.from({ length }, (_, offset) => keyOf(id.client, id.clock + offset)),
    );
    if (decoded.size > 2000) decoded.clear();
    decoded.set(bytes, keys);
  }
  return keys;
}
