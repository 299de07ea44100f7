import { Inject, Injectable } from '@nestjs/common';
import {
  faultsIn,
  type ChangeInstrumentDto,
  type InstrumentAnswerer,
  type InstrumentChangesDto,
  type InstrumentKindDto,
  type MakeLinksDto,
  type StartInstrumentDto,
  type TakeQuestionDto,
} from '@leerkring/shared';
import { IsNull } from 'typeorm';
import type { Config } from '../config.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken, newId, newToken } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { instrumentPolicy } from '../policies/instrument.policy.ts';
import { isInCircle } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { QuestionBankService } from '../question-bank/question-bank.service.ts';
import { InstrumentKindsService } from './instrument-kinds.service.ts';
import { Instrument } from './instrument.entity.ts';
import type { InstrumentView } from './instrument.presenter.ts';
import { contentHashOf, questionFrom, settled, strangeQuestions } from './instrument.rules.ts';
import { changesIn } from './round.rules.ts';

/** Other ways of asking than a conversation: written together, opened, closed. */
@Injectable()
export class InstrumentsService {
  private witness: (plgId: string) => Promise<void> = () => Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly kinds: InstrumentKindsService,
    private readonly bank: QuestionBankService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who knows every other count that is read here: it refuses, in the same transaction, what tells of too few. */
  setWitness(witness: (plgId: string) => Promise<void>): void {
    this.witness = witness;
  }

