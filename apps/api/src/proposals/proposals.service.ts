import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  defaultWindowDays,
  type IntegrateTextDto,
  type CreateProposalDto,
  type RemarkDto,
} from '@leerkring/shared';
import { In } from 'typeorm';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { Seat } from '../plgs/seat.entity.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { proposalPolicy, seatFor } from '../policies/proposal.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { Obligations, type Asked } from '../platform/obligations.ts';
import type { Actor } from '../platform/session/actor.ts';
import { isAsked, openObjections } from './consent.rules.ts';
import { ProposalRemark } from './proposal-remark.entity.ts';
import { ProposalText } from './proposal-text.entity.ts';
import { Proposal } from './proposal.entity.ts';

const listed = { positions: true, objections: true, proposedBy: { user: true } } as const;
const shown = {
  ...listed,
  meeting: true,
  positions: { membership: { user: true } },
  texts: { writtenBy: { user: true } },
  remarks: { saidBy: { user: true } },
} as const;

/** From a first text to the question; answering it is the work of `PositionsService`. */
@Injectable()
export class ProposalsService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly obligations: Obligations,
  ) {}

  onModuleInit(): void {
    this.obligations.addSource((me) => this.askedOf(me));
  }

  async list(me: Actor, plgId: string): Promise<{ proposals: Proposal[]; seats: Seat[] }> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const proposals = await this.db.repo(Proposal).find({
      where: { plgId },
      relations: listed,
      relationLoadStrategy: 'query',
      order: { createdAt: 'DESC', id: 'DESC' },
    });
    return { proposals, seats: await this.seatsOf(plgId) };
  }

  async get(me: Actor, id: string): Promise<{ proposal: Proposal; seats: Seat[] }> {
    const proposal = await this.access.load(me, 'read', proposalPolicy, id, shown);
    return { proposal, seats: await this.seatsOf(proposal.plgId) };
  }

  async make(me: Actor, plgId: string, input: CreateProposalDto): Promise<string> {
    await this.access.load(me, 'contribute', plgPolicy, plgId);
    const { meetingId, agendaItemId, title, text, windowDays = defaultWindowDays } = input;
    if (meetingId) {
      const meeting = await this.access.load(me, 'minute', meetingPolicy, meetingId);
      if (meeting.plgId !== plgId) throw new Problem('not_found');
    }
    if (agendaItemId && !(await this.isOnAgenda(agendaItemId, meetingId))) throw new Problem('not_found');
    const proposals = this.db.repo(Proposal);
    const proposal = await proposals.save(
      proposals.create({
        plgId,
        meetingId: meetingId ?? null,
        agendaItemId: agendaItemId ?? null,
        title,
        windowDays,
        proposedById: this.membershipIn(me, plgId),
        askedAt: null,
        windowEndsAt: null,
        decisionId: null,
      }),
    );
    await this.write(me, proposal, 1, text);
    await this.events.record(me, 'proposal.made', this.subject(proposal));
    return proposal.id;
  }

  /** A better text. While the question is open it comes only to meet an objection, and only objectors are asked again. */
  async integrate(me: Actor, id: string, { text, onVersion }: IntegrateTextDto): Promise<void> {
    const proposal = await this.loadAlone(me, 'lead', id);
    if (proposal.step === 'decided' || proposal.step === 'withdrawn') throw new Problem('proposal.not_open');
    if (onVersion !== proposal.version) throw new Problem('proposal.text_changed');
    if (proposal.step === 'deciding' && openObjections(proposal).length === 0)
      throw new Problem('proposal.nothing_to_integrate');
    await this.write(me, proposal, proposal.version + 1, text);
    await this.db.repo(Proposal).update({ id }, { version: proposal.version + 1 });
    await this.events.record(me, 'proposal.reworded', this.subject(proposal), {
      version: proposal.version + 1,
    });
  }

  async remark(me: Actor, id: string, { kind, text }: RemarkDto): Promise<void> {
    const proposal = await this.access.load(me, 'contribute', proposalPolicy, id);
    if (proposal.step === 'withdrawn') throw new Problem('proposal.not_open');
    const remarks = this.db.repo(ProposalRemark);
    const { plgId } = proposal;
    await remarks.save(
      remarks.create({ proposalId: id, plgId, kind, text, saidById: this.membershipIn(me, plgId) }),
    );
    await this.events.record(me, 'proposal.discussed', this.subject(proposal), { kind });
  }

  async advance(me: Actor, id: string, to: 'reacting' | 'deciding'): Promise<void> {
    const proposal = await this.loadAlone(me, 'lead', id);
    const from = to === 'reacting' ? ['clarifying'] : ['clarifying', 'reacting'];
    if (!from.includes(proposal.step)) throw new Problem('proposal.not_open');
    const askedAt = to === 'deciding' ? this.clock.now() : null;
    await this.db.repo(Proposal).update({ id }, { step: to, askedAt });
    await this.events.record(me, 'proposal.advanced', this.subject(proposal), { to });
  }

  async withdraw(me: Actor, id: string): Promise<void> {
    const proposal = await this.loadAlone(me, 'lead', id);
    // What was decided stays decided, also while an objection holds it up.
    if (proposal.step === 'withdrawn' || proposal.decisionId !== null) throw new Problem('proposal.not_open');
    await this.db.repo(Proposal).update({ id }, { step: 'withdrawn' });
    await this.events.record(me, 'proposal.withdrawn', this.subject(proposal));
  }

  /** What my programme is asked to answer at this moment, of whoever may speak for it. */
  private async askedOf(me: Actor): Promise<Asked[]> {
    const seated = me.memberships.filter(({ seatId }) => seatId !== null);
    const open = await this.db.repo(Proposal).find({
      where: { plgId: In(seated.map(({ plgId }) => plgId)), step: In(['deciding', 'decided']) },
      relations: { positions: true, objections: true },
      relationLoadStrategy: 'query',
    });
    const now = this.clock.now();
    return open
      .filter((it) => {
        const seatId = seatFor(me, it);
        return seatId !== null && isAsked(it, seatId, now);
      })
      .map(({ id, plgId, title, windowEndsAt }) => ({
        kind: 'proposal.answer',
        plgId,
        subjectId: id,
        path: `/plg/${plgId}/voorstellen/${id}`,
        dueAt: windowEndsAt?.toISOString() ?? null,
        minutes: 5,
        facts: { title },
      }));
  }

  private async write(me: Actor, { id, plgId }: Proposal, version: number, text: string): Promise<void> {
    const texts = this.db.repo(ProposalText);
    await texts.insert(
      texts.create({ proposalId: id, plgId, version, text, writtenById: this.membershipIn(me, plgId) }),
    );
  }

  /** One after the other, so that nobody answers a text that is just being changed. */
  private async loadAlone(me: Actor, ability: 'lead', id: string): Promise<Proposal> {
    await this.access.load(me, ability, proposalPolicy, id);
    await this.db.query('select id from proposal where id = $1 for update', [id]);
    return this.access.load(me, ability, proposalPolicy, id, { objections: true, positions: true });
  }

  private async isOnAgenda(id: string, meetingId: string | undefined): Promise<boolean> {
    return meetingId !== undefined && this.db.repo(AgendaItem).existsBy({ id, meetingId });
  }

  private async seatsOf(plgId: string): Promise<Seat[]> {
    return this.db.whole(Seat, { plgId }, { programme: true, holders: true });
  }

  private membershipIn(me: Actor, plgId: string): string | null {
    return me.memberships.find((it) => it.plgId === plgId)?.membershipId ?? null;
  }

  private subject({ id, plgId }: Proposal) {
    return { type: 'proposal', id, plgId };
  }
}
