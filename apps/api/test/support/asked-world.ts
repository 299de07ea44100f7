import {
  nothingSaid,
  observationMarks,
  type AnswerCounts,
  type ConsultationDto,
  type InstrumentDto,
  type InstrumentKindDto,
  type InstrumentLinksDto,
  type InstrumentQuestionDto,
  type InstrumentResultsDto,
  type PartyLinkDto,
  type TallyDto,
} from '@leerkring/shared';
import { newId } from '../../src/platform/ids.ts';
import type { TestApp, Visitor } from './app.ts';
import type { Asked, Statement } from './attacker.ts';

const marks = [1, 2, 3] as const;
type Kind = 'vragenlijst' | 'kijkkader' | 'raadpleging';

const question = (kind: Kind, labels: readonly string[]): InstrumentQuestionDto => ({
  id: newId(),
  text: 'Hoe vaak?',
  explanation: '',
  kind: kind === 'kijkkader' ? 'observation' : 'choice',
  scaleMax: null,
  scaleLow: '',
  scaleHigh: '',
  options: kind === 'kijkkader' ? [] : [...labels],
  rows: kind === 'kijkkader' ? ['Iedereen doet mee'] : [],
  unit: '',
  numberMin: null,
  numberMax: null,
  isOptional: true,
  condition: null,
});

/**
 * An instrument over HTTP from its first question until after it closed, answered by whoever is said to; those who are
 * gone take theirs back once its counts were read.
 */
export class AskedWorld {
  private readonly tokens = new Map<string, string>();
  private labels: readonly string[] = ['nooit', 'soms', 'altijd'];
  private it: InstrumentDto | undefined;

  constructor(
    private readonly house: TestApp,
    private readonly plgId: string,
    private readonly kind: Kind,
    /** Who leads the group, and a member who reads no words. */
    private readonly people: { lead: Visitor; reader: Visitor },
  ) {}

  /** @returns every number that a member is told, before and after some took theirs back */
  async livedThrough(all: readonly Asked[]): Promise<Statement[]> {
    const { id } = await this.begin();
    if (this.kind === 'vragenlijst') await this.fillByLink(id, all);
    if (this.kind === 'raadpleging') await this.hear(id, all);
    if (this.kind === 'kijkkader') await this.observe(id, all);
    await this.ask('POST', `/api/instruments/${id}/close`);
    const first = await this.told(all, id);
    for (const { id: one, isGone } of all) if (isGone) await this.takeBack(one);
    return [...first, ...(await this.told(all, id))];
  }

  private async begin(): Promise<InstrumentDto> {
    const kinds = (
      await this.people.lead.get<InstrumentKindDto[]>(`/api/plgs/${this.plgId}/instrument-kinds`)
    ).body;
    this.labels =
      kinds.find(({ key }) => key === this.kind)?.fixed?.options.map(({ nl }) => nl) ?? this.labels;
    const path = `/api/plgs/${this.plgId}/instruments`;
    const begun = await this.ask<InstrumentDto>('POST', path, { kind: this.kind, title: 'Wat valt op?' });
    const { id, revision, title, intro } = begun;
    const questions = [question(this.kind, this.labels)];
    await this.ask('PUT', `/api/instruments/${id}`, { revision, title, intro, goal: 'Past het?', questions });
    return (this.it = await this.ask<InstrumentDto>('POST', `/api/instruments/${id}/open`));
  }

  private async fillByLink(id: string, all: readonly Asked[]): Promise<void> {
    for (const [audience, some] of Map.groupBy(all, (it) => it.audience)) {
      const input = { count: some.length, audience };
      const { urls } = await this.ask<InstrumentLinksDto>('POST', `/api/instruments/${id}/links`, input);
      for (const [at, { id: one, mark }] of some.entries()) {
        const token = this.keep(one, urls[at]);
        const answers = [{ questionId: this.questionId, answer: this.said({ choice: this.labelOf(mark) }) }];
        await this.ask('PUT', `/api/instrument-links/${token}/response`, { answers, agrees: true });
      }
    }
  }

