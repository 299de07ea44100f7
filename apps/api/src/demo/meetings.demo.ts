import type { ClosedPeriodKind } from '@leerkring/shared';
import { CalendarImport } from '../calendars/calendar-import.entity.ts';
import { ClosedPeriod } from '../calendars/closed-period.entity.ts';
import { dayCalendar } from '../calendars/closed-period.rules.ts';
import { addDays, weekdayOf, type LocalDate } from '../calendars/local-date.rules.ts';
import { Cycle } from '../cycles/cycle.entity.ts';
import { planCycle } from '../cycles/cycle.rules.ts';
import { Meeting } from '../cycles/meeting.entity.ts';
import { momentOf } from '../cycles/meeting.rules.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { Attendance } from '../meeting-room/attendance.entity.ts';
import { Stay } from '../meeting-room/stay.entity.ts';
import { Commitment } from '../commitments/commitment.entity.ts';
import { Decision } from '../decisions/decision.entity.ts';
import { isGuestPlace } from '../plgs/membership.entity.ts';
import { newId } from '../platform/ids.ts';
import { people } from './people.demo.ts';
import { demoJoinUrl } from './plgs.demo.ts';
import { known, type DemoPlg, type DemoWorld } from './world.demo.ts';

interface MeetingText {
  title: string;
  goal: string;
  agenda: [title: string, minutes: number][];
  /** Who was ill. */
  absent: string[];
  decisions: string[];
}

const meetings: MeetingText[] = [
  {
    title: 'Verhalen ophalen',
    goal: 'Elkaar leren kennen en horen hoe iedere opleiding met kleine groepen werkt.',
    agenda: [
      ['Welkom en drie leervragen', 10],
      ['Werkafspraken', 15],
      ['Vijf verhalen', 60],
      ['Stille ronde: wat valt op', 15],
      ['Format teamportret vaststellen', 15],
      ['Afspraken', 5],
    ],
    absent: [],
    decisions: ['We gebruiken één portret voor alle opleidingen; kosten invullen mag, maar hoeft niet.'],
  },
  {
    title: 'Van portret naar vraag',
    goal: 'Van de portretten naar één set vragen voor studenten en één voor docenten.',
    agenda: [
      ['Terugblik op de afspraken', 10],
      ['Portrettengalerij', 25],
      ['Vragen voor studenten bedenken', 20],
      ['Vragen voor docenten bedenken', 20],
      ['Samenvoegen en kiezen', 20],
      ['Wie gaat waarheen', 15],
      ['Privacy en planning', 10],
    ],
    absent: ['p06'],
    decisions: [
      'Niemand voert gesprekken bij de eigen opleiding.',
      'We kiezen acht vragen per doelgroep en één slotvraag.',
    ],
  },
  {
    title: 'Aanbevelen',
    goal: 'Lezen wat de gesprekken opleverden en samen aanbevelingen maken.',
    agenda: [
      ['Terugblik op de afspraken', 5],
      ['Leesronde concept 0.5', 15],
      ['De vier auteurs vertellen', 20],
      ['Tegengeluiden', 15],
      ['Aanbevelingen voor de praktijk', 25],
      ['Aanbevelingen voor beleid', 25],
      ['Vuist tot vijf', 10],
      ['Naar mijn team', 5],
    ],
    absent: [],
    decisions: ['Twaalf aanbevelingen gaan door; een landelijk meetinstrument blijft een idee.'],
  },
  {
    title: 'Wat laten gegevens zien?',
    goal: 'Bepalen welke gegevens iets zeggen over de kwaliteit van kleine groepen.',
    agenda: [
      ['Terugblik op de afspraken', 10],
      ['Datagesprek: jaarresultaat, diplomaresultaat, vsv', 30],
      ['JOB-monitor en MTO langs de meetlat', 25],
      ['Eigen instrumenten delen', 20],
      ['Elke opleiding kiest', 20],
      ['Naar mijn team', 10],
      ['Kringcheck', 5],
    ],
    absent: ['p04', 'p11'],
    decisions: ['Iedere opleiding kiest zelf welke gegevens zij gebruikt.'],
  },
  {
    title: 'Vaststellen en loslaten',
    goal: 'Algemene conclusies vaststellen en afspreken wie wat levend houdt.',
    agenda: [
      ['Terugblik op de afspraken', 5],
      ['Overzicht monitorvoorbeelden lezen', 15],
      ['Conclusies opstellen', 40],
      ['Criteria voor afwijken: laatste lezing', 25],
      ['Wie houdt wat levend', 15],
      ['Waarderende ronde', 15],
      ['Kringcheck', 5],
    ],
    absent: ['p14'],
    decisions: ['De algemene conclusies worden hoofdstuk 6 van hetzelfde rapport.'],
  },
];

