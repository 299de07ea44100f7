import { Injectable } from '@nestjs/common';
import type { NameThemeDto, SupportDto, UpdateThemeDto } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { LeadingQuestion } from '../plgs/leading-question.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { isAnalyst } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { themePolicy } from '../policies/theme.policy.ts';
import { counterConversationsOf, supportOf, type Conversation, type Link } from './support.rules.ts';
import { Theme } from './theme.entity.ts';

export interface ThemeView {
  theme: Theme;
  support: SupportDto;
  counterConversations: number;
  links: Link[];
}

/** What comes back in the conversations, how widely, and the words that show it. */
@Injectable()
export class AnalysisService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  async themes(me: Actor, plgId: string): Promise<ThemeView[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.themesOf(plgId);
  }

  async name(me: Actor, plgId: string, input: NameThemeDto): Promise<ThemeView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isAnalyst(me, plgId)) throw new Problem('forbidden');
    await this.checkQuestion(plgId, input.leadingQuestionId);
    const themes = this.db.repo(Theme);
    const position = ((await themes.maximum('position', { plgId })) ?? 0) + 1;
    const theme = await themes.save(themes.create({ ...input, plgId, position, counterVoice: '' }));
    await this.events.record(me, 'theme.named', { type: 'theme', id: theme.id, plgId });
    return this.view(theme.id, plgId);
  }

  async update(me: Actor, id: string, input: UpdateThemeDto): Promise<ThemeView> {
    const theme = await this.access.load(me, 'edit', themePolicy, id);
    await this.checkQuestion(theme.plgId, input.leadingQuestionId ?? null);
    await this.db.repo(Theme).save({ ...theme, ...input });
    await this.events.record(me, 'theme.changed', { type: 'theme', id, plgId: theme.plgId });
    return this.view(id, theme.plgId);
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
      links: links.filter((link) => link.themeId === theme.id),
    }));
  }

  /** Submitted conversations that still stand. */
  async conversationsOf(_plgId: string): Promise<(Conversation & { audience: 'student' | 'teacher' })[]> {
    return [];
  }

  /** The quotes of a group that still have their words. For rooms that have already asked who is asking. */
  async quotesOf(_plgId: string): Promise<{ id: string; code: string; themeIds: string[] }[]> {
    return [];
  }

  /** The words of quotes as they may be shown now; null once withdrawn. */
  async wordsOf(_ids: string[]): Promise<Map<string, string | null>> {
    return new Map();
  }

  /** How many conversations were withdrawn after a moment. */
  async withdrawnSince(_plgId: string, _moment: Date): Promise<number> {
    return 0;
  }

  private async linksOf(_plgId: string): Promise<Link[]> {
    return [];
  }

  private async view(id: string, plgId: string): Promise<ThemeView> {
    const view = (await this.themesOf(plgId)).find(({ theme }) => theme.id === id);
    if (!view) throw new Problem('not_found');
    return view;
  }

  private async checkQuestion(plgId: string, id: string | null): Promise<void> {
    if (id !== null && !(await this.db.repo(LeadingQuestion).existsBy({ id, plgId })))
      throw new Problem('not_found');
  }
}
