import { bootApp, type TestApp, type Visitor } from './support/app.ts';

let house: TestApp;
let plgId: string;
let people: Visitor[];
beforeAll(async () => {
  house = await bootApp({ empty: true, env: { DEMO: '1' } });
  const [plg] = await house.db.query<{ id: string }>('select id from plg order by school_year desc limit 1');
  plgId = plg?.id ?? '';
  const names = ['Aylin Demirci', 'Bram Nijkamp', 'Loes Reuvekamp', 'Willemijn Sanders'];
  people = await Promise.all(names.map((name) => house.asPerson(name)));
});
afterAll(() => house.close());

/** Everybody presses the button three times, all at the same moment. */
async function together(path: string, body: object): Promise<number[]> {
  const answers = await Promise.all(people.flatMap((person) => [1, 2, 3].map(() => person.post(path, body))));
  return answers.map(({ status }) => status);
}

const all = Array.from({ length: 12 }, () => 201);

it('keeps every recommendation that is proposed at the same moment', async () => {
  const body = { audience: 'practice', wording: 'Begin bij de student.', themeIds: [] };
  expect(await together(`/api/plgs/${plgId}/recommendations`, body)).toEqual(all);
});

it('keeps every red thread that is named at the same moment', async () => {
  const body = { name: 'Gezien worden', description: '', leadingQuestionId: null };
  expect(await together(`/api/plgs/${plgId}/themes`, body)).toEqual(all);
});

it('keeps every chapter that is added at the same moment', async () => {
  const [report] = await house.db.query<{ id: string }>('select id from report where plg_id = $1', [plgId]);
  expect(await together(`/api/reports/${report?.id}/sections`, { kind: 'text', title: 'Bijlage' })).toEqual(
    all,
  );
});
