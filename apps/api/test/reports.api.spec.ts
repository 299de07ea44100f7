import {
  livingTextSchemaVersion,
  type RecommendationDto,
  type ReportDto,
  type SignOffDto,
  type TextNodeJson,
  type ThemeDto,
  type UnsourcedNumberDto,
  type VersionDto,
} from '@leerkring/shared';
import { hashOfSnapshot, verifyRelease } from '../../../scripts/verify-release.mjs';
import { LivingText } from '../src/platform/living-text/living-text.ts';
import { everyPage, fetchBytes } from './support/publication.ts';
import { all, paragraphsWith, wordParts, wordsIn } from './support/word-parts.ts';
import { ask, bootApp, type TestApp, type Visitor } from './support/app.ts';
import { cast, leadingQuestions, membershipOf, plg, type CastName } from './support/cast.ts';

let house: TestApp;
const people = {} as Record<CastName, Visitor>;
let report: ReportDto;

beforeAll(async () => {
  house = await bootApp();
  const names = 'marit renske carlijn floor aylin bram harmjan noor esra'.split(' ') as CastName[];
  for (const name of names) people[name] = await house.as(name);
});
afterAll(() => house.close());

const reload = async (): Promise<ReportDto> => {
  const { body } = await people.bram.get<ReportDto[]>(`/api/plgs/${plg}/reports`);
  return body[0]!;
};

const chapterText = (sectionId: string) => ({
  kind: 'section',
  subjectId: sectionId,
  field: 'text',
  schemaVersion: livingTextSchemaVersion,
});

/** A copy of a version with another snapshot, by SQL. */
const insertChanged = (id: string, snapshot: string) =>
  house.db.query(
    `insert into report_version (id, plg_id, report_id, major, minor, change_note, snapshot, sha256, frozen_at, frozen_by_id)
     select gen_random_uuid(), plg_id, report_id, 9, 9, change_note, ${snapshot}, sha256, frozen_at, frozen_by_id
     from report_version where id = $1`,
    [id],
  );

const bytesOf = (path: string, who?: Visitor) => fetchBytes(house, path, who);
const download = async (path: string): Promise<string> => (await bytesOf(path)).toString('latin1');

