import { hashPassword } from '../identity/password.rules.ts';
import { User } from '../identity/user.entity.ts';
import { Employment } from '../institutions/employment.entity.ts';
import { Institution } from '../institutions/institution.entity.ts';
import { Programme } from '../institutions/programme.entity.ts';
import { Unit } from '../institutions/unit.entity.ts';
import type { Db } from '../platform/db/db.ts';
import { newId } from '../platform/ids.ts';
import { AdviceRequest } from '../plgs/advice-request.entity.ts';
import { LeadingQuestion } from '../plgs/leading-question.entity.ts';
import { isGuestPlace, Membership } from '../plgs/membership.entity.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { addressOf, people, type UnitKey } from './people.demo.ts';
import { known, programmeKeys, type DemoPlg, type DemoWorld, type ProgrammeKey } from './world.demo.ts';

/** Everyone in the example can also sign in with this password; the example is never an installation of one's own. */
export const demoPassword = 'kleine-groepen';
/** Where the groups of the example go when a call here does not work. */
export const demoJoinUrl = 'https://video.demo.example/kleine-groepen';

const programmes: Record<ProgrammeKey, { name: string; levels: number[]; years: number; code: string }> = {
  FD: { name: 'Medewerker Facilitaire Dienstverlening', levels: [2], years: 2, code: 'DEMO-90002' },
  MZ: { name: 'Maatschappelijke Zorg', levels: [3], years: 3, code: 'DEMO-90003' },
  HV: { name: 'Haarverzorging', levels: [2, 3, 4], years: 3, code: 'DEMO-90004' },
  SB: { name: 'Sport & Bewegen', levels: [3], years: 3, code: 'DEMO-90005' },
  VK: { name: 'Verkoper', levels: [2], years: 2, code: 'DEMO-90006' },
};

const units: Record<UnitKey, { name: string; kind: Unit['kind'] }> = {
  OK: { name: 'dienst Onderwijs & Kwaliteit', kind: 'quality_service' },
  PRAC: { name: 'Practoraat Versterken Leerproces Niveau 2 (demo)', kind: 'research_group' },
  CSR: { name: 'Centrale Studentenraad', kind: 'student_council' },
  CVB: { name: 'College van Bestuur', kind: 'board' },
};

const questions = {
  a: [
    'Hoe ziet werken met kleine(re) groepen er in de verschillende teams uit?',
    'Welke voordelen en welke nadelen ervaren studenten en docenten?',
    'Hoe houd je ondertussen zicht op de kwaliteit?',
  ],
  b: [
    'Wat is er na vijf jaar over van werken met kleine groepen, en wat is veranderd?',
    'Wat maakt dat een team het volhoudt, en wat kost het?',
    'Hoe laat een team zien dat studenten er niet op achteruitgaan?',
  ],
} as const;

type Places = Record<string, { programmeId: string } | { unitId: string }>;

async function seatInstitutions(db: Db, organisationName: string) {
  const institution = (name: string, kind: Institution['kind'], region: Institution['region']) =>
    db.repo(Institution).save(db.repo(Institution).create({ name, kind, region }));
  const home = await institution(organisationName, 'roc', 'noord');
  const rivierenbeek = await institution('ROC Rivierenbeek (fictief)', 'roc', 'midden');
  const waterveld = await institution('Waterveld College (fictief)', 'vakinstelling', 'zuid');
  const programme = (
    institutionId: string,
    fields: { name: string; levels: number[]; years: number; code: string },
  ) =>
    db
      .repo(Programme)
      .save(db.repo(Programme).create({ ...fields, institutionId, route: 'bol', hoursPerYear: 1000 }));
  const places: Places = {};
  const ids: Partial<Record<ProgrammeKey, string>> = {};
  for (const key of programmeKeys) {
    const { id } = await programme(home.id, programmes[key]);
    ids[key] = id;
    places[key] = { programmeId: id };
  }
  for (const [key, unit] of Object.entries(units)) {
    const { id } = await db.repo(Unit).save(db.repo(Unit).create({ ...unit, institutionId: home.id }));
    places[key] = { unitId: id };
  }
  const elsewhere = { levels: [2], years: 2, code: 'DEMO-90016' };
  places['RIV'] = { programmeId: (await programme(rivierenbeek.id, { ...elsewhere, name: 'Verkoper' })).id };
  places['WVC'] = {
    programmeId: (await programme(waterveld.id, { ...elsewhere, name: 'Dierverzorging' })).id,
  };
  return { institutionId: home.id, programmes: ids as Record<ProgrammeKey, string>, places };
}

async function seatPeople(db: Db, places: Places): Promise<Record<string, User>> {
  const passwordHash = await hashPassword(demoPassword);
  const users: Record<string, User> = {};
  for (const [key, { name, worksAt, isAdministrator }] of Object.entries(people)) {
    const user = db.repo(User).create({
      name,
      email: addressOf(name),
      locale: 'nl',
      passwordHash,
      hasPassword: true,
      isAdministrator: isAdministrator ?? false,
    });
    users[key] = await db.repo(User).save(user);
    const employments = worksAt.map((place) => ({
      programmeId: null,
      unitId: null,
      ...known(places, place),
      id: newId(),
      userId: user.id,
    }));
    await db.repo(Employment).insert(employments);
  }
  return users;
}

