import { randomUUID } from 'node:crypto';
import {
  minutesText,
  type AgendaItemDto,
  type DecisionDto,
  type MeetingDto,
  type RegisterEntryDto,
  type ReportDto,
  type SignOffDto,
  type VersionDto,
} from '@leerkring/shared';
import { DataSource } from 'typeorm';
import { RememberWhenAgreed1795806274742 } from '../src/platform/db/migrations/1795806274742-remember-when-agreed.ts';
import { mostInside } from '../src/dossiers/dossier-archive.rules.ts';
import type { Row } from '../src/dossiers/form-table.rules.ts';
import { readZip } from '../src/platform/files/zip.ts';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, membershipOf, otherPlg, plg } from './support/cast.ts';
import { download } from './support/dossiers.ts';
import { fetchBytes } from './support/publication.ts';
import { TextEditor } from './support/text-editor.ts';

let house: TestApp;
let marit: Visitor;
let renske: Visitor;
let meeting: MeetingDto;

const outsiders = ['esra', 'sjors', 'vera', 'pauline', 'noor'] as const;
const decide = async (text: string) =>
  (await marit.post<DecisionDto>(`/api/meetings/${meeting.id}/decisions`, { text })).body;
const at = (it: { id: string }, rest = '') => `/api/decisions/${it.id}${rest}`;
const register = async (visitor = marit) => (await visitor.get<RegisterEntryDto[]>('/api/register')).body;
const status = async (it: { id: string }) => (await register()).find(({ id }) => id === it.id)?.status;

const read = async (who: Visitor, path: string) => (await who.get<string>(path)).body;

beforeAll(async () => {
  house = await bootApp();
  [marit, renske] = [await house.as('marit'), await house.as('renske')];
  const input = { title: 'Besluiten', date: '2026-11-26', startTime: '15:30', endTime: '17:30' };
  meeting = (await marit.post<MeetingDto>(`/api/plgs/${plg}/meetings`, input)).body;
});
afterAll(() => house.close());

describe('the register', () => {
  it('holds nothing for people outside the group, nor for guests', async () => {
    const decision = await decide('We lezen elkaars portret vooraf.');
    for (const name of outsiders) {
      const outsider = await house.as(name);
      expect(await register(outsider)).toEqual([]);
      expect((await outsider.get(at(decision))).status).toBe(404);
      expect((await outsider.put(at(decision, '/steward'), { ownerId: null, reviewOn: null })).status).toBe(
        404,
      );
      expect((await outsider.put(at(decision, '/successor'), { byId: decision.id })).status).toBe(404);
    }
  });

  it('gives a decision an owner of this group and a day to look at it again', async () => {
    const decision = await decide('We bellen studenten die twee keer missen.');
    const put = (ownerId: string | null, reviewOn: string | null) =>
      renske.put<DecisionDto>(at(decision, '/steward'), { ownerId, reviewOn });
    expect((await put(randomUUID(), null)).status).toBe(404);
    expect((await put(null, '2027-02-30')).status).toBe(422);
    const { body } = await put(membershipOf(cast.renske), '2027-02-01');
    expect(body).toMatchObject({ ownerName: 'Renske Bolhuis', reviewOn: '2027-02-01' });
    const [mine] = (await register(renske)).filter(({ isMine }) => isMine);
    expect(mine).toMatchObject({ id: decision.id, reviewOn: '2027-02-01', ownerName: 'Renske Bolhuis' });
    expect((await put(null, null)).body).toMatchObject({ ownerId: null, reviewOn: null });
  });

  it('lists agreed recommendations beside decisions, and none that are still talked about', async () => {
    const { body } = await marit.post<{ id: string }>(`/api/plgs/${plg}/recommendations`, {
      audience: 'practice',
      wording: 'Begin bij de student.',
      themeIds: [],
    });
    expect((await register()).map(({ id }) => id)).not.toContain(body.id);
    const { body: theme } = await (
      await house.as('aylin')
    ).post<{ id: string }>(`/api/plgs/${plg}/themes`, {
      name: 'Gezien worden',
      description: '',
      leadingQuestionId: null,
    });
    await house.db.query(
      'insert into recommendation_theme (id, recommendation_id, theme_id, plg_id) values (gen_random_uuid(), $1, $2, $3)',
      [body.id, theme.id, plg],
    );
    expect((await marit.post(`/api/recommendations/${body.id}/agree`)).status).toBe(201);
    const listed = async () => (await register()).find(({ id }) => id === body.id);
    const agreed = await listed();
    expect(agreed).toMatchObject({ kind: 'recommendation', text: 'Begin bij de student.' });

    // What is arranged about it later does not make it younger.
    await house.db.query(`update recommendation set agreed_at = '2026-09-28T12:00Z' where id = $1`, [
      body.id,
    ]);
    const to = { ownerId: membershipOf(cast.renske), due: '2027-03-01' };
    expect((await marit.post(`/api/recommendations/${body.id}/assign`, to)).status).toBe(201);
    expect(await listed()).toMatchObject({ decidedOn: '2026-09-28', reviewOn: '2027-03-01' });

    // An installation that only knew the last change finds it in its log.
    await house.db.query(`update recommendation set updated_at = '2026-10-05T12:00Z' where id = $1`, [
      body.id,
    ]);
    const runner = house.app.get(DataSource).createQueryRunner();
    const migration = new RememberWhenAgreed1795806274742();
    await runner.startTransaction();
    await migration.down(runner);
    await migration.up(runner);
    await runner.commitTransaction();
    await runner.release();
    expect(await listed()).toMatchObject({ decidedOn: agreed?.decidedOn });
  });
});