  /** @throws Problem for who is only a guest there */
  async kindsFor(me: Actor, plgId: string): Promise<InstrumentKindDto[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isInCircle(me, plgId)) throw new Problem('forbidden');
    return this.kinds.all();
  }

  async list(me: Actor, plgId: string): Promise<InstrumentView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const all = await this.db.whole(Instrument, { plgId }, {}, { createdAt: 'DESC' });
    return this.views(all.filter((it) => instrumentPolicy.can(me, 'read', it)));
  }

  async get(me: Actor, id: string): Promise<InstrumentView> {
    await this.access.load(me, 'read', instrumentPolicy, id);
    return this.view(id);
  }

  async start(me: Actor, plgId: string, input: StartInstrumentDto): Promise<InstrumentView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isInCircle(me, plgId)) throw new Problem('forbidden');
    const kind = this.kinds.find(input.kind);
    if (!kind) throw new Problem('instrument.unknown_kind', { fields: { kind: ['isIn'] } });
    const id = newId();
    await this.db.repo(Instrument).insert({
      id,
      plgId,
      kind: kind.key,
      title: input.title,
      intro: kind.intro[me.locale],
      questions: [],
      startedById: me.userId,
    });
    await this.events.record(me, 'instrument.started', { type: 'instrument', id, plgId }, { kind: kind.key });
    return this.view(id);
  }

  /** The whole of it, with the revision that was read: nobody's change is overwritten unseen. */
  async change(me: Actor, id: string, sent: ChangeInstrumentDto): Promise<InstrumentView> {
    const it = await this.access.load(me, 'write', instrumentPolicy, id);
    const { plgId, title, intro, goal: aim, dueOn: lastDay } = it;
    const input = mergeEdit(sent, { title, intro, goal: aim, dueOn: lastDay, questions: it.questions });
    const kind = this.kindOf(it.kind);
    const questions = input.questions.map((question) => settled(question, kind, me.locale));
    const strange = strangeQuestions(questions, kind);
    if (strange.length > 0)
      throw new Problem('instrument.kind_of_question', {
        fields: Object.fromEntries(strange.map((index) => [`questions.${index}.kind`, ['isIn']])),
      });
    const { goal, dueOn } = input;
    const changed = await this.db.query(
      `update instrument set title = $3, intro = $4, questions = $5, goal = coalesce($6, goal),
         due_on = case when $8 then $7::date else due_on end, revision = revision + 1, updated_at = now()
       where id = $1 and revision = $2 and opened_at is null returning id`,
      [
        id,
        sent.seen ? it.revision : sent.revision,
        input.title,
        input.intro,
        JSON.stringify(questions),
        goal ?? null,
        dueOn ?? null,
        dueOn !== undefined,
      ],
    );
    if (changed.length === 0) throw new Problem('instrument.changed');
    await this.events.record(me, 'instrument.changed', { type: 'instrument', id, plgId });
    return this.view(id);
  }

  /** From now on what it asks stands. */
  async open(me: Actor, id: string): Promise<InstrumentView> {
    const it = await this.alone(me, 'open', id);
    if (it.questions.length === 0) throw new Problem('instrument.no_questions');
    const faults = faultsIn(it.questions);
    if (faults.length > 0)
      throw new Problem('instrument.condition_fault', { facts: { questions: faults.map((one) => one.id) } });
    await this.db
      .repo(Instrument)
      .update({ id }, { openedAt: this.clock.now(), openedById: me.userId, contentHash: contentHashOf(it) });
    await this.events.record(me, 'instrument.opened', { type: 'instrument', id, plgId: it.plgId });
    return this.view(id);
  }

  /** Nobody can add or change anything after this; whose answer was whose is taken away. */
  async close(me: Actor, id: string): Promise<InstrumentView> {
    const { plgId } = await this.alone(me, 'close', id);
    // What was begun and not handed in was said to nobody.
    const begun = await this.db.query(
      'delete from instrument_response where instrument_id = $1 and not is_handed_in returning id',
      [id],
    );
    await this.db.query(
      'update instrument_response set user_id = null, assignment_id = null where instrument_id = $1',
      [id],
    );
    await this.db.repo(Instrument).update({ id }, { closedAt: this.clock.now(), partials: begun.length });
    await this.witness(plgId);
    await this.events.record(me, 'instrument.closed', { type: 'instrument', id, plgId });
    return this.view(id);
  }

  /** A draft with the same questions, known by the same ids; asked twice it is the same draft. */
  async nextRound(me: Actor, id: string): Promise<InstrumentView> {
    const { plgId, kind, title, intro, goal, questions } = await this.access.load(
      me,
      'goOn',
      instrumentPolicy,
      id,
    );
    await this.db.waitForTurn(`rounds after ${id}`);
    const begun = await this.db.repo(Instrument).findOneBy({ basedOnId: id, openedAt: IsNull() });
    if (begun) return this.view(begun.id);
    const nextId = newId();
    await this.db.repo(Instrument).insert({
      id: nextId,
      plgId,
      kind,
      title,
      intro,
      goal,
      questions,
      basedOnId: id,
      startedById: me.userId,
    });
    await this.events.record(me, 'instrument.continued', { type: 'instrument', id: nextId, plgId });
    return this.view(nextId);
  }

  /** A question of the bank, in the words of each audience it has there; it stays the same question. */
  async takeQuestion(me: Actor, id: string, input: TakeQuestionDto): Promise<InstrumentView> {
    const { plgId, kind, questions } = await this.access.load(me, 'write', instrumentPolicy, id);
    const wordings = await this.bank.settledWordings(me, input);
    const [source] = wordings;
    if (!source) throw new Problem('not_found');
    if (!this.kindOf(kind).kinds.includes(source.kind)) throw new Problem('instrument.kind_of_question');
    if (questions.some((question) => question.id === source.lineageId))
      throw new Problem('bank.question_here');
    const taken = settled(questionFrom(source, wordings), this.kindOf(kind), me.locale);
    const changed = await this.db.query(
      `update instrument set questions = questions || $3::jsonb, revision = revision + 1, updated_at = now()
       where id = $1 and revision = $2 and opened_at is null returning id`,
      [id, input.revision, JSON.stringify([taken])],
    );
    if (changed.length === 0) throw new Problem('instrument.changed');
    await this.events.record(me, 'instrument.changed', { type: 'instrument', id, plgId });
    return this.view(id);
  }

  /** What is asked otherwise than in the round before this one. */
  async changes(me: Actor, id: string): Promise<InstrumentChangesDto> {
    const it = await this.access.load(me, 'read', instrumentPolicy, id, { basedOn: true });
    const { basedOn } = it;
    return {
      fromId: basedOn?.id ?? null,
      fromTitle: basedOn?.title ?? '',
      changes: basedOn ? changesIn(basedOn.questions, it.questions) : [],
    };
  }

  async discard(me: Actor, id: string): Promise<void> {
    const { plgId } = await this.alone(me, 'discard', id);
    await this.db.repo(Instrument).delete({ id });
    await this.events.record(me, 'instrument.discarded', { type: 'instrument', id, plgId });
  }

  /** Links for as many people. They stand in this answer and nowhere else. */
  async makeLinks(me: Actor, id: string, { count, audience = null }: MakeLinksDto): Promise<string[]> {
    const { plgId, kind } = await this.access.load(me, 'link', instrumentPolicy, id);
    if (this.kindOf(kind).answeredBy !== 'link') throw new Problem('instrument.no_links');
    const tokens = Array.from({ length: count }, newToken);
    await this.db.query(
      `insert into instrument_link (id, plg_id, instrument_id, audience, token_hash)
       select gen_random_uuid(), $1, $2, $4, hash from unnest($3::bytea[]) as hash`,
      [plgId, id, tokens.map(hashToken), audience],
    );
    await this.events.record(me, 'instrument.linked', { type: 'instrument', id, plgId }, { links: count });
    return tokens.map((token) => `${this.config.publicUrl}/vragenlijst/${token}`);
  }

  /** A kind whose file was taken away is still read where it was used. */
  kindOf(key: string): InstrumentKindDto {
    const kind = this.kinds.find(key);
    if (!kind) throw new Problem('instrument.unknown_kind');
    return kind;
  }

  /** Null where its file was taken away. */
  answeredBy(key: string): InstrumentAnswerer | null {
    return this.kinds.find(key)?.answeredBy ?? null;
  }

  /** Read again now that nobody opens it, closes it or fills it in. */
  private async alone(me: Actor, ability: 'open' | 'close' | 'discard', id: string): Promise<Instrument> {
    await this.access.load(me, ability, instrumentPolicy, id);
    await this.db.query('select id from instrument where id = $1 for update', [id]);
    return this.access.load(me, ability, instrumentPolicy, id);
  }

  private async view(id: string): Promise<InstrumentView> {
    const [view] = await this.views([await this.db.wholeOne(Instrument, id, {})]);
    if (!view) throw new Problem('instrument.unknown_kind');
    return view;
  }

  private async views(instruments: Instrument[]): Promise<InstrumentView[]> {
    const rows = await this.db.query<{ id: string; responses: number; links: number }>(
      `select i.id,
         ((select count(*) from instrument_response r where r.instrument_id = i.id and r.is_handed_in)
           + (select count(*) from consultation_party p
              where p.instrument_id = i.id and p.handed_in_at is not null)
           + (select count(*) from field_case c
              where c.instrument_id = i.id and c.closed_at is not null))::int as responses,
         (select count(*)::int from instrument_link l where l.instrument_id = i.id) as links
       from instrument i where i.id = any($1)`,
      [instruments.map(({ id }) => id)],
    );
    return instruments.flatMap((instrument) => {
      const kind = this.kinds.find(instrument.kind);
      const row = rows.find(({ id }) => id === instrument.id);
      return kind ? [{ instrument, kind, responses: row?.responses ?? 0, links: row?.links ?? 0 }] : [];
    });
  }
}