describe('opening the report', () => {
  it('is for authors and the coordinator', async () => {
    expect((await people.renske.post(`/api/plgs/${plg}/reports`, { title: 'Mijn rapport' })).status).toBe(
      403,
    );
    expect((await people.esra.post(`/api/plgs/${plg}/reports`, { title: 'Mijn rapport' })).status).toBe(404);
  });

  it('gives a chapter per leading question, in order', async () => {
    const { status, body } = await people.marit.post<ReportDto>(`/api/plgs/${plg}/reports`, {
      title: 'Leren van kleine groepen',
    });
    expect(status).toBe(201);
    report = body;
    expect(body.sections.map((section) => section.position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(body.sections.flatMap((section) => section.leadingQuestionId ?? [])).toEqual(leadingQuestions);
    expect(body.authors.map((author) => author.name)).toEqual([
      'Aylin Demirci',
      'Bram Nijkamp',
      'Loes Reuvekamp',
      'Willemijn Sanders',
    ]);
  });

  it('happens once per group, also when two ask at the same time', async () => {
    const again = await people.bram.post(`/api/plgs/${plg}/reports`, { title: 'Nog een' });
    expect(again).toMatchObject({ status: 409, body: { code: 'report.already_opened' } });
  });
});

describe('chapters', () => {
  it('are not written, led or ordered by who is no author', async () => {
    const section = report.sections[0]!;
    expect(section.can).toMatchObject({ read: true, edit: true });
    const seen = (await people.renske.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body[0]!;
    expect(seen.sections[0]?.can).toMatchObject({
      read: true,
      write: false,
      suggest: true,
      comment: true,
      edit: false,
      appoint: false,
    });
    expect((await people.renske.patch(`/api/sections/${section.id}`, { title: 'Anders' })).status).toBe(403);
    expect((await people.renske.delete(`/api/sections/${section.id}`)).status).toBe(403);
  });

  it('are led by authors of the group only', async () => {
    const path = `/api/sections/${report.sections[0]!.id}`;
    const refused = await people.marit.patch(path, { leadIds: [membershipOf(cast.renske)] });
    expect(refused).toMatchObject({ status: 409, body: { code: 'section.lead_no_author' } });
    const stranger = await people.marit.patch(path, { leadIds: [membershipOf(cast.esra)] });
    expect(stranger.body).toMatchObject({ code: 'section.lead_no_author' });
    const { body } = await people.marit.patch<ReportDto>(path, {
      leadIds: [membershipOf(cast.willemijn), membershipOf(cast.bram)],
    });
    expect(body.sections[0]?.leads.map((lead) => lead.name).toSorted()).toEqual([
      'Bram Nijkamp',
      'Willemijn Sanders',
    ]);
  });

  it('are written by whom the coordinator names, who hears it and may write from then on (000-08, step 1)', async () => {
    const path = `/api/reports/${report.id}/authors`;
    const authors = (await reload()).authors.map((it) => it.membershipId);
    const named = (authorIds: string[]) => people.marit.put<ReportDto>(path, { authorIds });
    const renske = membershipOf(cast.renske);
    expect((await people.esra.put(path, { authorIds: authors })).status).toBe(404);
    expect((await people.bram.put(path, { authorIds: authors })).status).toBe(403);
    expect((await named([...authors, membershipOf(cast.esra)])).status).toBe(404);
    const withoutLead = await named(authors.filter((id) => id !== membershipOf(cast.bram)));
    expect(withoutLead.body).toMatchObject({ code: 'report.author_stays' });
    expect((await named([...authors, renske])).body.authors).toHaveLength(authors.length + 1);
    const chapter = async () =>
      (await people.renske.get<ReportDto[]>(`/api/plgs/${plg}/reports`)).body[0]?.sections[0]?.can;
    expect(await chapter()).toMatchObject({ write: true });
    const mails = await house.db.query(
      `select recipient from mail where subject like 'Je schrijft mee aan%'`,
    );
    expect(mails).toEqual([{ recipient: cast.renske.email }]);
    await named(authors);
    expect(await chapter()).toMatchObject({ write: false, comment: true, suggest: true });
  });

  it('change order as a whole or not at all', async () => {
    const ids = (await reload()).sections.map((section) => section.id);
    expect((await people.bram.patch(`/api/reports/${report.id}`, { order: ids.slice(1) })).status).toBe(422);
    const turned = await people.bram.patch<ReportDto>(`/api/reports/${report.id}`, {
      order: ids.toReversed(),
    });
    expect(turned.body.sections.map((section) => section.id)).toEqual(ids.toReversed());
    await people.bram.patch(`/api/reports/${report.id}`, { order: ids });
  });

  it('that the machine fills in stand in the report once', async () => {
    const refused = await people.bram.post(`/api/reports/${report.id}/sections`, {
      title: 'Nog eens',
      kind: 'themes',
    });
    expect(refused.body).toMatchObject({ code: 'section.kind_taken' });
    const { body } = await people.bram.post<ReportDto>(`/api/reports/${report.id}/sections`, {
      title: 'Algemene conclusies',
      kind: 'text',
    });
    expect(body.sections.at(-1)).toMatchObject({ title: 'Algemene conclusies', position: 8 });
  });
});

describe('the text of a chapter', () => {
  it('is read by members, written by authors, and hidden from everyone else', async () => {
    const section = report.sections[0]!.id;
    const rights = async (visitor: Visitor) => {
      const socket = await visitor.socket();
      const answer = await ask<{ canWrite: boolean }>(socket, 'text.join', chapterText(section));
      socket.disconnect();
      return answer.problem?.code ?? answer.ok?.canWrite;
    };
    expect(await rights(people.esra)).toBe('not_found');
    expect(await rights(people.renske)).toBe(false);
    expect(await rights(people.noor)).toBe('not_found');
    expect(await rights(people.bram)).toBe(true);
  });
});

describe('recommendations', () => {
  let theme: ThemeDto;
  let recommendation: RecommendationDto;
  const path = `/api/plgs/${plg}/recommendations`;

  it('rest on red threads that authors and researchers name', async () => {
    const input = {
      name: 'Gezien worden',
      description: 'Aandacht voor vak en persoon',
      leadingQuestionId: null,
    };
    expect((await people.renske.post(`/api/plgs/${plg}/themes`, input)).status).toBe(403);
    theme = (await people.aylin.post<ThemeDto>(`/api/plgs/${plg}/themes`, input)).body;
    expect(theme).toMatchObject({ name: 'Gezien worden', isSingleCase: true });
    expect((await people.renske.get<ThemeDto[]>(`/api/plgs/${plg}/themes`)).body).toHaveLength(1);
  });

  it('are proposed by every member but a guest', async () => {
    const input = { audience: 'practice', wording: 'Begin bij de student.', themeIds: [] };
    expect((await people.noor.post(path, input)).status).toBe(404);
    expect((await people.esra.post(path, input)).status).toBe(404);
    const { body } = await people.renske.post<RecommendationDto>(path, input);
    expect(body).toMatchObject({ state: 'candidate', proposedBy: 'Renske Bolhuis', themes: [] });
    recommendation = body;
  });

  it('cannot be agreed without evidence, by the service and by the database', async () => {
    const path = `/api/recommendations/${recommendation.id}/agree`;
    const refused = await people.marit.post(path);
    expect(refused).toMatchObject({ status: 409, body: { code: 'recommendation.no_evidence' } });
    const agree = `update recommendation set state = 'agreed', agreed_at = now() where id = $1`;
    await expect(house.db.query(agree, [recommendation.id])).rejects.toMatchObject({
      driverError: { constraint: 'recommendation_has_evidence' },
    });
    await people.renske.patch(`/api/recommendations/${recommendation.id}`, { themeIds: [theme.id] });
    expect((await people.renske.post(path)).status).toBe(403);
    const agreed = await people.marit.post<RecommendationDto>(path);
    expect(agreed.body.state).toBe('agreed');
    await expect(
      house.db.query('delete from recommendation_theme where recommendation_id = $1', [recommendation.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'recommendation_has_evidence' } });
  });

  it('keep their wording once agreed, but still get an owner and a date', async () => {
    const at = `/api/recommendations/${recommendation.id}`;
    expect((await people.renske.patch(at, { wording: 'Anders' })).status).toBe(403);
    const { body } = await people.renske.post<RecommendationDto>(`${at}/assign`, {
      ownerId: membershipOf(cast.bram),
      due: '2027-09-01',
    });
    expect(body).toMatchObject({ ownerName: 'Bram Nijkamp', due: '2027-09-01' });
    const elsewhere = await people.renske.post(`${at}/assign`, {
      ownerId: membershipOf(cast.esra),
      due: null,
    });
    expect(elsewhere.body).toMatchObject({ code: 'recommendation.owner_left' });
  });

  it('keep the red thread they rest on', async () => {
    expect((await people.aylin.delete(`/api/themes/${theme.id}`)).body).toMatchObject({
      code: 'theme.in_use',
    });
  });

  it('that are only an idea are parked', async () => {
    const { body } = await people.carlijn.post<RecommendationDto>(path, {
      audience: 'policy',
      wording: 'CANARY landelijk meetinstrument',
      themeIds: [],
    });
    expect((await people.carlijn.post(`/api/recommendations/${body.id}/park`)).status).toBe(403);
    const parked = await people.marit.post<RecommendationDto>(`/api/recommendations/${body.id}/park`);
    expect(parked.body.state).toBe('idea');
  });
});

describe('a frozen version', () => {
  beforeAll(async () => {
    const texts = house.app.get(LivingText);
    await texts.setInitial(
      null,
      { kind: 'section', subjectId: report.sections[0]!.id, field: 'text', plgId: plg },
      {
        type: 'doc',
        content: [
          { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'Vijf teams' }] },
          { type: 'paragraph', content: [{ type: 'text', text: 'Wij <schreven> dit samen.' }] },
        ],
      },
    );
  });

  let version: VersionDto;
  const seated = ['renske', 'carlijn', 'floor', 'bram', 'harmjan'] as const;

  it('is frozen by authors and the coordinator', async () => {
    const input = { number: '0.5', changeNote: 'Voor de bijeenkomst' };
    expect((await people.renske.post(`/api/reports/${report.id}/versions`, input)).status).toBe(403);
    const { status, body } = await people.bram.post<VersionDto>(`/api/reports/${report.id}/versions`, input);
    expect(status).toBe(201);
    expect(body).toMatchObject({ number: '0.5', isIntact: true, publishedAt: null });
    // A draft goes round to be read; only from 1.0 on it asks for a yes.
    expect(body.approvals).toEqual([]);
    expect((await people.renske.post(`/api/versions/${body.id}/approve`)).status).toBe(403);
  });

  it('goes round to everyone in the group but who froze it (000-08, step 7)', async () => {
    const sent = await house.db.query<{ recipient: string; text: string }>(
      `select recipient, text from mail where subject like 'Versie 0.5 %' order by recipient`,
    );
    const to = sent.map(({ recipient }) => recipient);
    expect(to).toEqual(expect.arrayContaining([cast.renske.email, cast.marit.email]));
    for (const outside of [cast.bram, cast.esra, cast.noor]) expect(to).not.toContain(outside.email);
    expect(new Set(to).size).toBe(to.length);
    expect(sent[0]?.text).toContain('Versie 0.5 van jullie rapport is vastgelegd: Voor de bijeenkomst');
  });

  it('gets numbers that only rise, by the service and by the database', async () => {
    const path = `/api/reports/${report.id}/versions`;
    for (const number of ['0.5', '0.4'])
      expect((await people.bram.post(path, { number, changeNote: 'x' })).body).toMatchObject({
        code: 'version.number_not_higher',
      });
    expect((await people.bram.post(path, { number: '1', changeNote: 'x' })).status).toBe(422);
    version = (await people.bram.post<VersionDto>(path, { number: '1.0', changeNote: 'Vastgesteld' })).body;
    await expect(
      house.db.query(
        `insert into report_version (id, plg_id, report_id, major, minor, change_note, snapshot, sha256, frozen_at, frozen_by_id)
         select gen_random_uuid(), plg_id, report_id, 0, 7, change_note, snapshot, sha256, frozen_at, frozen_by_id
         from report_version where id = $1`,
        [version.id],
      ),
    ).rejects.toMatchObject({ driverError: { constraint: 'version_number_increases' } });
  });

  it('can never be changed or removed, not even in the database', async () => {
    for (const change of [
      `change_note = 'x'`,
      `snapshot = '{}'`,
      `sha256 = repeat('0', 64)`,
      'frozen_at = now()',
    ])
      await expect(
        house.db.query(`update report_version set ${change} where id = $1`, [version.id]),
      ).rejects.toMatchObject({ driverError: { constraint: 'version_frozen' } });
    await expect(
      house.db.query('delete from report_version where id = $1', [version.id]),
    ).rejects.toMatchObject({
      driverError: { constraint: 'version_frozen' },
    });
  });

  it('cannot hold a recommendation without evidence or an unlabelled single case', async () => {
    await expect(
      insertChanged(version.id, `jsonb_set(snapshot, '{recommendations,0,themeIds}', '[]')`),
    ).rejects.toMatchObject({
      driverError: { constraint: 'version_recommendations_have_evidence' },
    });
    await expect(
      insertChanged(version.id, `jsonb_set(snapshot, '{themes,0,singleCase}', 'false')`),
    ).rejects.toMatchObject({
      driverError: { constraint: 'version_single_cases_are_labelled' },
    });
  });

  it('stays hidden until every programme has approved it', async () => {
    expect((await house.stranger().get(version.path)).status).toBe(404);
    expect((await people.marit.post(`/api/versions/${version.id}/approve`)).status).toBe(403);
    for (const name of seated.slice(1)) {
      const { body } = await people[name].post<VersionDto>(`/api/versions/${version.id}/approve`);
      expect(body.can.approve).toBe(false);
    }
    expect((await people.aylin.post(`/api/versions/${version.id}/approve`)).status).toBe(403);
    const early = await people.marit.post(`/api/versions/${version.id}/publish`);
    expect(early).toMatchObject({
      status: 409,
      body: {
        code: 'version.not_approved',
        facts: { programmes: ['Medewerker Facilitaire Dienstverlening'] },
      },
    });
    await expect(
      house.db.query('update report_version set published_at = now() where id = $1', [version.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'version_approved_by_all' } });
    await people.renske.post(`/api/versions/${version.id}/approve`);
    expect((await people.bram.post(`/api/versions/${version.id}/publish`)).status).toBe(403);
    const unsigned = await people.marit.post(`/api/versions/${version.id}/publish`);
    expect(unsigned).toMatchObject({
      status: 409,
      body: {
        code: 'version.not_signed',
        facts: { names: ['Bram Nijkamp', 'Willemijn Sanders', 'Marit Oldenhof'] },
      },
    });
    await expect(
      house.db.query('update report_version set published_at = now() where id = $1', [version.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'version_signed_by_leads' } });
    const at = `/api/reports/${report.id}`;
    const input = { sha256: version.contentSha256 };
    expect((await people.esra.post(`${at}/sign`, input)).status).toBe(404);
    expect((await people.renske.post(`${at}/sign`, input)).status).toBe(403);
    // What should be done first holds up a signature, or is signed with a reason that everyone reads (S18).
    await people.renske.post(`/api/sections/${report.sections[0]!.id}/comments`, { text: 'Klopt dit?' });
    expect(await people.marit.post(`${at}/sign`, input)).toMatchObject({
      status: 409,
      body: { code: 'report.points_open', facts: { open: ['claims', 'comments'] } },
    });
    expect((await people.marit.post(`${at}/sign`, { ...input, reason: ' ' })).status).toBe(422);
    const reason = 'De draad heeft nog geen citaat: dat komt in 1.1.';
    for (const who of [people.marit, people.bram, await house.as('willemijn')])
      expect((await who.post(`${at}/sign`, { ...input, reason })).status).toBe(201);
    await expect(
      house.db.query(`update signature set reason = null where report_id = $1`, [report.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'signature_open_has_reason' } });
    // An edit voids what was signed, and what was signed stays to be seen.
    const signed = async () => (await people.renske.get<SignOffDto>(`${at}/signatures`)).body;
    const before = await signed();
    expect(before.signers.map((it) => [it.signedAt !== null, it.reason])).toEqual(
      before.signers.map(() => [true, reason]),
    );
    expect(before.open.map(({ kind }) => kind)).toEqual(['claims', 'comments']);
    await people.bram.patch(at, { title: 'Leren van kleine groepen, samen' });
    const after = await signed();
    expect(after.sha256).not.toBe(before.sha256);
    expect(after.signers.map(({ signedAt, lapsedAt }) => [signedAt, lapsedAt.length])).toEqual([
      [null, 1],
      [null, 1],
      [null, 1],
    ]);
    expect(await people.bram.post(`${at}/sign`, { sha256: '0'.repeat(64) })).toMatchObject({
      body: { code: 'report.changed_since' },
    });
    await people.bram.patch(at, { title: 'Leren van kleine groepen' });
    expect((await signed()).sha256).toBe(before.sha256);
    const { body } = await people.marit.post<VersionDto>(`/api/versions/${version.id}/publish`);
    expect(body.publishedAt).not.toBeNull();
  });

  it('is then for everyone, without signing in and without script', async () => {
    const page = await house.stranger().get<string>(version.path);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.body).toContain('<html lang="nl">');
    expect(page.body).not.toContain('<script');
    expect(page.body).toContain('Begin bij de student.');
    for (const part of ['hoofdstuk-1', 'alles'])
      expect((await house.stranger().get<string>(`${version.path}/${part}`)).body).toContain(
        'Wij &lt;schreven&gt; dit samen.',
      );
    expect((await house.stranger().get('/publicatie/leren-van-kleine-groepen')).body).toBe(page.body);
    expect((await house.stranger().get<string>('/publicaties')).body).toContain('Leren van kleine groepen');
  });

  it('tells nothing that is not meant for everyone', async () => {
    const pages = await everyPage(house.stranger(), version.path);
    expect([...pages.keys()]).toContain(`${version.path}/hoofdstuk-1`);
    const everything = [...pages.values()].join('\n');
    const secrets = Object.values(cast).flatMap((it) => [it.id, it.email]);
    for (const secret of [...secrets, 'CANARY', '@demo.example', plg, membershipOf(cast.bram)])
      expect(everything).not.toContain(secret);
    for (const name of ['Renske Bolhuis', 'Marit Oldenhof']) expect(everything).not.toContain(name);
  });

  it('is read chapter by chapter, each with its licence and the way to the next, where older links still lead', async () => {
    const first = await house.stranger().get<string>(`${version.path}/hoofdstuk-1`);
    const second = await house.stranger().get<string>(`${version.path}/hoofdstuk-2`);
    for (const page of [first, second]) {
      expect(page.status).toBe(200);
      expect(page.body).not.toContain('<script');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      for (const words of ['CC BY 4.0', '<link rel="license"', 'name="citation_title"'])
        expect(page.body).toContain(words);
    }
    expect(first.body).toContain(`<link rel="next" href="${version.path}/hoofdstuk-2" />`);
    expect(second.body).toMatch(/<link rel="canonical" href="http[^"]+\/1\.0\/hoofdstuk-2" \/>/);
    expect(second.body).toContain(`<a rel="prev" href="${version.path}/hoofdstuk-1"`);
    const front = (await house.stranger().get<string>(version.path)).body;
    for (const id of ['hoofdstuk-1', 'aanbevelingen-practice', 'over', 'citeren', 'licentie', 'draad-1'])
      expect(front).toContain(`id="${id}"`);
    for (const none of ['hoofdstuk-99', 'hoofdstuk-0', 'over', 'alles.pdf', '%00'])
      expect((await house.stranger().get(`${version.path}/${none}`)).status).toBe(404);
  });

  it('is an accessible PDF with the same bytes every time', async () => {
    const [first, second] = [await download(`${version.path}.pdf`), await download(`${version.path}.pdf`)];
    expect(first.startsWith('%PDF-')).toBe(true);
    expect(first).toBe(second);
  });

  it('is a document for Word with the same bytes every time, for everyone and for the group alike', async () => {
    expect((await people.esra.get(`/api/versions/${version.id}/docx`)).status).toBe(404);
    const [first, second] = [await bytesOf(`${version.path}.docx`), await bytesOf(`${version.path}.docx`)];
    expect(second.equals(first)).toBe(true);
    expect((await bytesOf(`/api/versions/${version.id}/docx`, people.renske)).equals(first)).toBe(true);
    const parts = await wordParts(first);
    expect(paragraphsWith(parts['word/document.xml'], 'Title')).toEqual(['Leren van kleine groepen']);
    expect(wordsIn(parts['word/document.xml'])).toContain('Wij <schreven> dit samen.');
    expect(all(parts['word/comments.xml'], 'w:comment')).toEqual([]);
  });

  it('shows what was signed, so that everyone can compute its hash again (S21)', async () => {
    expect(await verifyRelease(`${house.origin}${version.path}`)).toEqual([
      { what: 'snapshot', isRight: true, sha256: version.sha256 },
      { what: 'pdf', isRight: true, sha256: expect.any(String) },
      { what: 'docx', isRight: true, sha256: expect.any(String) },
    ]);
    const said = await house.stranger().get<{ snapshot: { title: string } }>(`${version.path}.json`);
    expect(hashOfSnapshot({ ...said.body.snapshot, title: 'Anders' })).not.toBe(version.sha256);
    for (const secret of Object.values(cast).flatMap((it) => [it.id, it.email]))
      expect(JSON.stringify(said.body)).not.toContain(secret);
  });

  it('keeps earlier versions readable for the group, and hidden from others', async () => {
    const { body } = await people.renske.get<VersionDto[]>(`/api/plgs/${plg}/versions`);
    expect(body.map((it) => it.number)).toEqual(['1.0', '0.5']);
    expect((await people.renske.get<string>(`/api/versions/${body[1]!.id}/page`)).body).toContain(
      'versie 0.5',
    );
    expect((await people.esra.get(`/api/versions/${body[1]!.id}/page`)).status).toBe(404);
    expect((await house.stranger().get(body[1]!.path)).status).toBe(404);
  });

  it('gets a later version with the conclusions, of the same report at the same address', async () => {
    const { body } = await people.aylin.post<VersionDto>(`/api/reports/${report.id}/versions`, {
      number: '1.1',
      changeNote: 'Met algemene conclusies',
    });
    expect(body.reportId).toBe(report.id);
    expect(body.path).toBe('/publicatie/leren-van-kleine-groepen/1.1');
    for (const name of seated) await people[name].post(`/api/versions/${body.id}/approve`);
    await people.marit.post(`/api/versions/${body.id}/publish`);
    const older = await house.stranger().get<string>(version.path);
    expect(older.body).toContain('Er is een nieuwere versie: 1.1.');
    const newest = await house.stranger().get<string>('/publicatie/leren-van-kleine-groepen');
    expect(newest.body).toContain('versie 1.1');
    version = body;
  });

  it('leaves a tombstone when it is withdrawn, at once and for page and PDF alike', async () => {
    expect((await people.bram.post(`/api/versions/${version.id}/withdraw`)).status).toBe(403);
    await people.marit.post(`/api/versions/${version.id}/withdraw`);
    const gone = await house.stranger().get<string>(version.path);
    expect(gone.status).toBe(410);
    expect(gone.body).toContain('niet meer openbaar');
    expect(gone.body).not.toContain('Begin bij de student.');
    for (const form of ['.pdf', '.docx', '.json', '/alles', '/hoofdstuk-1', '/hoofdstuk-99'])
      expect((await house.stranger().get(`${version.path}${form}`)).status).toBe(410);
    expect((await house.stranger().get<string>('/publicatie/leren-van-kleine-groepen')).body).toContain(
      'versie 1.0',
    );
    expect((await people.marit.post(`/api/versions/${version.id}/publish`)).status).toBe(403);
  });
});

