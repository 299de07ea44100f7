// An ordinary day of the built server with the example's data: start, idle memory, one authorised read, and the
// JavaScript that a browser is sent. Goals: ready in 1.5 s, 250 MB with the database, 1 ms of CPU per read,
// 200 KB of JavaScript for the first page.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { chromium as browser } from '../../../scripts/chromium.mjs';
import { serverFlags } from '../../../scripts/server-flags.mjs';

const start = path.resolve(import.meta.dirname, '../../../scripts/start.mjs');
const port = Number(process.env.PORT ?? 4180);
const url = `http://127.0.0.1:${port}`;
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leerkring-bench-'));

async function boot(...args) {
  const began = performance.now();
  const env = { ...process.env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir };
  const child = spawn(
    process.execPath,
    [...serverFlags, start, '--no-build', '--stop-with-parent', ...args],
    {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error('The server did not start.');
    await sleep(5);
  }
  return { child, ready: performance.now() - began };
}

async function answers() {
  return fetch(`${url}/api/health`).then(
    (response) => response.ok,
    () => false,
  );
}

async function stop({ child }) {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

/** Every process that descends from this one: the server, its database and their helpers. */
function family(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), stat(name)?.[1]]);
  const members = new Set([pid]);
  for (const member of members)
    for (const [child, parent] of parents) if (Number(parent) === member) members.add(child);
  return [...members];
}

function stat(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Memory with shared pages divided over those who share them, so that the sum is what the machine gives up. */
function megabytes(pids) {
  const kilobytes = pids.map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      return 0;
    }
  });
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024;
}

/** Milliseconds of CPU, at the kernel's hundredths of a second. */
function cpu(pids) {
  return pids.reduce((sum, pid) => sum + Number(stat(pid)?.[11] ?? 0) + Number(stat(pid)?.[12] ?? 0), 0) * 10;
}

async function takePlace(name) {
  const people = await (await fetch(`${url}/api/demo/personas`)).json();
  const { userId } = people.find((one) => one.name.startsWith(name));
  const taken = await fetch(`${url}/api/demo/persona`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify({ userId }),
  });
  return taken.headers.getSetCookie()[0].split(';')[0];
}

async function measureReads(server, cookie, where, connections, milliseconds) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  const end = performance.now() + milliseconds;
  const pids = family(server.child.pid);
  const others = pids.filter((pid) => pid !== server.child.pid);
  const before = [cpu([server.child.pid]), cpu(others)];
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < end) {
        const began = performance.now();
        await read(agent, cookie, where);
        times.push(performance.now() - began);
      }
    }),
  );
  agent.destroy();
  times.sort((a, b) => a - b);
  return {
    reads: times.length,
    p50: times[Math.floor(times.length / 2)],
    p99: times[Math.floor(times.length * 0.99)],
    server: (cpu([server.child.pid]) - before[0]) / times.length,
    database: (cpu(others) - before[1]) / times.length,
  };
}

function read(agent, cookie, where) {
  return new Promise((resolve, reject) => {
    http
      .get(`${url}${where}`, { agent, headers: { cookie } }, (response) => {
        response.resume().on('end', () => {
          if (response.statusCode === 200) resolve();
          else reject(new Error(`${where} answered ${response.statusCode}`));
        });
      })
      .on('error', reject);
  });
}

/** All JavaScript that a browser with nothing in its cache asks for, gzipped by us. */
async function javascript(where, cookie) {
  const opened = await chromium.launch(await browser());
  const context = await opened.newContext({ serviceWorkers: 'block' });
  if (cookie) {
    const [name, value] = cookie.split('=');
    await context.addCookies([{ name, value, url }]);
  }
  const page = await context.newPage();
  const bodies = [];
  page.on('response', (response) => {
    if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.body());
  });
  await page.goto(`${url}${where}`, { waitUntil: 'networkidle' });
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
  await opened.close();
  return bytes / 1024;
}

function show(what, value, goal) {
  console.log(`${what.padEnd(58)} ${value.padStart(12)}  ${goal ?? ''}`);
}

try {
  await stop(await boot('--demo'));

  const starts = [];
  for (let run = 0; run < 5; run += 1) {
    const server = await boot();
    starts.push(server.ready);
    await stop(server);
  }
  const middle = starts.toSorted((a, b) => a - b)[2];
  show('process start to ready, data present (median of 5)', `${middle.toFixed(0)} ms`, 'goal 1500');

  const server = await boot();
  await sleep(5000);
  show('memory just started, database included', `${megabytes(family(server.child.pid)).toFixed(0)} MB`);
  // Idle is when nobody has asked anything for half a minute: connections that the start needed have ended by then.
  await sleep(25_000);
  const pids = family(server.child.pid);
  const alone = megabytes([server.child.pid]);
  show('memory idle, database included', `${megabytes(pids).toFixed(0)} MB`, 'goal 250');
  show('  of which the server itself', `${alone.toFixed(0)} MB`);

  const cookie = await takePlace('Renske');
  const session = await (await fetch(`${url}/api/session`, { headers: { cookie } })).json();
  const { plgId } = session.memberships[0];
  // The last is the first screen after sign-in: every room says what it asks, so it has no goal of one read.
  for (const where of [`/api/plgs/${plgId}`, `/api/plgs/${plgId}/members`, '/api/today']) {
    const goal = where === '/api/today' ? undefined : 'goal 1';
    const name = where.replace(plgId, ':id');
    await measureReads(server, cookie, where, 10, 3000);
    const one = await measureReads(server, cookie, where, 1, 3000);
    const ten = await measureReads(server, cookie, where, 10, 5000);
    show(`GET ${name}, server CPU per read, 10 connections`, `${ten.server.toFixed(2)} ms`, goal);
    show(`  database CPU per read`, `${ten.database.toFixed(2)} ms`);
    show(`  p50 alone`, `${one.p50.toFixed(2)} ms`);
    show(`  p50, p99 of 10 connections`, `${ten.p50.toFixed(2)}, ${ten.p99.toFixed(2)} ms`);
    show(`  reads a second`, (ten.reads / 5).toFixed(0));
  }

  show('JavaScript of the first page, gzipped', `${(await javascript('/')).toFixed(0)} KB`, 'goal 200');
  show('  of Vandaag, signed in', `${(await javascript('/', cookie)).toFixed(0)} KB`);
  const author = await takePlace('Bram');
  const [{ sections }] = await (
    await fetch(`${url}/api/plgs/${plgId}/reports`, { headers: { cookie: author } })
  ).json();
  const report = await javascript(`/plg/${plgId}/rapport/hoofdstuk/${sections[0].id}`, author);
  show('  of a chapter with its editor', `${report.toFixed(0)} KB`);
  await stop(server);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