describe('a decision that takes the place of another', () => {
  it('puts the old one aside, says which one holds now, and can be taken back', async () => {
    const [old, fresh] = [await decide('Elke twee weken.'), await decide('Elke drie weken.')];
    const { body } = await renske.put<DecisionDto>(at(old, '/successor'), { byId: fresh.id });
    expect(body).toMatchObject({
      status: 'superseded',
      supersededBy: { id: fresh.id, text: 'Elke drie weken.' },
    });
    expect(await status(old)).toBe('superseded');
    expect(await status(fresh)).toBe('standing');
    expect((await renske.delete<DecisionDto>(at(old, '/successor'))).body.status).toBe('standing');
  });

  it('is never itself, nor one that was put aside, also when two press at once', async () => {
    const [one, other] = [await decide('Wel.'), await decide('Niet.')];
    const itself = await marit.put(at(one, '/successor'), { byId: one.id });
    expect([itself.status, itself.body['code']]).toEqual([422, 'decision.superseded_by_itself']);
    const both = await Promise.all([
      marit.put(at(one, '/successor'), { byId: other.id }),
      renske.put(at(other, '/successor'), { byId: one.id }),
    ]);
    expect(both.map((it) => it.status).toSorted()).toEqual([200, 409]);
    await expect(
      house.db.query('update decision set superseded_by_id = id where id = $1', [one.id]),
    ).rejects.toThrow('decision_not_its_own_successor');
  });

  it('is never one of a group that one does not take part in', async () => {
    const esra = await house.as('esra');
    const theirs = await esra.post<MeetingDto>(`/api/plgs/${otherPlg}/meetings`, {
      title: 'Elders',
      date: '2026-11-26',
      startTime: '15:30',
      endTime: '17:30',
    });
    const { body } = await esra.post<DecisionDto>(`/api/meetings/${theirs.body.id}/decisions`, {
      text: 'Elders.',
    });
    const own = await decide('Hier.');
    expect((await marit.put(at(own, '/successor'), { byId: body.id })).status).toBe(404);
    expect((await marit.get<DecisionDto>(at(own))).body.supersededBy).toBeNull();

    // Whoever takes part in both can; those who do not only see that it holds no longer.
    await house.db.query(
      `insert into membership (id, plg_id, user_id, roles, joined_at) values (gen_random_uuid(), $1, $2, '{coordinator}', now())`,
      [otherPlg, cast.marit.id],
    );
    const both = await house.as('marit');
    expect((await both.put(at(own, '/successor'), { byId: body.id })).status).toBe(200);
    const link = { id: body.id, plgId: otherPlg, text: 'Elders.', decidedOn: body.decidedOn };
    expect((await both.get<DecisionDto>(at(own))).body.supersededBy).toEqual(link);
    expect((await renske.get<DecisionDto>(at(own))).body).toMatchObject({
      status: 'superseded',
      supersededBy: null,
    });
    const all = await renske.get<DecisionDto[]>(`/api/plgs/${plg}/decisions`);
    expect(JSON.stringify(all.body)).not.toContain('Elders.');
    // In a dossier of this year the other year is not.
    const dossier = await readZip((await download(house, marit, plg)).bytes, mostInside);
    const kept = JSON.parse(String(dossier.get('data/decisions.json'))) as { tables: Record<string, Row[]> };
    expect(kept.tables['decision']?.find(({ id }) => id === own.id)?.['superseded_by_id']).toBeNull();
    await house.db.query('delete from membership where plg_id = $1 and user_id = $2', [
      otherPlg,
      cast.marit.id,
    ]);
  });
});

