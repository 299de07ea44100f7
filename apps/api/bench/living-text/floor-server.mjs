// The least that keeps the promise: a bare WebSocket server that commits each batch to PostgreSQL and then passes it
// on. No sessions, no rights, no judgement of what an edit holds, no document.
import { once } from 'node:events';
import pg from 'pg';
import { WebSocketServer } from 'ws';
import { writeVarUint } from './wire.mjs';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: 4,
  options: '-c synchronous_commit=on',
});
await pool.query('create table if not exists floor_update (doc text, seq bigserial, bytes bytea)');
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
const rooms = new Map();
const acknowledgement = new Uint8Array([1]);

server.on('connection', (ws, request) => {
  const room = rooms.get(request.url) ?? { doc: request.url, members: new Set(), queue: [], isBusy: false };
  rooms.set(request.url, room);
  room.members.add(ws);
  ws.on('close', () => room.members.delete(ws));
  ws.on('message', (bytes) => {
    room.queue.push({ ws, bytes });
    if (!room.isBusy) void drain(room);
  });
});

async function drain(room) {
  room.isBusy = true;
  while (room.queue.length > 0) {
    const batch = room.queue.splice(0, 64);
    await pool.query({
      name: 'append',
      text: 'insert into floor_update (doc, bytes) select $1, unnest($2::bytea[])',
      values: [room.doc, batch.map((it) => it.bytes)],
    });
    const parts = [];
    for (const { ws, bytes } of batch) {
      ws.send(acknowledgement);
      const length = [];
      writeVarUint(length, bytes.length);
      parts.push(Buffer.from(length), bytes);
    }
    const frame = Buffer.concat(parts);
    for (const member of room.members) member.send(frame);
  }
  room.isBusy = false;
}

if (!server.address()) await once(server, 'listening');
process.send({ port: server.address().port });
