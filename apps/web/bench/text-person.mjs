// One person at a browser for `pnpm bench living-text`: the editor of the product, tied to one of the contenders by the
// client that people have of it. Notes when a key was pressed here, and when the words of others stood here.
import 'reflect-metadata';
import { HocuspocusProvider } from '@hocuspocus/provider';
import { Editor } from '@tiptap/core';
import { io } from 'socket.io-client';
import * as Y from 'yjs';
import { DeviceStorage } from '../src/lib/living-text/device-storage.ts';
import { TextClient } from '../src/lib/living-text/text-client.ts';
import { textExtensions } from '../src/ui/living-text/schema.ts';

/** Single characters by their key, with milliseconds since 1970. */
let [pressed, arrived] = [[], []];
let lastKey = 0;
addEventListener('keydown', ({ timeStamp }) => (lastKey = performance.timeOrigin + timeStamp), true);

const until = async (isSo) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

/** The document of each contender once one is in it. `person` is whose device it is. */
const joined = {
  async ours({ port, subjectId, field, person }) {
    const socket = io(`ws://127.0.0.1:${port}`, { transports: ['websocket'], withCredentials: true });
    const client = new TextClient(
      socket,
      { kind: 'trial', subjectId, field },
      await DeviceStorage.open(person),
    );
    await client.start();
    await until(() => client.state.access === 'writing');
    return client.doc;
  },
  async peer({ port, field }) {
    const provider = new HocuspocusProvider({ url: `ws://127.0.0.1:${port}/`, name: field, token: 'token' });
    await until(() => provider.isSynced);
    return provider.document;
  },
  async floor({ port, field }) {
    const doc = new Y.Doc();
    const socket = new WebSocket(`ws://127.0.0.1:${port}/${field}`);
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('message', ({ data }) => {
      // One byte is the acknowledgement.
      if (data.byteLength > 1)
        for (const update of blocksOf(new Uint8Array(data))) Y.applyUpdate(doc, update, socket);
    });
    await new Promise((resolve) => socket.addEventListener('open', resolve));
    doc.on('update', (update, origin) => {
      if (origin !== socket) socket.send(update);
    });
    return doc;
  },
};

function* blocksOf(bytes) {
  for (let at = 0; at < bytes.length;) {
    let length = 0;
    for (let factor = 1, byte = 128; byte > 127; factor *= 128) {
      byte = bytes[at++];
      length += (byte % 128) * factor;
    }
    yield bytes.subarray(at, at + length);
    at += length;
  }
}

const keysOf = (update) =>
  Y.decodeUpdate(update).structs.flatMap(({ id, length }) =>
    Array.from({ length }, (_, offset) => `${id.client}:${id.clock + offset}`),
  );

globalThis.person = {
  async enter(place) {
    const doc = await joined[place.contender](place);
    const editor = new Editor({ element: document.body, extensions: textExtensions(doc, '', false) });
    // The editor hears of an edit before this does: by then the words stand on the page.
    doc.on('update', (update, _origin, _doc, { local }) => {
      const at = local ? lastKey : performance.timeOrigin + performance.now();
      for (const key of keysOf(update)) (local ? pressed : arrived).push([key, at]);
    });
    editor.commands.focus('end');
  },
  begin() {
    [pressed, arrived] = [[], []];
  },
  seen: () => ({ pressed, arrived }),
};
