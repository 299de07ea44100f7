import { randomUUID } from 'node:crypto';
import {
  summaryTextKind,
  type CountsDto,
  type ReportDto,
  type TallyDto,
  type TextNodeJson,
  type VersionDto,
} from '@leerkring/shared';
import { parse } from 'csv-parse/sync';
import { mostInside } from '../../src/dossiers/dossier-archive.rules.ts';
import type { Db } from '../../src/platform/db/db.ts';
import { readZip } from '../../src/platform/files/zip.ts';
import { LivingText } from '../../src/platform/living-text/living-text.ts';
import type { TestApp, Visitor } from './app.ts';
import type { Asked, Statement } from './attacker.ts';
import { pdfText } from './pdf-text.ts';
import { fetchBytes } from './publication.ts';
import { wordParts, wordsIn } from './word-parts.ts';

/** Over whom, as every door of the product names it; null is everyone. */
interface Place {
  audience: string | null;
  programmeId: string | null;
  version: string | null;
}
type Time = 'first' | 'second';

const marks = [1, 2, 3];
const versions = ['1.0', '1.7'];
const columns = [
  'id',
  'interview_id',
  'assignment_id',
  'version_id',
  'question_id',
  'audience',
  'code',
  'mark',
];

/** One closed question of a group in the example, asked of two audiences in two versions, and whoever is said to answer. */
export class CountedWorld {
  private all: readonly Asked[] = [];
  private settledFirst = new Set<string>();
  private isSecond = false;

  private constructor(
    private readonly db: Db,
    private readonly plgId: string,
    private readonly canonicalId: string,
    /** By audience and version. */
    private readonly questions: ReadonlyMap<string, { id: string; versionId: string }>,
    /** By the programme's code: where it is, and a visit to it. */
    private readonly programmes: ReadonlyMap<string, { id: string; name: string; assignmentId: string }>,
  ) {}

  static async in(db: Db, plgId: string): Promise<CountedWorld> {
    const visits = await db.query<{ id: string; name: string; assignmentId: string }>(
      `select distinct on (p.id) p.id, p.name, a.id as "assignmentId"
       from assignment a join programme p on p.id = a.host_programme_id where a.plg_id = $1`,
      [plgId],
    );
    const canonicalId = randomUUID();
    const questions = new Map<string, { id: string; versionId: string }>();
    const frozen = `select * from protocol_version where plg_id = $1 and frozen_at is not null order by major, minor limit 1`;
    await past(db, async () => {
      for (const version of versions) {
        const [found] = await db.query<{ id: string }>(
          version === '1.0'
            ? frozen
            : `insert into protocol_version (id, plg_id, protocol_id, major, minor, consent_student, consent_teacher, frozen_at, content_hash)
               select gen_random_uuid(), plg_id, protocol_id, 1, 7, consent_student, consent_teacher, frozen_at, repeat('0', 64)
               from (${frozen}) v returning id`,
          [plgId],
        );
        for (const audience of ['student', 'teacher']) {
          const it = { id: randomUUID(), versionId: found?.id ?? '' };
          await db.query(
            `insert into protocol_question
               (id, plg_id, version_id, lineage_id, canonical_id, audience, leading_question_id, text, kind, scale_max, is_optional, is_chosen, position)
             select $1, plg_id, $2, $1, $3, $4, id, 'Hoe vaak?', 'scale', 3, true, true, 90
             from leading_question where plg_id = $5 limit 1`,
            [it.id, it.versionId, canonicalId, audience, plgId],
          );
          questions.set(`${audience} ${version}`, it);
        }
      }
    });
    const codes = ['FD', 'MZ', 'VK'];
    const programmes = new Map(
      codes.flatMap((code, at) => (visits[at] ? [[code, visits[at]] as const] : [])),
    );
    return new CountedWorld(db, plgId, canonicalId, questions, programmes);
  }