type CommitmentText = [
  text: string,
  person: string,
  dueOn: LocalDate,
  state: Commitment['state'],
  reason: string,
];

/** By meeting, first one first. */
const commitmentsA: CommitmentText[][] = [
  [['Portret Facilitaire Dienstverlening aanleveren', 'p03', '2021-11-04', 'done', '']],
  [['Vragen op papier zetten voor wie zonder telefoon op gesprek gaat', 'p07', '2021-11-15', 'done', '']],
  [['Het roosterteam uitnodigen voor een gesprek', 'p01', '2022-03-10', 'done', '']],
  [
    ['Vragenlijst van de groepsmeting delen', 'p09', '2022-03-17', 'done', ''],
    [
      'Uitsplitsing van vsv per groep opvragen',
      'p02',
      '2022-03-31',
      'dropped',
      'Niet te leveren op groepsniveau.',
    ],
  ],
  [['Intervisie twee keer per periode inplannen', 'p05', '2022-09-01', 'open', '']],
];

async function seatMeeting(
  world: DemoWorld,
  plg: DemoPlg,
  cycleId: string,
  index: number,
  on: LocalDate,
): Promise<Meeting> {
  const text = meetings[index];
  if (!text) throw new Error(`The example has no meeting ${index + 1}.`);
  const { startsAt, endsAt } = momentOf({ date: on, startTime: '15:30', endTime: '17:30' });
  const isHeld = endsAt < world.now;
  const id = newId();
  const meeting = await world.db.repo(Meeting).save(
    world.db.repo(Meeting).create({
      id,
      plgId: plg.id,
      cycleId,
      title: text.title,
      goal: text.goal,
      state: isHeld ? 'held' : 'planned',
      startsAt,
      endsAt,
      location: 'Teams-ruimte van de groep',
      joinUrl: demoJoinUrl,
      uid: `${id}@leerkring`,
      openedAt: isHeld ? startsAt : null,
      heldAt: isHeld ? endsAt : null,
    }),
  );
  const items = text.agenda.map(([title, minutes], position) =>
    world.db.repo(AgendaItem).create({
      id: newId(),
      plgId: plg.id,
      meetingId: id,
      position: position + 1,
      title,
      minutes,
      // Of the running year one item was not reached: it is proposed for the next agenda.
      elapsedMs: isHeld && (plg === world.a || title !== 'Wie gaat waarheen') ? minutes * 60_000 : 0,
    }),
  );
  await world.db.repo(AgendaItem).save(items);
  if (isHeld) {
    const members = Object.entries(plg.members).filter(([key]) => !isGuestPlace(known(people, key)));
    const attendances = members.map(([key, membershipId]) =>
      world.db.repo(Attendance).create({
        plgId: plg.id,
        meetingId: id,
        membershipId,
        state: text.absent.includes(key) ? 'excused' : 'present',
      }),
    );
    await world.db.repo(Attendance).save(attendances);
    // One delegate had to go half-way the latest meeting.
    const early = plg === world.b && index === 1 ? plg.members['p10'] : undefined;
    if (early)
      await world.db.repo(Stay).save(
        world.db.repo(Stay).create({
          plgId: plg.id,
          meetingId: id,
          membershipId: early,
          enteredAt: startsAt,
          leftAt: new Date(startsAt.getTime() + 65 * 60_000),
        }),
      );
    await world.db.repo(Decision).save(
      text.decisions.map((decision) =>
        world.db.repo(Decision).create({
          plgId: plg.id,
          meetingId: id,
          agendaItemId: items.at(-1)?.id ?? null,
          text: decision,
          decidedOn: on,
        }),
      ),
    );
  }
  return meeting;
}

async function seatCommitments(
  world: DemoWorld,
  plg: DemoPlg,
  meeting: Meeting,
  list: CommitmentText[],
): Promise<void> {
  await world.db.repo(Commitment).save(
    list.map(([text, person, dueOn, state, reason]) =>
      world.db.repo(Commitment).create({
        plgId: plg.id,
        meetingId: meeting.id,
        agendaItemId: null,
        text,
        membershipId: known(plg.members, person),
        dueOn,
        state,
        reason,
      }),
    ),
  );
}

async function seatCycle(world: DemoWorld, plg: DemoPlg): Promise<string> {
  const cycle = await world.db.repo(Cycle).save(
    world.db.repo(Cycle).create({
      plgId: plg.id,
      key: newId(),
      targetWeeks: 8,
      minWeeks: 6,
      maxWeeks: 11,
      weekday: 4,
      startTime: '15:30',
      endTime: '17:30',
    }),
  );
  return cycle.id;
}