describe('a chapter of the report', () => {
  it('begins with what the group adopted and still stands, and with nothing of others (row 000-12)', async () => {
    const opened = await marit.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Kleine groepen' });
    const add = (who: Visitor, decisionId: string) =>
      who.post<ReportDto>(`/api/reports/${opened.body.id}/sections`, {
        title: 'Slot',
        kind: 'text',
        decisionId,
      });
    const words = 'Klein is geen doel.\nDe student is het begin.';
    const [ours, fell] = [await decide(words), await decide('Klein is een doel.')];
    await marit.put(at(fell, '/successor'), { byId: ours.id });
    const [theirs] = await house.db.query<{ id: string }>('select id from decision where plg_id = $1', [
      otherPlg,
    ]);
    expect((await add(renske, ours.id)).status).toBe(403);
    expect((await add(marit, theirs?.id ?? '')).status).toBe(404);
    expect((await add(marit, fell.id)).body).toMatchObject({
      code: 'section.decision_fell',
      fields: { decisionId: ['isIn'] },
    });
    const section = (await add(marit, ours.id)).body.sections.at(-1)!;
    expect(section).toMatchObject({ title: 'Slot', decisionId: ours.id });
    expect(await house.app.get(LivingText).plain('section', section.id, 'text')).toBe(words);
    // What was decided may go; what was written stays.
    await house.db.query('delete from decision where id = any($1)', [[fell.id, ours.id]]);
    const [report] = (await marit.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body;
    expect(report?.sections.at(-1)).toMatchObject({ id: section.id, decisionId: null });
  });

  it('takes version 0.9 to 1.0: conclusions of a meeting, a note, a yes of each of five, and 0.9 stays (row 000-12)', async () => {
    const seated = ['renske', 'carlijn', 'floor', 'bram', 'harmjan'] as const;
    const [report] = (await marit.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body;
    const at = `/api/reports/${report!.id}`;
    const freeze = (number: string, changeNote: string) =>
      marit.post<VersionDto>(`${at}/versions`, { number, changeNote });
    const before = (await freeze('0.9', 'Voor bijeenkomst 5')).body;
    const pdf = () => fetchBytes(house, `/api/versions/${before.id}/pdf`, renske);
    const shown = await pdf();

    // Two write the line while the meeting is on; it is adopted as it stands, and becomes a chapter.
    const { body: item } = await marit.post<AgendaItemDto>(`/api/meetings/${meeting.id}/agenda-items`, {
      title: 'Algemene conclusies',
      minutes: 30,
    });
    const sockets = [await marit.socket(), await renske.socket()];
    const [one, other] = await Promise.all(
      sockets.map((socket) => TextEditor.open(socket, { ...minutesText, subjectId: item.id })),
    );
    await one!.write('Klein begint bij de student.');
    await other!.write('Rust maakt verschil.');
    const words = 'Klein begint bij de student.\nRust maakt verschil.';
    const made = { id: randomUUID(), kind: 'decision', text: words };
    expect((await marit.post(`/api/agenda-items/${item.id}/outcomes`, made)).status).toBe(201);
    for (const socket of sockets) socket.disconnect();
    const chapter = { title: 'Algemene conclusies', kind: 'text', decisionId: made.id };
    expect((await marit.post(`${at}/sections`, chapter)).status).toBe(201);

    expect((await freeze('0.9', 'Nog eens')).body).toMatchObject({ code: 'version.number_not_higher' });
    expect((await freeze('1.0', '')).status).toBe(422);
    const after = (await freeze('1.0', 'Met de algemene conclusies van bijeenkomst 5')).body;
    expect([after.reportId, after.changeNote]).toEqual([
      before.reportId,
      'Met de algemene conclusies van bijeenkomst 5',
    ]);
    // A draft asks nobody's yes; 1.0 asks each programme's, and none is enough but all.
    expect([before.approvals.length, after.approvals.length]).toEqual([0, 5]);
    const given: number[] = [];
    for (const name of seated) {
      expect((await marit.post(`/api/versions/${after.id}/publish`)).body).toMatchObject({
        code: 'version.not_approved',
      });
      const { body } = await (await house.as(name)).post<VersionDto>(`/api/versions/${after.id}/approve`);
      given.push(body.approvals.filter(({ approvedAt }) => approvedAt !== null).length);
    }
    expect(given).toEqual([1, 2, 3, 4, 5]);
    const { signers } = (await marit.get<SignOffDto>(`${at}/signatures`)).body;
    expect(signers.map(({ name }) => name)).toEqual(['Marit Oldenhof']);
    await marit.post(`${at}/sign`, { sha256: after.contentSha256, reason: 'x' });
    expect((await marit.post<VersionDto>(`/api/versions/${after.id}/publish`)).status).toBe(201);

    const open = await read(house.stranger(), `${after.path}/alles`);
    for (const said of ['Algemene conclusies', ...words.split('\n')]) expect(open).toContain(said);
    const { body: versions } = await renske.get<VersionDto[]>(`/api/plgs/${plg}/versions`);
    expect(versions.map(({ number }) => number)).toEqual(['1.0', '0.9']);
    expect(versions.every(({ isIntact }) => isIntact)).toBe(true);
    // The earlier one is what it was, for the group, and was never anybody else's.
    expect((await pdf()).equals(shown)).toBe(true);
    const again = await read(renske, `/api/versions/${before.id}/page`);
    expect(again).toContain('versie 0.9');
    expect(again).not.toContain('Rust maakt verschil.');
    expect((await house.stranger().get(before.path)).status).toBe(404);
  });
});
