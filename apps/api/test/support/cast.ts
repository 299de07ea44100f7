import { randomUUID } from 'node:crypto';
import type { PlgRole } from '@leerkring/shared';
import type { EntityManager } from 'typeorm';
import { hashPassword } from '../../src/identity/password.rules.ts';
import { User } from '../../src/identity/user.entity.ts';
import { Installation } from '../../src/installation/installation.entity.ts';
import { Employment } from '../../src/institutions/employment.entity.ts';
import { Institution } from '../../src/institutions/institution.entity.ts';
import { Programme } from '../../src/institutions/programme.entity.ts';
import { Unit } from '../../src/institutions/unit.entity.ts';
import { LeadingQuestion } from '../../src/plgs/leading-question.entity.ts';
import { Membership } from '../../src/plgs/membership.entity.ts';
import { Plg } from '../../src/plgs/plg.entity.ts';
import { Seat } from '../../src/plgs/seat.entity.ts';

/** Ids that are the same in every run, readable in failures: `id('programme', 1)`. */
const kinds = [
  'institution',
  'programme',
  'unit',
  'user',
  'plg',
  'seat',
  'membership',
  'question',
  'employment',
] as const;
export function id(kind: (typeof kinds)[number], number: number): string {
  const tail = `${kinds.indexOf(kind) + 1}${String(number).padStart(11, '0')}`;
  return `00000000-0000-7000-8000-${tail}`;
}

export const password = 'een lang wachtwoord';

export const institutions = {
  twente: id('institution', 1),
  rivierenbeek: id('institution', 2),
  waterveld: id('institution', 3),
} as const;

export const programmes = {
  FD: id('programme', 1),
  MZ: id('programme', 2),
  HV: id('programme', 3),
  SB: id('programme', 4),
  VK: id('programme', 5),
  /** A programme of another institution, in no group of the cast's. */
  RB: id('programme', 6),
} as const;

export const units = {
  quality: id('unit', 1),
  research: id('unit', 2),
  council: id('unit', 3),
  rivierenbeek: id('unit', 4),
} as const;

/** The group that five programmes share, and one elsewhere that none of them may see. */
export const plg = id('plg', 1);
export const otherPlg = id('plg', 2);
export const seats = {
  FD: id('seat', 1),
  MZ: id('seat', 2),
  HV: id('seat', 3),
  SB: id('seat', 4),
  VK: id('seat', 5),
  RB: id('seat', 6),
} as const;
export const leadingQuestions = [id('question', 1), id('question', 2), id('question', 3)] as const;

export interface Person {
  id: string;
  name: string;
  email: string;
  programmes: (keyof typeof programmes)[];
  units: (keyof typeof units)[];
  seat: keyof typeof seats | null;
  roles: PlgRole[];
  isAdministrator?: boolean;
}

function person(number: number, name: string, rest: Partial<Omit<Person, 'id' | 'name' | 'email'>>): Person {
  const email = `${name.split(' ')[0]?.toLowerCase() ?? ''}.p${String(number).padStart(2, '0')}@demo.example`;
  return { id: id('user', number), name, email, programmes: [], units: [], seat: null, roles: [], ...rest };
}

const delegate: PlgRole[] = ['delegate', 'interviewer'];

/** Everyone is fictional. `marit` coordinates; `esra` belongs to another institution, `sjors` to no group, `vera` left. */
export const cast = {
  marit: person(1, 'Marit Oldenhof', { units: ['quality'], roles: ['coordinator'] }),
  tjeerd: person(2, 'Tjeerd Wassink', { units: ['quality'], roles: ['quality_officer'] }),
  renske: person(3, 'Renske Bolhuis', { programmes: ['FD'], seat: 'FD', roles: delegate }),
  youssef: person(4, 'Youssef el Amrani', { programmes: ['FD'], seat: 'FD', roles: delegate }),
  carlijn: person(5, 'Carlijn te Brake', { programmes: ['MZ'], seat: 'MZ', roles: delegate }),
  dennis: person(6, 'Dennis Hofsteenge', { programmes: ['MZ'], seat: 'MZ', roles: delegate }),
  floor: person(7, 'Floor Lubbers', { programmes: ['HV'], seat: 'HV', roles: delegate }),
  aylin: person(8, 'Aylin Demirci', {
    programmes: ['HV'],
    units: ['research'],
    seat: 'HV',
    roles: [...delegate, 'researcher', 'author'],
  }),
  bram: person(9, 'Bram Nijkamp', { programmes: ['SB'], seat: 'SB', roles: [...delegate, 'author'] }),
  loes: person(10, 'Loes Reuvekamp', { programmes: ['SB'], seat: 'SB', roles: [...delegate, 'author'] }),
  harmjan: person(11, 'Harm-Jan Pierik', { programmes: ['VK'], seat: 'VK', roles: delegate }),
  /** Teaches on Fridays at FD. */
  nadia: person(12, 'Nadia Boutaleb', { programmes: ['VK', 'FD'], seat: 'VK', roles: delegate }),
  willemijn: person(13, 'Willemijn Sanders', { units: ['research'], roles: ['researcher', 'author'] }),
  gijs: person(14, 'Gijs ten Elshof', { units: ['research'], roles: ['researcher', 'interviewer'] }),
  /** A guest of one group. */
  noor: person(15, 'Noor Wiegman', { units: ['council'], roles: ['guest'] }),
  /** Administrator of the installation, in no group. */
  pauline: person(18, 'Pauline Averink', { isAdministrator: true }),
  /** Works at MZ, in no group. */
  sjors: person(19, 'Sjors Tankink', { programmes: ['MZ'] }),
  /** Another institution; coordinates a group of her own there. */
  esra: person(20, 'Esra Yildirim', { programmes: ['RB'], units: ['rivierenbeek'] }),
  /** Was in the group and has left it. */
  vera: person(22, 'Vera Vertrokken', { programmes: ['SB'] }),
} as const satisfies Record<string, Person>;

