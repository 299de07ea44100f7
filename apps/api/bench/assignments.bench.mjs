// How long an exact plan takes, in its worker thread and start-up included. Goals: 12 programmes and 40
// people within 1 s, 30 programmes and 90 people within 10 s, on 2 cores.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { runPlan } from '../src/assignments/plan.job.ts';
import { violations } from '../src/assignments/plan.rules.ts';

/** People spread evenly; one in seven also works elsewhere, one in nine has declared a conflict, one in five works
 * part of the week, some can on a few half days only, and a quarter must not go where they went the last time. */
function makePlan(programmeCount, peopleCount, grouping) {
  const id = (at) => `p${at % programmeCount}`;
  // Together, every free person of a programme goes to one host: that leaves one of them for illness.
  const perHost = Math.floor(peopleCount / programmeCount) - (grouping === 'together' ? 1 : 0);
  const people = Array.from({ length: peopleCount }, (_, at) => ({
    id: `h${at}`,
    homeId: id(at),
    worksAt: at % 7 === 0 ? [id(at), id(at * 5 + 2)] : [id(at)],
    maxVisits: 1,
    audiences: at % 13 === 0 ? ['student'] : ['student', 'teacher'],
    tenths: at % 5 === 0 ? 6 : 10,
    skills: at % 4 === 0 ? ['engels'] : [],
    halfDays: at % 11 === 0 ? ['mon_am', 'tue_pm', 'thu_am'] : [],
  }));
  return {
    programmes: Array.from({ length: programmeCount }, (_, at) => ({
      id: id(at),
      need: perHost,
      audienceNeed: { student: 1, teacher: 1 },
      skills: at % 10 === 0 ? ['engels'] : [],
      halfDays: at % 6 === 0 ? ['tue_pm', 'wed_am', 'fri_am'] : [],
    })),
    people,
    conflicts: people
      .filter((_, at) => at % 9 === 0)
      .map((one, at) => ({ personId: one.id, programmeId: id(at * 3 + 1) }))
      .filter(({ personId, programmeId }) =>
        people.every((one) => one.id !== personId || one.homeId !== programmeId),
      ),
    earlier: people
      .filter((_, at) => at % 4 === 1)
      .map((one, at) => ({ personId: one.id, programmeId: id(at * 4 + 3) })),
    pins: [],
    current: [],
    rules: { mutualPairs: 'refused', repeats: 'refused', grouping, everyoneVisits: true, reciprocity: true },
  };
}

const sizes = [
  [5, 10],
  [12, 40],
  [30, 90],
];
console.log(
  'programmes  people  grouping   first ms  median ms  worst ms  proven  broken rules  event loop max ms',
);
for (const [programmes, people] of sizes)
  for (const grouping of ['together', 'apart', 'free']) {
    const plan = makePlan(programmes, people, grouping);
    const loop = monitorEventLoopDelay({ resolution: 5 });
    loop.enable();
    const times = [];
    let outcome;
    for (let run = 0; run < 5; run += 1) {
      const start = performance.now();
      outcome = await runPlan(plan);
      times.push(performance.now() - start);
    }
    loop.disable();
    const [first] = times;
    const sorted = times.toSorted((a, b) => a - b);
    const isPlan = outcome.kind === 'plan';
    const cells = [
      String(programmes).padEnd(10),
      String(people).padEnd(6),
      grouping.padEnd(9),
      first.toFixed(0).padStart(8),
      sorted[2].toFixed(0).padStart(9),
      sorted[4].toFixed(0).padStart(8),
      (isPlan ? String(outcome.proven) : outcome.kind).padStart(6),
      String(isPlan ? violations(plan, outcome.visits).length : '-').padStart(12),
      (loop.max / 1e6).toFixed(0).padStart(17),
    ];
    console.log(cells.join('  '));
  }
