// Light clients, one per contender, over a bare WebSocket: they speak the whole protocol but keep no document of the
// others' text, so that 200 of them fit in one process and the servers are what is measured.
import { once } from 'node:events';
import { WebSocket } from 'ws';
import { Reader, writeBytes, writeVarUint } from './wire.mjs';

class Client {
  /** Called with every update of anyone that arrives. */
  hear = () => undefined;
  waiting = [];

  async connect(url, options) {
    this.ws = new WebSocket(url, { perMessageDeflate: false, ...options });
    this.ws.on('message', (data, isBinary) => this.read(data, isBinary));
    await once(this.ws, 'open');
  }

  close() {
    this.ws.terminate();
  }
}

/** Our channel: Engine.IO and Socket.IO in text frames. */
export class OwnClient extends Client {
  sent = 0;
  answers = new Map();

  async open({ port, cookie, kind = 'trial', subjectId, field, schemaVersion }) {
    await this.connect(`ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, {
      headers: { cookie },
    });
    const admitted = new Promise((resolve) => (this.admitted = resolve));
    this.ws.send('40');
    await admitted;
    const joined = await this.ask('text.join', { kind, subjectId, field, schemaVersion });
    this.docId = joined.docId;
    this.joined = joined;
    this.session = crypto.randomUUID();
    this.clientSeq = 0;
    this.schemaVersion = schemaVersion;
  }

  ask(message, body) {
    const id = this.sent++;
    this.ws.send(`42${id}${JSON.stringify([message, body])}`);
    return new Promise((resolve, reject) => this.answers.set(id, { resolve, reject }));
  }

  send(update) {
    return this.ask('text.update', {
      docId: this.docId,
      session: this.session,
      clientSeq: ++this.clientSeq,
      schemaVersion: this.schemaVersion,
      update: Buffer.from(update).toString('base64'),
    });
  }

  read(data) {
    // Everyone in a room gets the same frame: it is read once for all of them.
    const known = recentFrames.find(({ bytes }) => bytes.equals(data));
    if (known) return this.hearAll(known.updates);
    const text = data.toString();
    if (text === '2') return this.ws.send('3');
    if (text.startsWith('40')) return this.admitted();
    if (text.startsWith('43')) {
      const at = text.indexOf('[');
      const [answer] = JSON.parse(text.slice(at));
      const id = Number(text.slice(2, at));
      const { resolve, reject } = this.answers.get(id);
      this.answers.delete(id);
      return answer.ok ? resolve(answer.ok) : reject(new Error(answer.problem.code));
    }
    if (!text.startsWith('42["text.updates"')) return undefined;
    const updates = JSON.parse(text.slice(2))[3].map((it) => Buffer.from(it, 'base64'));
    recentFrames.unshift({ bytes: data, updates });
    recentFrames.length = Math.min(recentFrames.length, 4);
    return this.hearAll(updates);
  }

  hearAll(updates) {
    for (const update of updates) this.hear(update);
  }
}

const recentFrames = [];

/** The floor: one binary frame up, a batch down, an empty frame to acknowledge. */
export class FloorClient extends Client {
  async open({ port, field }) {
    await this.connect(`ws://127.0.0.1:${port}/${field}`);
  }

  send(update) {
    this.ws.send(update);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  read(data) {
    if (data.length === 1) return this.waiting.shift()?.();
    const reader = new Reader(data);
    while (reader.at < data.length) this.hear(reader.block());
    return undefined;
  }
}

/** The peer: Hocuspocus's own messages. */
export class PeerClient extends Client {
  async open({ port, field }) {
    this.name = new TextEncoder().encode(field);
    await this.connect(`ws://127.0.0.1:${port}/`);
    const admitted = new Promise((resolve) => (this.admitted = resolve));
    this.message(2, (frame) => {
      writeVarUint(frame, 0);
      writeBytes(frame, new TextEncoder().encode('token'));
    });
    await admitted;
    const synced = new Promise((resolve) => (this.synced = resolve));
    this.message(0, (frame) => {
      writeVarUint(frame, 0);
      writeBytes(frame, [0]);
    });
    this.state = await synced;
  }

  message(type, write) {
    const frame = [];
    writeBytes(frame, this.name);
    writeVarUint(frame, type);
    write(frame);
    this.ws.send(new Uint8Array(frame));
  }

  send(update) {
    this.message(0, (frame) => {
      writeVarUint(frame, 2);
      writeBytes(frame, update);
    });
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  read(data) {
    const reader = new Reader(data);
    reader.block();
    const type = reader.varUint();
    if (type === 2) return this.admitted();
    if (type === 8) return this.waiting.shift()?.();
    if (type !== 0) return undefined;
    const kind = reader.varUint();
    if (kind === 1) return this.synced?.(reader.block());
    if (kind === 2) this.hear(reader.block());
    return undefined;
  }
}
