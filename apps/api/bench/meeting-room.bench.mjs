// Twenty meetings of fifteen people at once, beside a bare Socket.IO broadcast in the same run: hands, votes, timers and
// minutes going in every room. Goals: a change is with everyone in its room within 100 ms at p99; an idle connection
// takes at most 1.5 times the memory that it takes in bare Socket.IO.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { io } from 'socket.io-client';
import * as Y from 'yjs';
import { livingTextSchemaVersion } from '../../../packages/shared/dist/index.js';
import { startPostgres } from '../../../scripts/postgres.mjs';
import '../dist/app.module.js';
import { seatRooms } from './meeting-room/rooms.mjs';

const rooms = Number(process.env.ROOMS ?? 20);
const people = Number(process.env.PEOPLE ?? 15);
const seconds = Number(process.env.SECONDS ?? 20);
/** What happens in one room in one second: a hand, a vote or the clock; and as many lines in the minutes. */
const perSecond = Number(process.env.CHANGES ?? 1);

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leerkring-bench-'));
const postgres = await startPostgres({ dataDir, durable: true });
const database = new pg.Pool({ connectionString: postgres.url, max: 4 });
database.on('error', () => undefined);

async function boot(server) {
  const child = fork(path.join(import.meta.dirname, 'meeting-room', server), {
    execArgv: [
      '--expose-gc',
      ...(process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : []),
    ],
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATABASE_URL: postgres.url,
      PUBLIC_URL: 'http://leerkring.test',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = await once(child, 'message');
  const memory = async () => {
    child.send('memory');
    return (await once(child, 'message'))[0].memory;
  };
  const stop = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { url: `http://127.0.0.1:${port}`, memory, stop };
}

async function connect(url, cookie) {
  const socket = io(url, {
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
    ...(cookie && { extraHeaders: { cookie } }),
  });
  await new Promise((resolve, reject) => socket.once('connect', resolve).once('connect_error', reject));
  return socket;
}

/** All people of all rooms, in; each socket with its room. */
async function fill(server, seated, join) {
  const all = [];
  for (const room of seated)
    for (const member of room.members) {
      const socket = await connect(server.url, member.cookie);
      await join(socket, room);
      all.push({ socket, room, member });
    }
  return all;
}

/** Everyone was here once: what is loaded and compiled once is not counted with the connections. */
async function warm(server, seated, join) {
  for (const { socket } of await fill(server, seated, join)) socket.disconnect();
  await sleep(1500);
}

/** Waits until everyone in the room has heard what `isIt` recognises; each one's time counts. */
function heard(here, event, isIt, times) {
  const began = performance.now();
  return Promise.all(
    here.map(
      ({ socket }) =>
        new Promise((resolve) => {
          const listen = (said) => {
            if (!isIt(said)) return;
            socket.off(event, listen);
            times.push(performance.now() - began);
            resolve();
          };
          socket.on(event, listen);
        }),
    ),
  );
}

async function ask(socket, message, body) {
  const answer = await socket.timeout(10_000).emitWithAck(message, body);
  if (answer.problem) throw new Error(`${message}: ${JSON.stringify(answer.problem)}`);
}

/** Rooms do not act in the same millisecond: each begins at its own moment of the first beat. */
const ownMoment = () => sleep((Math.random() * 1000) / perSecond);

/** Hands, clock and votes in turn, each by someone else, at an even pace; rooms do not wait for each other. */
async function ours(server, here, run, until, times) {
  await ownMoment();
  const [{ room }] = here;
  const { meetingId } = room;
  const lead = here[0];
  for (let turn = 0; performance.now() < until; turn += 1) {
    const next = performance.now() + 1000 / perSecond;
    const { socket, member } = here[1 + (turn % (here.length - 1))];
    const kind = turn % 3;
    if (kind === 0) {
      const isUp = (state) => state.queue.hands.some(({ userId }) => userId === member.userId);
      const before = member.isUp ?? false;
      member.isUp = !before;
      const all = heard(here, 'room.state', (state) => isUp(state) !== before, times);
      await ask(socket, 'hand.raise', { meetingId, isRaised: !before });
      await all;
    } else if (kind === 1) {
      const minutes = (lead.minutes = (lead.minutes ?? 60) + 1);
      const all = heard(here, 'room.state', (state) => state.clock?.minutes === minutes, times);
      await ask(lead.socket, 'timer.extend', { meetingId, minutes: 1 });
      await all;
    } else {
      const voters = (run.voters ??= new Set());
      if (!voters.has(member.userId)) {
        voters.add(member.userId);
        const all = heard(here, 'room.state', (state) => state.also.run?.voted === voters.size, times);
        await request(server, member, 'PUT', `/api/format-runs/${run.id}/fist`, {
          stepIndex: run.stepIndex,
          fingers: turn % 6,
        });
        await all;
      }
    }
    await sleep(Math.max(0, next - performance.now()));
  }
}

async function request(server, member, method, where, body) {
  const answer = await fetch(`${server.url}${where}`, {
    method,
    headers: { cookie: member.cookie, 'content-type': 'application/json', origin: 'http://leerkring.test' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${where}: ${await answer.text()}`);
  return answer.json();
}

/** A fist to five under way in every room. */
async function startVote(server, { meetingId, members }) {
  const [lead] = members;
  const run = await request(server, lead, 'POST', `/api/meetings/${meetingId}/formats`, {
    key: 'startgesprek',
  });
  for (let from = 0; from < 4; from += 1)
    await request(server, lead, 'POST', `/api/format-runs/${run.id}/advance`, { from });
  return { id: run.id, stepIndex: 4 };
}

/** Everyone in the room has the minutes open. */
async function openMinutes(here) {
  const [{ room }] = here;
  const place = {
    kind: 'minutes',
    field: 'text',
    subjectId: room.itemId,
    schemaVersion: livingTextSchemaVersion,
  };
  const joined = [];
  for (const one of here) joined.push(await one.socket.timeout(10_000).emitWithAck('text.join', place));
  return joined[1].ok.docId;
}

/** Someone keeps the minutes, a letter at a time, for everyone who has them open. */
async function keepMinutes([, { socket }], docId, until) {
  const doc = new Y.Doc();
  const text = new Y.XmlText();
  const queue = [];
  doc.on('update', (update) => queue.push(update));
  doc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    doc.getXmlFragment('default').push([paragraph]);
  });
  const session = randomUUID();
  await ownMoment();
  for (let clientSeq = 1; performance.now() < until; clientSeq += 1) {
    if (queue.length === 0) text.insert(text.length, 'a');
    await ask(socket, 'text.update', {
      docId,
      session,
      clientSeq,
      schemaVersion: livingTextSchemaVersion,
      update: Buffer.from(queue.shift()).toString('base64'),
    });
    await sleep(1000 / perSecond);
  }
}

/** The same number of changes of the same size, only passed on. */
async function bare(here, body, until, times) {
  const [{ room }] = here;
  await ownMoment();
  for (let turn = 0; performance.now() < until; turn += 1) {
    const next = performance.now() + 1000 / perSecond;
    const { socket } = here[turn % here.length];
    const all = heard(here, 'change', (said) => said.turn === turn, times);
    await socket.emitWithAck('change', room.meetingId, { ...body, turn });
    await all;
    await sleep(Math.max(0, next - performance.now()));
  }
}

const at = (times, share) => times.toSorted((a, b) => a - b)[Math.floor(times.length * share)] ?? NaN;
const show = (what, value, goal = '') => console.log(`${what.padEnd(62)} ${value.padStart(12)}  ${goal}`);
const within = (value, goal) => `${value <= goal ? 'within' : 'BEYOND'} the goal of ${goal}`;
const byRoom = (all, seated) => seated.map((room) => all.filter((it) => it.room === room));
const perSocket = (before, after) => (after - before) / (rooms * people) / 1024;

try {
  const seated = await seatRooms(postgres.url, database, rooms, people);

  const own = await boot('own-server.mjs');
  await warm(own, seated, (socket, { meetingId }) => ask(socket, 'room.join', { meetingId }));
  const before = await own.memory();
  const all = await fill(own, seated, (socket, { meetingId }) => ask(socket, 'room.join', { meetingId }));
  await sleep(1500);
  const mine = perSocket(before, await own.memory());

  let body = null;
  all[0].socket.on('room.state', (state) => (body = state));
  const runs = [];
  for (const room of seated) runs.push(await startVote(own, room));
  const full = byRoom(all, seated);
  const docs = [];
  for (const here of full) docs.push(await openMinutes(here));
  await sleep(1500);
  const times = [];
  const until = performance.now() + seconds * 1000;
  await Promise.all(
    full.flatMap((here, index) => [
      ours(own, here, runs[index], until, times),
      keepMinutes(here, docs[index], until),
    ]),
  );
  for (const { socket } of all) socket.disconnect();
  await own.stop();

  const floor = await boot('bare-server.mjs');
  await warm(floor, seated, (socket, { meetingId }) => socket.emitWithAck('join', meetingId));
  const bareBefore = await floor.memory();
  const bareAll = await fill(floor, seated, (socket, { meetingId }) => socket.emitWithAck('join', meetingId));
  await sleep(1500);
  const bareMemory = perSocket(bareBefore, await floor.memory());
  const bareTimes = [];
  const bareUntil = performance.now() + seconds * 1000;
  await Promise.all(byRoom(bareAll, seated).map((here) => bare(here, body, bareUntil, bareTimes)));
  for (const { socket } of bareAll) socket.disconnect();
  await floor.stop();

  console.log(
    `${rooms} rooms of ${people}, ${perSecond} change(s) and as many edits of the minutes a second in each`,
  );
  show('change with everyone in the room, p50', `${at(times, 0.5).toFixed(1)} ms`);
  show('  p99', `${at(times, 0.99).toFixed(1)} ms`, within(at(times, 0.99), 100));
  show(`  deliveries measured`, String(times.length));
  show('bare broadcast of the same size, p50', `${at(bareTimes, 0.5).toFixed(1)} ms`);
  show('  p99', `${at(bareTimes, 0.99).toFixed(1)} ms`);
  show('memory of an idle connection', `${mine.toFixed(1)} KB`);
  show('  in bare Socket.IO', `${bareMemory.toFixed(1)} KB`);
  show('  times that', (mine / bareMemory).toFixed(2), within(mine / bareMemory, 1.5));
} finally {
  await database.end();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
