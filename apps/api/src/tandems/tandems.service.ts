import { Injectable } from '@nestjs/common';
import type { AgreeTandemDto, ChangeTandemDto, PossibleTandemDto } from '@leerkring/shared';
import { Assignment } from '../assignments/assignment.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { assignmentPolicy } from '../policies/assignment.policy.ts';
import { isCoordinator, isSelf } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { tandemPolicy } from '../policies/tandem.policy.ts';
import { Tandem } from './tandem.entity.ts';

const pair = {
  firstAssignment: { interviewer: true, hostProgramme: true },
  secondAssignment: { interviewer: true },
  talks: true,
} as const;
const subject = (it: { id: string; plgId: string }) => ({ type: 'tandem', id: it.id, plgId: it.plgId });

/** Who writes down whose conversations, agreed before the first of them. */
@Injectable()
export class TandemsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  async list(me: Actor, plgId: string): Promise<Tandem[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const all = await this.db.whole(Tandem, { plgId }, pair, { createdAt: 'ASC' });
    return all.filter((it) => tandemPolicy.can(me, 'read', it));
  }

  /** Visits of two people to one programme, of which I may say that they go together. */
  async possible(me: Actor, plgId: string): Promise<PossibleTandemDto[]> {
    const visits = await this.db.whole(Assignment, { plgId }, { interviewer: true, hostProgramme: true });
    const taken = await this.db.repo(Tandem).findBy({ plgId });
    const isTaken = ({ id }: Assignment) =>
      taken.some((it) => it.firstAssignmentId === id || it.secondAssignmentId === id);
    const free = visits
      .filter((it) => !isTaken(it) && !it.endedAt)
      .toSorted((a, b) => a.id.localeCompare(b.id));
    const mayAgree = (it: Assignment) => isCoordinator(me, plgId) || isSelf(me, it.interviewerId);
    return free.flatMap((first, at) =>
      free
        .slice(at + 1)
        .filter((second) => second.hostProgrammeId === first.hostProgrammeId)
        .filter((second) => mayAgree(first) || mayAgree(second))
        .map((second) => ({
          hostProgrammeName: first.hostProgramme.name,
          firstAssignmentId: first.id,
          firstName: first.interviewer.name,
          secondAssignmentId: second.id,
          secondName: second.interviewer.name,
        })),
    );
  }

  async agree(me: Actor, plgId: string, input: AgreeTandemDto): Promise<Tandem> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const ids = input.assignmentIds.toSorted();
    const visits = await this.access.loadAll(me, 'read', assignmentPolicy, ids);
    if (visits.some((it) => it.plgId !== plgId)) throw new Problem('not_found');
    if (!isCoordinator(me, plgId) && !visits.some((it) => isSelf(me, it.interviewerId)))
      throw new Problem('forbidden');
    if (visits.some(({ endedAt }) => endedAt)) throw new Problem('tandem.not_together');
    const [first, second] = ids;
    if (first === undefined || second === undefined || first === second)
      throw new Problem('invalid', { fields: { assignmentIds: ['arrayUnique'] } });
    const id = newId();
    // Whether they can go together, and neither with somebody already, the database says for every door alike.
    await this.db.repo(Tandem).insert({
      id,
      plgId,
      firstAssignmentId: first,
      secondAssignmentId: second,
      isBlind: input.isBlind,
      agreedById: me.userId,
    });
    await this.events.record(me, 'tandem.agreed', subject({ id, plgId }), { isBlind: input.isBlind });
    return this.db.wholeOne(Tandem, id, pair);
  }

  async change(me: Actor, id: string, { isBlind }: ChangeTandemDto): Promise<Tandem> {
    const tandem = await this.access.load(me, 'change', tandemPolicy, id);
    await this.db.repo(Tandem).update({ id }, { isBlind, updatedAt: this.clock.now() });
    await this.events.record(me, 'tandem.changed', subject(tandem), { isBlind });
    return this.db.wholeOne(Tandem, id, pair);
  }

  async end(me: Actor, id: string): Promise<void> {
    const tandem = await this.access.load(me, 'change', tandemPolicy, id);
    await this.db.repo(Tandem).delete({ id });
    await this.events.record(me, 'tandem.ended', subject(tandem));
  }
}