const typed = (section: number, ...content: TextNodeJson[]) =>
  house.app
    .get(LivingText)
    .setInitial(
      null,
      { kind: 'section', subjectId: report.sections[section]!.id, field: 'text', plgId: plg },
      { type: 'doc', content: [{ type: 'paragraph', content }] },
    );
const freeze = async (number: string) =>
  (await people.bram.post<VersionDto>(`/api/reports/${report.id}/versions`, { number, changeNote: 'x' }))
    .body;

describe('a number without a source', () => {
  it('is shown to the group with the way to it, and to nobody else', async () => {
    await typed(
      1,
      { type: 'text', text: 'In 2021 waren er ' },
      { type: 'text', text: '16', marks: [{ type: 'manual', attrs: { source: 'Magister' } }] },
      { type: 'text', text: ' studenten en 9 docenten' },
    );
    expect((await people.esra.get(`/api/reports/${report.id}/numbers`)).status).toBe(404);
    const { body } = await people.renske.get<UnsourcedNumberDto[]>(`/api/reports/${report.id}/numbers`);
    expect(body).toEqual([
      {
        place: 'text',
        subjectId: report.sections[1]!.id,
        name: report.sections[1]!.title,
        number: '9',
        before: 'In 2021 waren er 16 studenten en',
        after: 'docenten',
        nth: 0,
      },
    ]);
  });

  it('may be frozen and never published, by the service and by the database', async () => {
    const version = await freeze('1.2');
    expect(version.unsourced.map(({ number }) => number)).toEqual(['9']);
    for (const name of ['renske', 'carlijn', 'floor', 'bram', 'harmjan'] as const)
      await people[name].post(`/api/versions/${version.id}/approve`);
    expect(await people.marit.post(`/api/versions/${version.id}/publish`)).toMatchObject({
      status: 409,
      body: { code: 'version.numbers_unsourced', facts: { numbers: ['9'] } },
    });
    await expect(
      house.db.query('update report_version set published_at = now() where id = $1', [version.id]),
    ).rejects.toMatchObject({ driverError: { constraint: 'version_numbers_have_source' } });
    expect((await house.stranger().get(version.path)).status).toBe(404);
  });

  it('is published once taken out or marked, with its source as a note', async () => {
    await people.bram.delete(`/api/sections/${report.sections[1]!.id}`);
    await typed(2, {
      type: 'text',
      text: '16 studenten',
      marks: [{ type: 'manual', attrs: { source: 'Magister' } }],
    });
    const version = await freeze('1.3');
    expect(version.unsourced).toEqual([]);
    for (const name of ['renske', 'carlijn', 'floor', 'bram', 'harmjan'] as const)
      await people[name].post(`/api/versions/${version.id}/approve`);
    for (const who of [people.marit, people.bram, await house.as('willemijn')])
      await who.post(`/api/reports/${report.id}/sign`, { sha256: version.contentSha256, reason: 'x' });
    expect((await people.marit.post(`/api/versions/${version.id}/publish`)).status).toBe(201);
    const page = await house.stranger().get<string>(`${version.path}/alles`);
    expect(page.body).toMatch(/16 studenten<sup\s*><a href="#bron-1"/);
    expect(page.body).toContain('Met de hand ingevuld, bron: Magister');
    expect((await download(`${version.path}.pdf`)).startsWith('%PDF-')).toBe(true);
  });
});