/** The latest Thursday that is at least eight days ago: the second meeting has just been. */
function secondMeeting(now: Date): LocalDate {
  let day = addDays(now.toISOString().slice(0, 10), -8);
  while (weekdayOf(day) !== 4) day = addDays(day, -1);
  return day;
}

/** School holidays of the running year, invented: real ones of later years contradict each other. */
interface Holiday {
  kind: ClosedPeriodKind;
  label: string;
  fromOn: LocalDate;
  toOn: LocalDate;
}

function holidaysAround(second: LocalDate): Holiday[] {
  const monday = addDays(second, -3);
  return [
    {
      kind: 'autumn_holiday',
      label: 'Herfstvakantie',
      fromOn: addDays(monday, -23),
      toOn: addDays(monday, -15),
    },
    {
      kind: 'christmas_holiday',
      label: 'Kerstvakantie',
      fromOn: addDays(monday, 40),
      toOn: addDays(monday, 55),
    },
    {
      kind: 'spring_holiday',
      label: 'Voorjaarsvakantie',
      fromOn: addDays(monday, 103),
      toOn: addDays(monday, 111),
    },
    { kind: 'may_holiday', label: 'Meivakantie', fromOn: addDays(monday, 166), toOn: addDays(monday, 181) },
  ];
}

/** What is avoided but never forbids: exams in the week after the third meeting, and lessons in the morning. */
function avoidedAround(second: LocalDate) {
  const monday = addDays(second, -3);
  return [
    {
      kind: 'exam_weeks' as const,
      label: 'Examenweek',
      fromOn: addDays(monday, 63),
      toOn: addDays(monday, 67),
    },
    {
      kind: 'lessons' as const,
      label: 'Lessen van de afgevaardigden',
      fromOn: addDays(monday, -60),
      toOn: addDays(monday, 200),
      weekdays: [2, 4],
      startTime: '08:30',
      endTime: '12:30',
    },
  ];
}

/** The meetings of both years: all five held in 2021-2022, two of five in the running year. */
export async function seatMeetings(world: DemoWorld): Promise<{ a: Meeting[]; b: Meeting[] }> {
  const periods = world.db.repo(ClosedPeriod);
  const second = secondMeeting(world.now);
  const current = holidaysAround(second);
  const file = await world.db.repo(CalendarImport).save(
    world.db.repo(CalendarImport).create({
      institutionId: world.institutionId,
      fileName: 'jaarplanning.csv',
      added: current.length,
      undoneAt: null,
    }),
  );
  await periods.save(
    [...current, ...avoidedAround(second)].map((period) =>
      periods.create({
        ...period,
        institutionId: world.institutionId,
        source: 'Demogegevens (verzonnen)',
        retrievedOn: null,
        importId: 'weekdays' in period || period.kind === 'exam_weeks' ? null : file.id,
      }),
    ),
  );

  const a: Meeting[] = [];
  const cycleA = await seatCycle(world, world.a);
  const datesA: LocalDate[] = ['2021-09-16', '2021-11-11', '2022-01-20', '2022-03-10', '2022-04-28'];
  for (const [index, on] of datesA.entries()) {
    const meeting = await seatMeeting(world, world.a, cycleA, index, on);
    await seatCommitments(world, world.a, meeting, commitmentsA[index] ?? []);
    a.push(meeting);
  }

  const b: Meeting[] = [];
  const cycleB = await seatCycle(world, world.b);
  const closures = current.map(({ kind, label, fromOn, toOn }) => ({
    institutionId: world.institutionId,
    kind,
    label,
    from: fromOn,
    to: toOn,
    source: '',
  }));
  const plan = planCycle(
    {
      startOn: addDays(second, -56),
      weekday: 4,
      meetings: 5,
      targetWeeks: 8,
      minWeeks: 6,
      maxWeeks: 11,
      kept: [addDays(second, -56), second],
    },
    dayCalendar(closures),
  );
  for (const [index, { on }] of plan.meetings.entries())
    b.push(await seatMeeting(world, world.b, cycleB, index, on));
  const [, latest] = b;
  if (latest)
    await seatCommitments(world, world.b, latest, [
      ['Portret Verkoper afmaken', 'p11', addDays(second, 21), 'open', ''],
      ['Ruimtes voor de gesprekken bij Haarverzorging regelen', 'p07', addDays(second, 10), 'open', ''],
      ['Vragenlijst van de groepsmeting nalopen', 'p09', addDays(second, 35), 'open', ''],
    ]);
  return { a, b };
}
