// How long the planner answers over HTTP, for twelve institutions and ten meetings, each institution with a full
// calendar: holidays, study days, exam and placement weeks and lessons. Goal: 300 ms on 2 cores.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from '../../../scripts/free-port.mjs';
import { startPostgres } from '../../../scripts/postgres.mjs';
import { serve } from '../dist/main.js';

const institutions = 12;
const goal = 300;
const dataDir = mkdtempSync(path.join(os.tmpdir(), 'leerkring-planner-'));
const postgres = await startPostgres({ dataDir, durable: true });

const port = await freePort();
const origin = `http://localhost:${port}`;
const app = await serve({
  ...process.env,
  DATABASE_URL: postgres.url,
  HOST: '127.0.0.1',
  PORT: String(port),
  DEMO: '1',
});
let cookie = '';

async function call(method, to, body) {
  const answer = await fetch(`${origin}/api${to}`, {
    method,
    headers: { origin, 'content-type': 'application/json', ...(cookie && { cookie }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const set = answer.headers.getSetCookie().find((line) => line.startsWith('leerkring='));
  if (set) cookie = set.split(';')[0];
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${to}: ${answer.status} ${text}`);
  return text ? JSON.parse(text) : null;
}

const day = (from, days) => new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

/** A year planning as schools have them: the holidays a week apart here and there, and 20 rows of other things. */
function planning(at) {
  const week = (at % 3) * 7;
  const rows = [
    ['Herfstvakantie', 'autumn_holiday', day('2026-10-10', week), day('2026-10-18', week)],
    ['Kerstvakantie', 'christmas_holiday', '2026-12-19', '2027-01-03'],
    ['Voorjaarsvakantie', 'spring_holiday', day('2027-02-13', week), day('2027-02-21', week)],
    ['Meivakantie', 'may_holiday', '2027-04-24', '2027-05-09'],
    ['Zomervakantie', 'summer_holiday', day('2027-07-10', week), day('2027-08-22', week)],
    ['Stage', 'placement_weeks', day('2026-11-09', at), day('2026-12-11', at)],
  ];
  for (let index = 0; index < 10; index += 1) {
    const from = day('2026-09-03', index * 31 + at * 5);
    rows.push([`Studiedag ${index}`, 'study_day', from, from]);
    const exam = day('2026-09-14', index * 29 + at * 3);
    rows.push([`Toetsweek ${index}`, 'exam_weeks', exam, day(exam, 4)]);
  }
  return rows.map(([label, kind, from, to]) => [label, kind, from, to].join(';'));
}

try {
  const personas = await call('GET', '/demo/personas');
  await call('POST', '/demo/persona', {
    userId: personas.find(({ name }) => name.startsWith('Marit')).userId,
  });
  const seats = [];
  for (let at = 0; at < institutions; at += 1) {
    const made = await call('POST', '/institutions', { name: `School ${at}`, kind: 'roc', region: 'midden' });
    const programme = await call('POST', `/institutions/${made.id}/programmes`, {
      name: 'Zorg',
      levels: [3],
      route: 'bol',
      years: 3,
      hoursPerYear: 1000,
    });
    seats.push({ programmeId: programme.id, stance: 'wants_to' });
    const rows = [
      ...planning(at).map((row) => `${row};;;`),
      `Lessen;lessons;2026-08-31;2027-07-09;${['ma', 'di', 'wo', 'do', 'vr'][at % 5]};08:30;16:00`,
    ];
    await call('POST', `/institutions/${made.id}/calendar-imports`, {
      fileName: 'jaarplanning.csv',
      content: `naam;soort;van;tot;dag;begintijd;eindtijd\n${rows.join('\n')}`,
    });
  }
  const plg = await call('POST', '/plgs', {
    name: 'Twaalf scholen',
    schoolYear: '2026-2027',
    purpose: '',
    leadingQuestions: [{ text: 'Hoe doen jullie het?' }],
    seats,
    adviceRequestIds: [],
  });
  const rhythm = {
    startOn: '2026-09-01',
    weekday: 2,
    meetings: 10,
    targetWeeks: 4,
    minWeeks: 2,
    maxWeeks: 8,
    startTime: '15:00',
    endTime: '17:00',
    kept: [],
  };
  const measure = async (name, work) => {
    const times = [];
    for (let run = 0; run < 40; run += 1) {
      const start = performance.now();
      await work(run);
      times.push(performance.now() - start);
    }
    const [first] = times;
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share) => sorted[Math.ceil(sorted.length * share) - 1].toFixed(0).padStart(8);
    const isWithin = sorted[Math.ceil(sorted.length * 0.95) - 1] <= goal;
    console.log(
      `${name.padEnd(34)}${first.toFixed(0).padStart(8)}${at(0.5)}${at(0.95)}${at(1)}  p95 ${isWithin ? 'within' : 'BEYOND'} ${goal} ms`,
    );
    if (!isWithin) process.exitCode = 1;
  };
  console.log(`${institutions} institutions, 27 periods each, 10 meetings, over HTTP`);
  console.log(`${''.padEnd(34)}${['first', 'p50', 'p95', 'worst'].map((it) => it.padStart(8)).join('')}`);
  let plan;
  await measure('a proposal', async (run) => {
    plan = await call('POST', `/plgs/${plg.id}/cycle/propose`, { ...rhythm, targetWeeks: 4 + (run % 2) });
  });
  console.log(
    `  (${plan.meetings.length} meetings, ${plan.skipped.length} weeks passed over with their reasons)`,
  );
  plan = await call('POST', `/plgs/${plg.id}/cycle/propose`, rhythm);
  const year = await call('POST', `/plgs/${plg.id}/cycle`, {
    ...rhythm,
    key: randomUUID(),
    planned: plan.meetings.map(({ on, number }) => ({ on, title: `Bijeenkomst ${number}` })),
  });
  await measure('two ways out for a closed day', () =>
    call('POST', `/meetings/${year.meetings[4].id}/replan`, {}),
  );
} finally {
  await app.close();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