export type CastName = keyof typeof cast;

/** Seats the cast in an empty, migrated database. */
export async function seedCast(db: EntityManager): Promise<void> {
  const now = new Date();
  await db.insert(Installation, { id: 1, setUpAt: now, isDemo: false });
  await db.insert(Institution, [
    { id: institutions.twente, name: 'ROC van Twente (demo)', kind: 'roc', region: 'noord' },
    { id: institutions.rivierenbeek, name: 'ROC Rivierenbeek (fictief)', kind: 'roc', region: 'midden' },
    {
      id: institutions.waterveld,
      name: 'Waterveld College (fictief)',
      kind: 'vakinstelling',
      region: 'zuid',
    },
  ]);
  const programme = (
    key: keyof typeof programmes,
    institutionId: string,
    name: string,
    levels: number[],
    years: number,
  ) =>
    ({
      id: programmes[key],
      institutionId,
      name,
      levels,
      route: 'bol',
      years,
      hoursPerYear: 1000,
      code: null,
    }) as const;
  await db.insert(Programme, [
    programme('FD', institutions.twente, 'Medewerker Facilitaire Dienstverlening', [2], 2),
    programme('MZ', institutions.twente, 'Maatschappelijke Zorg', [3], 3),
    programme('HV', institutions.twente, 'Haarverzorging', [2, 3, 4], 3),
    programme('SB', institutions.twente, 'Sport & Bewegen', [3], 3),
    programme('VK', institutions.twente, 'Verkoper', [2], 2),
    programme('RB', institutions.rivierenbeek, 'Verkoper', [2], 2),
  ]);
  await db.insert(Unit, [
    {
      id: units.quality,
      institutionId: institutions.twente,
      name: 'dienst Onderwijs & Kwaliteit',
      kind: 'quality_service',
    },
    {
      id: units.research,
      institutionId: institutions.twente,
      name: 'Practoraat (demo)',
      kind: 'research_group',
    },
    {
      id: units.council,
      institutionId: institutions.twente,
      name: 'Centrale Studentenraad',
      kind: 'student_council',
    },
    {
      id: units.rivierenbeek,
      institutionId: institutions.rivierenbeek,
      name: 'Kwaliteit',
      kind: 'quality_service',
    },
  ]);
  const passwordHash = await hashPassword(password);
  const people: Person[] = Object.values(cast);
  await db.insert(
    User,
    people.map(({ id: userId, name, email, isAdministrator }) => ({
      id: userId,
      name,
      email,
      locale: 'nl' as const,
      passwordHash,
      hasPassword: true,
      isAdministrator: isAdministrator ?? false,
    })),
  );
  await db.insert(
    Employment,
    people.flatMap((it) => [
      ...it.programmes.map((key) => ({
        id: randomUUID(),
        userId: it.id,
        programmeId: programmes[key],
        unitId: null,
      })),
      ...it.units.map((key) => ({ id: randomUUID(), userId: it.id, programmeId: null, unitId: units[key] })),
    ]),
  );
  await db.insert(Plg, [
    {
      id: plg,
      name: 'Leren van kleine groepen',
      schoolYear: '2026-2027',
      purpose: 'Van elkaar leren.',
      isDemo: false,
    },
    { id: otherPlg, name: 'Elders', schoolYear: '2026-2027', purpose: 'CANARY-other-group', isDemo: false },
  ]);
  await db.insert(LeadingQuestion, [
    { id: leadingQuestions[0], plgId: plg, position: 1, text: 'Hoe ziet werken met kleine groepen eruit?' },
    { id: leadingQuestions[1], plgId: plg, position: 2, text: 'Welke voordelen en nadelen ervaren we?' },
    { id: leadingQuestions[2], plgId: plg, position: 3, text: 'Hoe houden we zicht op de kwaliteit?' },
    { id: id('question', 9), plgId: otherPlg, position: 1, text: 'CANARY-other-question' },
  ]);
  const own = ['FD', 'MZ', 'HV', 'SB', 'VK'] as const;
  await db.insert(Seat, [
    ...own.map((key) => ({
      id: seats[key],
      plgId: plg,
      programmeId: programmes[key],
      stance: key === 'VK' ? ('wants_to' as const) : ('does_already' as const),
    })),
    { id: seats.RB, plgId: otherPlg, programmeId: programmes.RB, stance: 'does_already' },
  ]);
  const members = people.filter((it) => it.roles.length > 0);
  await db.insert(Membership, [
    ...members.map((it) => ({
      id: membershipOf(it),
      plgId: plg,
      userId: it.id,
      seatId: it.seat && seats[it.seat],
      hold: it.seat && ('delegate' as const),
      roles: it.roles,
      joinedAt: now,
      leftAt: null,
    })),
    {
      id: id('membership', 20),
      plgId: otherPlg,
      userId: cast.esra.id,
      seatId: seats.RB,
      hold: 'delegate',
      roles: ['coordinator', 'delegate'],
      joinedAt: now,
      leftAt: null,
    },
    {
      id: id('membership', 22),
      plgId: plg,
      userId: cast.vera.id,
      seatId: seats.SB,
      hold: 'delegate',
      roles: ['delegate', 'author'],
      joinedAt: now,
      leftAt: now,
    },
  ]);
}

/** The membership of a person of the cast in `plg`. */
export function membershipOf(it: Person): string {
  return id('membership', Number(it.id.slice(-4)));
}

/** Whether this person has a place in the group; a guest comes to what it was invited for. */
export function takesPart({ roles }: Person): boolean {
  return roles.some((role) => role !== 'guest');
}
