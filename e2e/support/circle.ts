import { expect, type Page } from './journey.ts';

export const leadingQuestions = [
  'Hoe ziet werken met kleine groepen eruit?',
  'Welke voordelen en nadelen ervaren studenten en docenten?',
  'Hoe houd je zicht op de kwaliteit?',
];

const seats: [programme: string, people: string[]][] = [
  ['Medewerker Facilitaire Dienstverlening', ['Renske Bolhuis', 'Youssef el Amrani']],
  ['Maatschappelijke Zorg', ['Carlijn te Brake', 'Dennis Hofsteenge']],
  ['Haarverzorging', ['Floor Lubbers', 'Aylin Demirci']],
  ['Sport & Bewegen', ['Bram Nijkamp', 'Loes Reuvekamp']],
  ['Verkoper', ['Harm-Jan Pierik', 'Nadia Boutaleb']],
];

const addressOf = (name: string): string =>
  `${name.replaceAll('-', '').toLowerCase().split(' ').join('.')}@demo.example`;

interface Persona {
  userId: string;
  name: string;
}
interface Plg {
  id: string;
  seats: { id: string; programme: { id: string; name: string } }[];
}

async function post<T>(page: Page, path: string, data: object = {}): Promise<T> {
  const answer = await page.request.post(path, { data, headers: { origin: new URL(page.url()).origin } });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return (answer.status() === 204 ? undefined : await answer.json()) as T;
}

async function get<T>(page: Page, path: string): Promise<T> {
  return (await (await page.request.get(path)).json()) as T;
}

/**
 * A new group of the example's people in which nothing has been done yet: five programmes with two delegates each,
 * and Ten Elshof, whom no programme sends.
 * @param marit coordinates it
 * @param door a browser that nobody uses: everyone accepts their invitation there, one after the other
 */
export async function gatherCircle(marit: Page, door: Page): Promise<string> {
  await Promise.all([marit.goto('/'), door.goto('/')]);
  const institutions = await get<{ name: string; programmes: { id: string; name: string }[] }[]>(
    marit,
    '/api/institutions',
  );
  const programmes = institutions.find(({ name }) => name.startsWith('ROC van Twente'))?.programmes ?? [];
  const plg = await post<Plg>(marit, '/api/plgs', {
    name: 'Leren van kleine groepen, opnieuw',
    schoolYear: '2027-2028',
    purpose: '',
    leadingQuestions: leadingQuestions.map((text) => ({ text })),
    seats: seats.map(([name]) => ({
      programmeId: programmes.find((one) => one.name === name)?.id,
      stance: 'does_already',
    })),
    adviceRequestIds: [],
  });
  const personas = await get<Persona[]>(door, '/api/demo/personas');
  const invite = async (name: string, rest: object): Promise<void> => {
    const person = personas.find((one) => one.name === name);
    const { link } = await post<{ link: string }>(marit, `/api/plgs/${plg.id}/members`, {
      name,
      email: addressOf(name),
      ...rest,
    });
    await post(door, '/api/demo/persona', { userId: person?.userId });
    await post(door, `/api/invitations/${link.split('/').at(-1)}/accept`, { name });
  };
  for (const [programme, people] of seats) {
    const seatId = plg.seats.find((seat) => seat.programme.name === programme)?.id;
    for (const name of people) await invite(name, { seatId, roles: ['delegate', 'interviewer'] });
  }
  await invite('Gijs ten Elshof', { roles: ['researcher', 'interviewer'] });
  return plg.id;
}

/** A group in which one team of ROC Rivierenbeek takes part: Esra Yildirim, who is in no group of the example. */
export async function gatherElsewhere(marit: Page, esra: Page): Promise<string> {
  await esra.goto('/');
  const institutions = await get<{ name: string; programmes: { id: string }[] }[]>(
    marit,
    '/api/institutions',
  );
  const rivierenbeek = institutions.find(({ name }) => name.startsWith('ROC Rivierenbeek'));
  const plg = await post<Plg>(marit, '/api/plgs', {
    name: 'Winkels van elders',
    schoolYear: '2026-2027',
    purpose: '',
    leadingQuestions: leadingQuestions.map((text) => ({ text })),
    seats: [{ programmeId: rivierenbeek?.programmes[0]?.id, stance: 'wants_to' }],
    adviceRequestIds: [],
  });
  const name = 'Esra Yildirim';
  const { link } = await post<{ link: string }>(marit, `/api/plgs/${plg.id}/members`, {
    name,
    email: addressOf(name),
    seatId: plg.seats[0]?.id,
    roles: ['delegate'],
  });
  await post(esra, `/api/invitations/${link.split('/').at(-1)}/accept`, { name });
  return plg.id;
}