  /** So many of each kind, who said one thing and another in turn. */
  people(sizes: Record<string, number>): Asked[] {
    return Object.entries(sizes).flatMap(([kind, size]) => {
      const [programme = '', audience = ''] = kind.split(' ');
      return Array.from({ length: size }, (_, at): Asked => ({
        id: `${kind} ${at}`,
        audience,
        programme,
        version: '1.0',
        isLate: false,
        isGone: false,
        mark: (at % 3) + 1,
      }));
    });
  }

  /** Every number of everyone at once, whether it may be shown or not. */
  everyGroupOf(all: readonly Asked[]): Statement[] {
    this.all = all;
    return this.places().flatMap((place) => {
      const over = this.at(place, 'first');
      return marks.map((mark) => ({ over, mark, count: this.countOf(over, mark) }));
    });
  }

  /**
   * Counts are made twice: before some came in and others took theirs back, and after.
   * @returns what a member of the group is told, both times, by the page, the list of numbers and the file for a spreadsheet
   */
  async livedThrough(all: readonly Asked[], settler: Visitor, reader: Visitor): Promise<Statement[]> {
    this.all = all;
    this.isSecond = false;
    await past(this.db, async () => {
      await this.db.query('delete from settled_count where canonical_id = $1', [this.canonicalId]);
      await this.db.query(`delete from interview where plg_id = $1 and code like 'X-%'`, [this.plgId]);
      await this.db.query(
        `delete from answer w where plg_id = $1 and not exists (select from interview i where i.id = w.interview_id)`,
        [this.plgId],
      );
      await this.hold(all.filter(({ isLate }) => !isLate));
    });
    const first = await this.told(settler, reader);
    this.isSecond = true;
    await past(this.db, async () => {
      await this.hold(all.filter(({ isLate }) => isLate));
      const codes = all.flatMap((it, at) => (it.isGone ? [`X-${at}`] : []));
      await this.db.query('update interview set withdrawn_at = now() where plg_id = $1 and code = any($2)', [
        this.plgId,
        codes,
      ]);
    });
    return [...first, ...(await this.told(settler, reader))];
  }

