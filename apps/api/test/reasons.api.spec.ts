import {
  type InstrumentDto,
  type InstrumentLinksDto,
  nothingSaid,
  ReasonsDto,
  type TallyDto,
  validateAs,
} from '@leerkring/shared';
import { newId } from '../src/platform/ids.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg } from './support/cast.ts';

let house: TestApp;
beforeAll(async () => {
  house = await bootApp();
});
afterAll(() => house.close());

const outside = ['esra', 'sjors', 'pauline', 'vera'] as const;
const question = {
  id: newId(),
  text: 'Waarom niet?',
  explanation: '',
  kind: 'open',
  scaleMax: null,
  scaleLow: '',
  scaleHigh: '',
  options: [],
  rows: [],
  unit: '',
  numberMin: null,
  numberMax: null,
  isOptional: true,
};

async function survey(me: Visitor): Promise<string> {
  const input = { kind: 'vragenlijst', title: 'Waarom?' };
  const { id, revision, title, intro } = (await me.post<InstrumentDto>(`/api/plgs/${plg}/instruments`, input))
    .body;
  await me.put(`/api/instruments/${id}`, { revision, title, intro, questions: [question] });
  await me.post(`/api/instruments/${id}/open`);
  return id;
}

describe('answers in words to a survey', () => {
  it('are coded to reasons once it closed, which everyone reads as counts (004-02)', async () => {
    const marit = await house.as('marit');
    const id = await survey(marit);
    const made = await marit.post<InstrumentLinksDto>(`/api/instruments/${id}/links`, { count: 6 });
    const texts = ['Tijd', 'Geen tijd over', 'Ruimte', 'Te druk', 'Tijd en ruimte', ''];
    for (const [place, url] of made.body.urls.entries()) {
      const answers = [
        {
          questionId: question.id,
          answer: { ...nothingSaid, probes: [], skipReason: null, text: texts[place] ?? '' },
        },
      ];
      await house
        .stranger()
        .put(`/api/instrument-links/${url.split('/').at(-1)}/response`, { answers, agrees: true });
    }
    const bram = await house.as('bram');
    const renske = await house.as('renske');
    const at = `/api/instruments/${id}/reasons`;
    const named = (name: string, me = bram) =>
      me.post<ReasonsDto & { code?: string }>(at, { questionId: question.id, name });
    expect((await named('Tijd')).body.code).toBe('reason.still_open');
    await marit.post(`/api/instruments/${id}/close`);
    for (const name of outside) expect((await named('Tijd', await house.as(name))).status).toBe(404);
    expect((await named('Tijd', renske)).status).toBe(403);
    for (const name of ['Tijd', 'Ruimte']) await named(name);
    const { body } = await named('Tijd');
    expect(body.code).toBe('reason.name_taken');
    const read = async (me = bram) => (await me.get<ReasonsDto>(at)).body;
    const before = await read();
    expect(validateAs(ReasonsDto, before).fields).toBeNull();
    const [of] = before.questions;
    expect(of).toMatchObject({ questionId: question.id, of: 5, uncoded: 5 });
    const reason = (name: string) => of?.reasons.find((it) => it.name === name)?.id ?? '';
    const key = (text: string) => of?.answers.find((it) => it.text === text)?.key ?? '';
    const put = (name: string, text: string, isIn = true, me = bram) =>
      me.put<ReasonsDto>(`/api/reasons/${reason(name)}/answers/${key(text)}`, { isIn });
    expect((await put('Tijd', 'Tijd', true, renske)).status).toBe(403);
    expect((await bram.put(`/api/reasons/${reason('Tijd')}/answers/x`, { isIn: true })).status).toBe(404);
    // Pressed twice it is one; one answer may give two reasons.
    await Promise.all([put('Tijd', 'Tijd'), put('Tijd', 'Tijd')]);
    for (const text of ['Geen tijd over', 'Te druk', 'Tijd en ruimte']) await put('Tijd', text);
    for (const text of ['Ruimte', 'Tijd en ruimte']) await put('Ruimte', text);
    const lines = async () =>
      (await renske.get<TallyDto[]>(`/api/plgs/${plg}/tallies`)).body.filter(({ key: it }) =>
        it.endsWith('/reasons'),
      );
    const seen = await read(renske);
    expect(seen.questions[0]).toMatchObject({ of: 5, uncoded: 0, answers: [] });
    expect(seen.questions[0]?.reasons).toMatchObject([
      { name: 'Tijd', count: 4 },
      { name: 'Ruimte', count: 2 },
    ]);
    expect(await lines()).toMatchObject([
      {
        of: 5,
        columns: [
          { label: 'Ruimte', count: 2 },
          { label: 'Tijd', count: 4 },
        ],
      },
    ]);
    await put('Tijd', 'Te druk', false);
    // Until every answer was read, no number can be bound to it.
    expect(await lines()).toEqual([]);
    expect((await read()).questions[0]).toMatchObject({ uncoded: 1 });
    // Two answers of one person cannot be told to be of one.
    const responses = await house.db.query<{ id: string }>('select id from instrument_response');
    for (const { id: response } of responses) expect(JSON.stringify(seen)).not.toContain(response);
    expect(JSON.stringify(await house.db.query('select * from event'))).not.toContain('Geen tijd over');
  });
});