  private async hear(id: string, all: readonly Asked[]): Promise<void> {
    for (const { id: one, audience, mark } of all) {
      const party = { organisation: one, sector: audience, interviewerId: null, mode: 'written' };
      const { url } = await this.ask<PartyLinkDto>('POST', `/api/instruments/${id}/parties`, party);
      const at = `/api/consultation-links/${this.keep(one, url ?? '')}`;
      await this.ask('PUT', `${at}/verdicts/${this.questionId}`, { verdict: this.labelOf(mark) });
      await this.ask('POST', `${at}/hand-in`);
    }
  }

  /** What visitors saw; who they were goes when it closes. */
  private async observe(id: string, all: readonly Asked[]): Promise<void> {
    const seen = observationMarks;
    for (const { mark } of all) {
      const cells = [{ row: 'Iedereen doet mee', choice: seen[mark - 1] }];
      const answers = [{ questionId: this.questionId, answer: { ...this.said({}), cells } }];
      await this.house.db.query(
        `insert into instrument_response (id, plg_id, instrument_id, answers, is_handed_in) values ($1, $2, $3, $4, true)`,
        [newId(), this.plgId, id, JSON.stringify(answers)],
      );
    }
  }

  private async takeBack(one: string): Promise<void> {
    const token = this.tokens.get(one);
    if (this.kind === 'vragenlijst') await this.ask('DELETE', `/api/instrument-links/${token}/response`);
    if (this.kind === 'raadpleging') await this.ask('DELETE', `/api/consultation-links/${token}/said`);
  }

  private async told(all: readonly Asked[], id: string): Promise<Statement[]> {
    const { reader } = this.people;
    if (this.kind === 'raadpleging') {
      const { questions } = (await reader.get<ConsultationDto>(`/api/instruments/${id}/consultation`)).body;
      return this.statements(all, null, questions[0]?.counts ?? null);
    }
    const results = (await reader.get<InstrumentResultsDto>(`/api/instruments/${id}/results`)).body;
    const [shown] = results.questions;
    const { body: tallies } = await reader.get<TallyDto[]>(`/api/plgs/${this.plgId}/tallies`);
    return [
      ...this.statements(all, null, shown?.counts ?? null),
      ...(shown?.byAudience ?? []).flatMap((it) => this.statements(all, it.audience, it.counts)),
      ...tallies
        .filter(({ key }) => key.includes(this.questionId))
        .flatMap((it) => this.lines(all, it.audience, it.of, it.columns)),
    ];
  }

  private statements(
    all: readonly Asked[],
    audience: string | null,
    counts: AnswerCounts | null,
  ): Statement[] {
    if (counts?.kind === 'bars') return this.lines(all, audience, counts.of, counts.bars);
    if (counts?.kind !== 'grid') return [];
    return counts.rows.flatMap(({ of, counts: row }) =>
      this.lines(
        all,
        audience,
        of,
        (row ?? []).map((count) => ({ count })),
      ),
    );
  }

  /** Over everyone who answered or over those who let it stand: who knows them all sees by the size which of the two. */
  private lines(
    all: readonly Asked[],
    audience: string | null,
    of: number,
    columns: readonly { count: number }[],
  ): Statement[] {
    const asked = all.filter((it) => audience === null || it.audience === audience);
    const over = [asked, asked.filter(({ isGone }) => !isGone)].find((it) => it.length === of);
    if (!over) throw new Error(`Over ${of}, of ${asked.length} who answered.`);
    const ids = over.map((it) => it.id);
    return marks.map((mark) => ({ over: ids, mark, count: columns[mark - 1]?.count ?? 0 }));
  }

  private get questionId(): string {
    return this.it?.questions[0]?.id ?? '';
  }

  private labelOf = (mark: number): string => this.labels[mark - 1] ?? '';

  private said = (more: object) => ({ ...nothingSaid, probes: [], skipReason: null, ...more });

  private keep(one: string, url = ''): string {
    const token = url.split('/').at(-1) ?? '';
    this.tokens.set(one, token);
    return token;
  }

  /** By whoever leads, or by whoever has the link: it is the same here. */
  private async ask<T>(method: string, path: string, body?: object): Promise<T> {
    const { status, body: answer } = await this.people.lead.request<T>(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  }
}
