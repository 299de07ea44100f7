// The least there is: Socket.IO passes on what one says to everyone in the room. No sessions, no rights, no database.
import { createServer } from 'node:http';
import { once } from 'node:events';
import { Server } from 'socket.io';
import { tellMemory } from './tell-memory.mjs';

const http = createServer();
const io = new Server(http, { serveClient: false, pingInterval: 10_000, pingTimeout: 10_000 });
io.on('connection', (socket) => {
  socket.on('join', (room, done) => {
    void socket.join(room);
    done();
  });
  socket.on('change', (room, body, done) => {
    io.to(room).emit('change', body);
    done();
  });
});
http.listen(0, '127.0.0.1');
await once(http, 'listening');
tellMemory();
process.send({ port: http.address().port });
