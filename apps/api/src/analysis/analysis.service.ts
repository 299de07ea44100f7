import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  AnalysisDto,
  ProtocolAudience,
  LinkAnswerDto,
  NameThemeDto,
  SupportDto,
  ThemeVoice,
  UpdateThemeDto,
} from '@leerkring/shared';
import { AnswersService } from '../interviews/answers.service.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { LeadingQuestion } from '../plgs/leading-question.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { answerPolicy } from '../policies/answer.policy.ts';
import { isAnalyst, isAuthor } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { themePolicy } from '../policies/theme.policy.ts';
import {
  counterConversationsOf,
  isTooFew,
  supportOf,
  type Conversation,
  type Link,
} from './support.rules.ts';
import { ThemeAnswer } from './theme-answer.entity.ts';
import { Theme } from './theme.entity.ts';

export interface ThemeView {
  theme: Theme;
  support: SupportDto;
  counterConversations: number;
  /** Who may not read answers gets no counts. */
  isTooFew: boolean;
  links: Link[];
}

/** What comes back in the conversations, how widely, and the words that show it. */
@Injectable()
export class AnalysisService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly answers: AnswersService,
  ) {}

  /** An answer that its speaker took back carries no thread. */
  onModuleInit(): void {
    this.events.on('interview.amended', async ({ facts, plgId }) => {
      if (!plgId || facts['isStruck'] !== true) return;
      const links = this.db.repo(ThemeAnswer);
      const mine = await links.findBy({ answerId: String(facts['answer']) });
      for (const { id, themeId } of mine) {
        await links.delete({ id });
        await this.events.record(null, 'theme.linked', { type: 'theme', id: themeId, plgId });
      }
    });
  }

  async themes(me: Actor, plgId: string): Promise<ThemeView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.themesOf(plgId);
  }

  /** The size of what there is to count in; every fraction has one of these below its line. */
  async overview(me: Actor, plgId: string): Promise<AnalysisDto> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const conversations = await this.conversationsOf(plgId);
    return {
      plgId,
      conversations: conversations.length,
      students: conversations.filter((it) => it.audience === 'student').length,
      teachers: conversations.filter((it) => it.audience === 'teacher').length,
      programmes: new Set(conversations.map((it) => it.programmeId)).size,
      withdrawn: await this.withdrawnSince(plgId),
      can: { read: true, name: isAnalyst(me, plgId), quote: isAuthor(me, plgId) },
    };
  }

  async name(me: Actor, plgId: string, input: NameThemeDto): Promise<ThemeView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) throw new Problem('forbidden');
    await this.checkQuestion(plgId, input.leadingQuestionId);
    const themes = this.db.repo(Theme);
    await this.db.waitForTurn(`themes of ${plgId}`);
    const position = ((await themes.maximum('position', { plgId })) ?? 0) + 1;
    const theme = await themes.save(themes.create({ ...input, plgId, position, counterVoice: '' }));
    await this.events.record(me, 'theme.named', { type: 'theme', id: theme.id, plgId });
    return this.view(theme.id, plgId);
  }

  async update(me: Actor, id: string, sent: UpdateThemeDto): Promise<ThemeView> {
    const theme = await this.access.load(me, 'edit', themePolicy, id);
    const { name, description, counterVoice, leadingQuestionId } = theme;
    const input = mergeEdit(sent, { name, description, counterVoice, leadingQuestionId });
    await this.checkQuestion(theme.plgId, input.leadingQuestionId ?? null);
    await this.db.repo(Theme).update({ id }, input);
    await this.events.record(me, 'theme.changed', { type: 'theme', id, plgId: theme.plgId });
    return this.view(id, theme.plgId);
  }

  /** Puts a submitted answer under a thread, for it or against it, or takes it off. */
  async link(me: Actor, id: string, { answerId, voice = null }: LinkAnswerDto): Promise<ThemeView> {
    const theme = await this.access.load(me, 'edit', themePolicy, id);
    const { plgId } = theme;
    const answer = await this.access.load(me, 'read', answerPolicy, answerId);
    if (answer.plgId !== plgId) throw new Problem('not_found');
    // What its speaker took away is nowhere to be found, whoever still knows that it was there.
    if (voice && !(await this.speaking(plgId)).has(answerId)) throw new Problem('not_found');
    await this.put(me, theme, answerId, voice);
    return this.view(id, plgId);
  }

  /** All of these that say something support a thread. For who has already asked who is asking. */
  async support(me: Actor, theme: Theme, answerIds: Iterable<string>): Promise<void> {
    const speaking = await this.speaking(theme.plgId);
    for (const answerId of answerIds)
      if (speaking.has(answerId)) await this.put(me, theme, answerId, 'support');
  }

  private async put(
    me: Actor,
    { id, plgId }: Pick<Theme, 'id' | 'plgId'>,
    answerId: string,
    voice: ThemeVoice | null,
  ): Promise<void> {
    const links = this.db.repo(ThemeAnswer);
    await links.delete({ themeId: id, answerId });
    if (voice) await links.save(links.create({ plgId, themeId: id, answerId, voice }));
    await this.events.record(me, 'theme.linked', { type: 'theme', id, plgId });
  }

  async drop(me: Actor, id: string): Promise<void> {
    const theme = await this.access.load(me, 'drop', themePolicy, id);
    await this.db.repo(Theme).delete({ id });
    await this.events.record(me, 'theme.dropped', { type: 'theme', id, plgId: theme.plgId });
  }

  /** Every thread of a group with its support as it is now. For rooms that have already asked who is asking. */
  async themesOf(plgId: string): Promise<ThemeView[]> {
    const themes = await this.db.repo(Theme).find({ where: { plgId }, order: { position: 'ASC' } });
    const conversations = await this.conversationsOf(plgId);
    const links = await this.linksOf(plgId);
    const programmesOf = await this.db.repo(Seat).countBy({ plgId });
    return themes.map((theme) => ({
      theme,
      support: supportOf(theme.id, links, conversations, programmesOf),
      counterConversations: counterConversationsOf(theme.id, links, conversations),
      isTooFew: isTooFew(conversations),
      links: links.filter((link) => link.themeId === theme.id),
    }));
  }

  /** Every conversation that was handed in. */
  async conversationsOf(plgId: string): Promise<(Conversation & { audience: ProtocolAudience })[]> {
    const rows = await this.db.query<{
      id: string;
      programme_id: string;
      audience: ProtocolAudience;
      is_withdrawn: boolean;
    }>(
      `select i.id, a.host_programme_id as programme_id, i.audience, i.withdrawn_at is not null as is_withdrawn
       from interview i join assignment a on a.id = i.assignment_id
       where i.plg_id = $1 and i.submitted_at is not null`,
      [plgId],
    );
    return rows.map((row) => ({
      interviewId: row.id,
      programmeId: row.programme_id,
      audience: row.audience,
      isWithdrawn: row.is_withdrawn,
    }));
  }

  /**
   * How many conversations that counted were withdrawn. Who stopped half-way was in no number.
   * @param moment only what was withdrawn since then, of what had been handed in by then
   */
  async withdrawnSince(plgId: string, moment: Date | null = null): Promise<number> {
    const [row] = await this.db.query<{ count: number }>(
      `select count(*)::int as count from interview
       where plg_id = $1 and withdrawn_at > coalesce($2::timestamptz, '-infinity')
         and submitted_at <= coalesce($2::timestamptz, 'infinity')`,
      [plgId, moment],
    );
    return row?.count ?? 0;
  }

  /** Answers that say something: not what was taken away, nor what answers a question that was not asked after all. */
  private async speaking(plgId: string): Promise<Set<string>> {
    return new Set((await this.answers.standing(plgId)).map(({ id }) => id));
  }

  private async linksOf(plgId: string): Promise<Link[]> {
    const rows = await this.db.query<{
      theme_id: string;
      answer_id: string;
      coding_id: string | null;
      voice: ThemeVoice;
      interview_id: string;
      programme_id: string;
      is_erased: boolean;
    }>(
      `select w.words_sealed is null as is_erased, t.theme_id, t.answer_id, t.coding_id, t.voice, w.interview_id, a.host_programme_id as programme_id
       from (
         select theme_id, answer_id, null::uuid as coding_id, voice from theme_answer where plg_id = $1
         union all
         select l.theme_id, c.answer_id, c.id, l.voice from theme_coding l join coding c on c.id = l.coding_id
         where l.plg_id = $1
       ) t
       join answer w on w.id = t.answer_id and (not w.is_sensitive or w.sensitive_released_at is not null)
       join interview i on i.id = w.interview_id and i.withdrawn_at is null
       join assignment a on a.id = i.assignment_id`,
      [plgId],
    );
    if (rows.length === 0) return [];
    const speaking = await this.speaking(plgId);
    // What was erased in its time was said, and what was counted of it stays.
    const counted = rows.filter((row) => row.is_erased || speaking.has(row.answer_id));
    return counted.map((row) => ({
      themeId: row.theme_id,
      answerId: row.answer_id,
      codingId: row.coding_id,
      voice: row.voice,
      interviewId: row.interview_id,
      programmeId: row.programme_id,
    }));
  }

  private async view(id: string, plgId: string): Promise<ThemeView> {
    const view = (await this.themesOf(plgId)).find(({ theme }) => theme.id === id);
    if (!view) throw new Problem('not_found');
    return view;
  }

  private async checkQuestion(plgId: string, id: string | null | undefined): Promise<void> {
    if (id && !(await this.db.repo(LeadingQuestion).existsBy({ id, plgId }))) throw new Problem('not_found');
  }
}
