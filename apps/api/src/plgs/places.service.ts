import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { IdentityService } from '../identity/identity.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Realtime } from '../platform/realtime/realtime.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Membership } from './membership.entity.ts';

const whole = { user: true, plg: true, seat: { programme: true } } as const;

/** What a place is for; whoever takes it is known by name and address. */
export type NewPlace = Pick<Membership, 'plgId' | 'seatId' | 'hold' | 'roles'> &
  Partial<Pick<Membership, 'isTemporary' | 'task'>>;

/** Someone's place in a group: one for each person, however they come. */
@Injectable()
export class PlacesService {
  constructor(
    private readonly db: Db,
    private readonly identity: IdentityService,
    private readonly clock: Clock,
    private readonly realtime: Realtime,
  ) {}

  /** The place that whoever has this address holds already, or a new one that waits for them. */
  async take(
    me: Actor,
    person: { name: string; email: string },
    place: NewPlace,
  ): Promise<{ member: Membership; isNew: boolean }> {
    const user = await this.identity.findOrCreateUser(person.name, person.email, me.locale);
    const members = this.db.repo(Membership);
    const held = { plgId: place.plgId, userId: user.id, leftAt: IsNull() };
    const known = await members.findOne({ where: held, relations: whole });
    if (known) return { member: known, isNew: false };
    const { id } = await members.save(
      members.create({
        task: '',
        ...place,
        userId: user.id,
        invitedName: person.name,
        joinedAt: null,
        leftAt: null,
      }),
    );
    return { member: await members.findOneOrFail({ where: { id }, relations: whole }), isNew: true };
  }

  /** Until commit, nobody else sets what people of this group may do: read it after this. */
  async setAlone(plgId: string): Promise<void> {
    await this.db.waitForTurn(`roles in ${plgId}`);
  }

  /** The place ends; the name of whoever held it stays with what they did. */
  async leave({ id }: Pick<Membership, 'id'>): Promise<void> {
    await this.db.repo(Membership).update({ id }, { leftAt: this.clock.now() });
    await this.identity.withdrawLinks(id);
  }

  /** What they may do has changed: who is connected is judged anew. */
  judgeAgain(...members: Pick<Membership, 'userId'>[]): void {
    this.db.afterCommit(() => members.forEach(({ userId }) => this.realtime.reconnect(userId)));
  }
}