async function seatPlg(
  db: Db,
  year: 'a' | 'b',
  schoolYear: string,
  joinedAt: Date,
  users: Record<string, User>,
  programmeIds: Record<ProgrammeKey, string>,
): Promise<DemoPlg> {
  const plg = await db.repo(Plg).save(
    db.repo(Plg).create({
      name: year === 'a' ? 'Leren van kleine groepen' : 'Kleine groepen: volhouden en verantwoorden',
      schoolYear,
      purpose:
        year === 'a'
          ? 'Vijf opleidingen vergelijken hoe zij met kleine groepen werken, horen elkaars studenten en docenten, en schrijven op wat anderen daaraan hebben.'
          : 'De opleidingen kijken wat er van de kleine groepen over is, wat het volhouden kost en hoe je laat zien dat het werkt.',
      joinUrl: demoJoinUrl,
      isDemo: true,
    }),
  );
  const leadingQuestions = questions[year].map((text, index) =>
    db.repo(LeadingQuestion).create({ id: newId(), plgId: plg.id, position: index + 1, text }),
  );
  await db.repo(LeadingQuestion).save(leadingQuestions);
  const seats: Partial<Record<ProgrammeKey, string>> = {};
  for (const key of programmeKeys) {
    const stance = key === 'VK' && year === 'a' ? 'wants_to' : 'does_already';
    const seat = await db
      .repo(Seat)
      .save(db.repo(Seat).create({ plgId: plg.id, programmeId: programmeIds[key], stance }));
    seats[key] = seat.id;
    if (year === 'a')
      await db.repo(AdviceRequest).save(
        db.repo(AdviceRequest).create({
          programmeId: programmeIds[key],
          subject: 'Kleine klassen',
          explanation: 'Wij willen advies over werken met kleinere groepen.',
          stance,
          plgId: plg.id,
          loggedById: null,
        }),
      );
  }
  const members: Record<string, string> = {};
  for (const [key, person] of Object.entries(people)) {
    if (!person.years.includes(year)) continue;
    const seatId = person.seat ? (seats[person.seat] ?? null) : null;
    const member = await db.repo(Membership).save(
      db.repo(Membership).create({
        plgId: plg.id,
        userId: known(users, key).id,
        seatId,
        hold: seatId ? 'delegate' : null,
        roles: person.roles,
        task: person.task ?? '',
        joinedAt,
        leftAt: null,
      }),
    );
    members[key] = member.id;
  }
  const [one, two, three] = leadingQuestions.map(({ id }) => id);
  return {
    id: plg.id,
    schoolYear,
    seats: seats as Record<ProgrammeKey, string>,
    leadingQuestions: [one ?? '', two ?? '', three ?? ''],
    members,
  };
}

/** The school year that a day falls in, e.g. 2026-2027; it begins on 1 August. */
export function schoolYearOf(day: Date): string {
  const first = day.getUTCMonth() >= 7 ? day.getUTCFullYear() : day.getUTCFullYear() - 1;
  return `${first}-${first + 1}`;
}

/** The first chapter of the example: institutions, people, and the groups of two school years. */
export async function beginWorld(db: Db, now: Date, organisationName: string): Promise<DemoWorld> {
  const { institutionId, programmes: programmeIds, places } = await seatInstitutions(db, organisationName);
  const users = await seatPeople(db, places);
  const a = await seatPlg(db, 'a', '2021-2022', new Date('2021-09-01T08:00:00Z'), users, programmeIds);
  // Everybody came in before the first meeting of the running year.
  const since = new Date(now.getTime() - 150 * 86_400_000);
  const b = await seatPlg(db, 'b', schoolYearOf(now), since, users, programmeIds);
  return {
    db,
    now,
    organisationName,
    institutionId,
    programmes: programmeIds,
    people: users,
    a,
    b,
    actor: (key) => {
      const user = known(users, key);
      const person = known(people, key);
      const memberships = [a, b].flatMap((plg) => {
        const membershipId = plg.members[key];
        if (!membershipId || isGuestPlace(person)) return [];
        return [
          {
            membershipId,
            plgId: plg.id,
            seatId: person.seat ? plg.seats[person.seat] : null,
            programmeId: person.seat ? programmeIds[person.seat] : null,
            roles: person.roles,
            onlyAt: null,
          },
        ];
      });
      return {
        userId: user.id,
        sessionId: '',
        name: user.name,
        email: user.email,
        locale: 'nl',
        isAdministrator: user.isAdministrator,
        institutionIds: [institutionId],
        programmeIds: person.worksAt.flatMap((place) =>
          place in programmeIds ? [programmeIds[place as ProgrammeKey]] : [],
        ),
        qualityServiceOf: person.worksAt.includes('OK') ? [institutionId] : [],
        memberships,
        visits: [],
        standsAsideAt: [],
        isVisitor: false,
        endsAt: null,
      };
    },
  };
}
