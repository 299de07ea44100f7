// Stock Hocuspocus 4: relays from memory. It loads a stored state when one is there and stores debounced, as it does by
// default; that is what "commits nothing" means.
import http from 'node:http';
import { Hocuspocus } from '@hocuspocus/server';
import pg from 'pg';
import { WebSocketServer } from 'ws';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 4 });
await pool.query('create table if not exists peer_doc (name text primary key, bytes bytea)');
const hocuspocus = new Hocuspocus({
  quiet: true,
  async onLoadDocument({ documentName }) {
    const { rows } = await pool.query('select bytes from peer_doc where name = $1', [documentName]);
    return rows[0] ? new Uint8Array(rows[0].bytes) : undefined;
  },
});
const server = http.createServer();
const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (ws) => {
    const connection = hocuspocus.handleConnection(
      ws,
      new Request(`http://127.0.0.1${request.url}`, { headers: { host: '127.0.0.1' } }),
    );
    ws.on('message', (data) => connection.handleMessage(new Uint8Array(data)));
    ws.on('close', (code, reason) => connection.handleClose({ code, reason: reason.toString() }));
  }),
);
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