  private async hold(some: readonly Asked[]): Promise<void> {
    const rows = some.map((it) => {
      const question = this.questions.get(`${it.audience} ${it.version}`);
      const at = this.all.indexOf(it);
      return [
        randomUUID(),
        randomUUID(),
        this.programmes.get(it.programme)?.assignmentId,
        question?.versionId,
        question?.id,
        it.audience,
        `X-${at}`,
        it.mark,
      ];
    });
    const list = JSON.stringify(
      rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]]))),
    );
    const from = `from jsonb_to_recordset($1) r(id uuid, interview_id uuid, assignment_id uuid, version_id uuid, question_id uuid, audience text, code text, mark smallint)`;
    await this.db.query(
      `insert into interview (id, plg_id, assignment_id, interviewer_id, protocol_version_id, audience, code, started_at, consent_at, consent_version, submitted_at)
       select r.interview_id, a.plg_id, a.id, a.interviewer_id, r.version_id, r.audience, r.code, now(), now(), '1.0', now()
       ${from} join assignment a on a.id = r.assignment_id`,
      [list],
    );
    await this.db.query(
      `insert into answer (id, plg_id, interview_id, question_id, revision, revision_id, scale)
       select r.id, $2, r.interview_id, r.question_id, 1, r.id, r.mark ${from}`,
      [list, this.plgId],
    );
  }

  private async told(settler: Visitor, reader: Visitor): Promise<Statement[]> {
    const { status } = await settler.post(`/api/plgs/${this.plgId}/counts/settle`);
    if (status !== 200) throw new Error(`not settled: ${status}`);
    const { questions } = (await reader.get<CountsDto>(`/api/plgs/${this.plgId}/counts`)).body;
    const mine = questions.find(({ canonicalId }) => canonicalId === this.canonicalId);
    const rows = mine?.counts ?? [];
    const timeOf = (settledAt: string): Time => {
      if (!this.isSecond) this.settledFirst.add(settledAt);
      return this.settledFirst.has(settledAt) ? 'first' : 'second';
    };
    const page = rows.flatMap((it) =>
      it.counts.kind === 'bars'
        ? this.statements(it, timeOf(it.settledAt), it.counts.of, it.counts.bars)
        : [],
    );
    const { body: tallies } = await reader.get<TallyDto[]>(`/api/plgs/${this.plgId}/tallies`);
    const list = tallies
      .filter(({ key }) => key.includes(this.canonicalId))
      .flatMap((it) => {
        const programmeId =
          [...this.programmes.values()].find(({ name }) => name === it.programmeName)?.id ?? null;
        return this.statements({ ...it, programmeId }, timeOf(it.at), it.of, it.columns);
      });
    const bytes = await fetchBytes({ origin: reader.origin }, `/api/plgs/${this.plgId}/tallies/csv`, reader);
    const lines = (parse(bytes, { bom: true, delimiter: ';' }) as string[][]).slice(1);
    const file = lines.filter((line) => line[3] === 'Hoe vaak?' && line[9] !== 'gemiddelde');
    if (file.length !== list.length) throw new Error('The file has other lines than the list.');
    return [...page, ...list];
  }

  private statements(
    place: Place,
    time: Time,
    of: number,
    bars: readonly { label: string; count: number }[],
  ): Statement[] {
    const over = this.at(place, time);
    if (over.length !== of)
      throw new Error(`${JSON.stringify(place)} is over ${of}, not over ${over.length}.`);
    return bars.map(({ label, count }) => ({ over, mark: Number(label), count }));
  }

  private at({ audience, programmeId, version }: Place, time: Time): string[] {
    return this.all
      .filter(
        (it) =>
          (audience === null || it.audience === audience) &&
          (programmeId === null || this.programmes.get(it.programme)?.id === programmeId) &&
          (version === null || it.version === version) &&
          (time === 'first' ? !it.isLate : !it.isGone),
      )
      .map(({ id }) => id);
  }

  private countOf(over: readonly string[], mark: number): number {
    const ids = new Set(over);
    return this.all.filter((it) => ids.has(it.id) && it.mark === mark).length;
  }

  private places(): Place[] {
    const programmes = [...this.programmes.values()].map(({ id }) => id);
    return [null, 'student', 'teacher'].flatMap((audience) =>
      [null, ...programmes].flatMap((programmeId) =>
        [null, ...versions].map((version) => ({ audience, programmeId, version })),
      ),
    );
  }

  private asked(): (Place & { mark: number })[] {
    return this.places().flatMap((place) => marks.map((mark) => ({ ...place, mark })));
  }

  /** In a chapter and in a summary, each by the number of its line: what the text says is computed where it is shown. */
  async writeEveryNumber(house: TestApp, author: Visitor): Promise<unknown[]> {
    const [question] = await this.db.query<{ key: string }>(
      'select question_key as key from settled_count where canonical_id = $1 limit 1',
      [this.canonicalId],
    );
    const content = this.asked().map((it, at): TextNodeJson => ({
      type: 'paragraph',
      content: [
        { type: 'text', text: `regel${at}=` },
        {
          type: 'count',
          attrs: {
            tally: ['counts', question?.key, it.audience, it.programmeId, it.version, '']
              .map((part) => part ?? '')
              .join('/'),
            columns: JSON.stringify([String(it.mark)]),
            // With its total: a number that a note follows at once would run on into that.
            shape: 'countOf',
            seen: null,
          },
        },
        { type: 'text', text: ';' },
      ],
    }));
    const report = await this.report(author);
    const { body } = await author.post<ReportDto>(`/api/reports/${report.id}/sections`, {
      title: 'Getallen',
      kind: 'text',
    });
    const section = body.sections.find(({ title }) => title === 'Getallen');
    const texts = house.app.get(LivingText);
    const doc = { type: 'doc', content };
    await texts.setInitial(
      null,
      { kind: 'section', subjectId: section?.id ?? '', field: 'text', plgId: this.plgId },
      doc,
    );
    await texts.setInitial(
      null,
      { kind: summaryTextKind, subjectId: report.id, field: 'board', plgId: this.plgId },
      doc,
    );
    return content;
  }

  /** The numbers of the question that stand in everything that leaves the product. */
  async everyDoor(
    house: TestApp,
    author: Visitor,
    coordinator: Visitor,
  ): Promise<Record<string, Statement[]>> {
    const report = await this.report(author);
    const { body: version } = await author.post<VersionDto>(`/api/reports/${report.id}/versions`, {
      number: '9.0',
      changeNote: 'Alle getallen',
    });
    const get = (path: string, who = author) => fetchBytes(house, path, who);
    const page = (await get(`/api/versions/${version.id}/page`)).toString();
    const parts = await wordParts(await get(`/api/versions/${version.id}/docx`));
    const archive = await get(`/api/plgs/${this.plgId}/dossier`, coordinator);
    return {
      chapter: this.linesIn(page.replaceAll(/<sup[\s\S]*?<\/sup\s*>/g, '').replaceAll(/<[^>]+>/g, '')),
      document: this.linesIn(wordsIn(parts['word/document.xml'])),
      pdf: this.linesIn(pdfText(await get(`/api/versions/${version.id}/pdf`))),
      summary: this.linesIn(pdfText(await get(`/api/reports/${report.id}/summaries/board/pdf`))),
      dossier: this.rowsIn(await readZip(archive, mostInside)),
    };
  }

  private async report(who: Visitor): Promise<ReportDto> {
    const [report] = (await who.get<ReportDto[]>(`/api/plgs/${this.plgId}/reports`)).body;
    if (!report) throw new Error('no report');
    return report;
  }

  /** A line without a number says that it cannot be told. */
  private linesIn(text: string): Statement[] {
    const asked = this.asked();
    return [...text.matchAll(/regel(\d+)=\s*(\d+)\s*van/g)].flatMap(([, line, count]) => {
      const it = asked[Number(line)];
      return it ? [{ over: this.at(it, 'first'), mark: it.mark, count: Number(count) }] : [];
    });
  }

  private rowsIn(files: Map<string, Buffer>): Statement[] {
    const open = JSON.parse(files.get('data/counts.json')?.toString() ?? '') as {
      tables: {
        settled_count: (Record<string, unknown> & {
          counts: { bars: { label: string; count: number }[]; of: number };
        })[];
      };
    };
    const mine = open.tables.settled_count.filter((it) => it['canonical_id'] === this.canonicalId);
    const sheet = parse(files.get('tabellen/tellingen.csv') ?? '', {
      bom: true,
      delimiter: ';',
    }) as string[][];
    const [head = [], ...rows] = sheet;
    const [asked, answer] = [head.indexOf('Vraag'), head.indexOf('Antwoord')];
    const told = rows.filter((row) => row[asked] === 'Hoe vaak?' && row[answer] !== 'gemiddelde');
    if (told.length !== mine.reduce((sum, { counts }) => sum + counts.bars.length, 0))
      throw new Error('The sheet has other lines than the data.');
    if (mine.some((it) => 'over' in it)) throw new Error('The dossier tells over whose answers a number is.');
    return mine.flatMap((it) => {
      const place = {
        audience: it['audience'],
        programmeId: it['programme_id'],
        version: it['version'],
      } as Place;
      return this.statements(place, 'first', it.counts.of, it.counts.bars);
    });
  }
}

/** Past the guards, as time would have it. */
const past = (db: Db, work: () => Promise<unknown>) =>
  db.transaction(async () => {
    await db.query('set local session_replication_role = replica');
    await work();
  });
