import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { EventName } from '@leerkring/shared';
import { LessThanOrEqual } from 'typeorm';
import type { Config } from '../config.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Jobs } from '../platform/jobs/jobs.ts';
import { Mail, type Message } from '../platform/mail/mail.ts';
import type { SwapParty } from './swap-party.entity.ts';
import { Swap } from './swap.entity.ts';
import { presentSwapMail, type SwapNews } from './swap-mail.presenter.ts';

const job = 'swaps.lapse';
const whole = { parties: { membership: { user: true }, hostProgramme: true } } as const;

const newsOf: Partial<Record<EventName, SwapNews>> = {
  'swap.asked': 'asked',
  'swap.settled': 'settled',
  'swap.declined': 'declined',
  'swap.withdrawn': 'withdrawn',
  'swap.expired': 'expired',
};

/**
 * Letters about swaps to the people in them, and each morning an end to those whose time is over. Nobody waits for them
 * at that moment, so in a holiday they wait for the first morning back, together with what else came in.
 */
@Injectable()
export class SwapJob implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.define(job, { perform: () => this.lapse() });
    this.jobs.daily(job, '06:50');
    this.events.on(Object.keys(newsOf) as EventName[], async ({ name, subjectId, actorId }) => {
      const news = newsOf[name as EventName];
      if (news && subjectId) await this.tell(news, subjectId, actorId);
    });
  }

  private async lapse(): Promise<void> {
    const now = this.clock.now();
    const over = await this.db.repo(Swap).findBy({ state: 'open', expiresAt: LessThanOrEqual(now) });
    for (const { id, plgId } of over) {
      const { affected } = await this.db
        .repo(Swap)
        .update({ id, state: 'open' }, { state: 'expired', updatedAt: now });
      if (affected) await this.events.record(null, 'swap.expired', { type: 'swap', id, plgId });
    }
  }

  /** Whoever did it knows already. */
  private async tell(news: SwapNews, id: string, actorId: string | null): Promise<void> {
    const swap = await this.db.repo(Swap).findOne({ where: { id }, relations: whole });
    if (!swap) return;
    const parties = swap.parties.toSorted((a, b) => a.place - b.place);
    const [asker] = parties;
    if (!asker) return;
    const letters = parties.flatMap((party, at): Message[] => {
      const { user, leftAt } = party.membership;
      if (user.id === actorId || leftAt !== null) return [];
      const next = parties[(at + 1) % parties.length] ?? party;
      return [this.letter(news, swap, party, next, asker)];
    });
    await this.mail.send(...letters);
  }

  private letter(news: SwapNews, swap: Swap, party: SwapParty, next: SwapParty, asker: SwapParty): Message {
    const { user } = party.membership;
    const letter = presentSwapMail(user.locale, {
      news,
      name: user.name,
      asker: asker.membership.user.name,
      from: party.hostProgramme.name,
      to: next.hostProgramme.name,
      until: swap.expiresAt,
      pageUrl: `${this.config.publicUrl}/plg/${swap.plgId}/bezoeken`,
    });
    const until = news === 'asked' ? swap.expiresAt : null;
    return { to: user.email, ...letter, plgId: swap.plgId, waits: { until } };
  }
}
