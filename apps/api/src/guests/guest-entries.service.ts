import { Injectable } from '@nestjs/common';
import { guestCode, type EnterAsGuestDto } from '@leerkring/shared';
import { IsNull, LessThan, MoreThan } from 'typeorm';
import { IdentityService } from '../identity/identity.service.ts';
import { User } from '../identity/user.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken } from '../platform/ids.ts';
import { Mail } from '../platform/mail/mail.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { GuestCode } from './guest-code.entity.ts';
import { Guest } from './guest.entity.ts';
import { presentCodeMail } from './guest.presenter.ts';
import { hashCode, newCode, openUntil } from './guest.rules.ts';

const minute = 60_000;
/** Wrong codes for one invitation within an hour before nobody gets in by guessing any more. */
const wrongPerHour = guestCode.perHour * guestCode.tries;

/** Coming in as a guest: the link in the letter, a code in a second letter, and a session for that meeting alone. */
@Injectable()
export class GuestEntriesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly mail: Mail,
    private readonly identity: IdentityService,
  ) {}

  /** @throws Problem `not_found`, `guest.revoked` or `guest.over` */
  async invitation(token: string): Promise<Guest> {
    const guest = await this.db.repo(Guest).findOne({
      where: { tokenHash: hashToken(token) },
      relations: { meeting: { plg: true }, membership: { user: true } },
    });
    if (!guest) throw new Problem('not_found');
    if (guest.revokedAt || guest.membership.leftAt || guest.meeting.state === 'cancelled')
      throw new Problem('guest.revoked');
    if (openUntil(guest.meeting) <= this.clock.now()) throw new Problem('guest.over');
    return guest;
  }

  /** Mails a new code; the ones before it stop working. */
  async sendCode(token: string): Promise<void> {
    const guest = await this.invitation(token);
    await this.db.waitForTurn(`codes of ${guest.id}`);
    const codes = this.db.repo(GuestCode);
    const now = this.clock.now();
    const lately = new Date(now.getTime() - 60 * minute);
    if ((await codes.countBy({ guestId: guest.id, createdAt: MoreThan(lately) })) >= guestCode.perHour)
      throw new Problem('guest.too_many_codes', { facts: { perHour: guestCode.perHour } });
    await codes.update({ guestId: guest.id, usedAt: IsNull() }, { expiresAt: now });
    const code = newCode();
    await codes.save(
      codes.create({
        guestId: guest.id,
        codeHash: hashCode(token, code),
        expiresAt: new Date(now.getTime() + guestCode.minutes * minute),
        tries: 0,
        usedAt: null,
      }),
    );
    const { user } = guest.membership;
    await this.mail.send({ to: user.email, ...presentCodeMail(user.locale, code, guest.meeting.title) });
    await this.events.record(null, 'guest.codeSent', this.subject(guest), { guestId: guest.id });
  }

  /**
   * Manages its own transactions: a wrong try is counted although it is refused.
   * @returns the secret for the cookie: of one device, and of this meeting alone
   */
  async enter(token: string, input: EnterAsGuestDto): Promise<string> {
    const guest = await this.invitation(token);
    const now = this.clock.now();
    await this.refuseTooMany(guest);
    const code = await this.db.repo(GuestCode).findOne({
      where: {
        guestId: guest.id,
        usedAt: IsNull(),
        expiresAt: MoreThan(now),
        tries: LessThan(guestCode.tries),
      },
      order: { createdAt: 'DESC' },
    });
    if (!code) throw new Problem('guest.code_expired', { fields: { code: ['isFresh'] } });
    if (!code.codeHash.equals(hashCode(token, input.code))) {
      await this.db.transaction(async () => {
        await this.db.query('update guest_code set tries = least(tries + 1, 5) where id = $1', [code.id]);
        await this.events.record(null, 'guest.codeRefused', this.subject(guest), { guestId: guest.id });
      });
      throw new Problem('guest.code_wrong', { fields: { code: ['isRight'] } });
    }
    return this.db.transaction(() => this.letIn(guest, code, input));
  }

  /** Someone with an account comes in by the page itself; from then on they are called by their own name. */
  async noteEntry(me: Actor, meetingId: string): Promise<void> {
    const visit = me.visits.find((it) => it.meetingId === meetingId);
    if (!visit) return;
    const now = this.clock.now();
    const { affected } = await this.db
      .repo(Guest)
      .update({ id: visit.guestId, enteredAt: IsNull() }, { enteredAt: now, name: me.name });
    if (!affected) return;
    await this.db.repo(Membership).update({ id: visit.membershipId, joinedAt: IsNull() }, { joinedAt: now });
    const subject = { type: 'meeting', id: meetingId, plgId: visit.plgId };
    await this.events.record(me, 'guest.entered', subject, { guestId: visit.guestId });
  }

  /** Of two devices with the same code, one comes in; the other asks for one of its own. */
  private async letIn(guest: Guest, code: GuestCode, { name, programme }: EnterAsGuestDto): Promise<string> {
    const now = this.clock.now();
    const used = await this.db
      .repo(GuestCode)
      .update({ id: code.id, usedAt: IsNull(), tries: LessThan(guestCode.tries) }, { usedAt: now });
    if (!used.affected) throw new Problem('guest.code_expired', { fields: { code: ['isFresh'] } });
    const { user } = guest.membership;
    // Whoever has an account chose a name there; for others this is their name.
    if (!user.hasPassword) await this.db.repo(User).update({ id: user.id }, { name });
    const shown = user.hasPassword ? user.name : name;
    await this.db
      .repo(Guest)
      .update({ id: guest.id }, { name: shown, programme, enteredAt: guest.enteredAt ?? now });
    await this.db.repo(Membership).update({ id: guest.membershipId, joinedAt: IsNull() }, { joinedAt: now });
    await this.events.record({ userId: user.id }, 'guest.entered', this.subject(guest), {
      guestId: guest.id,
    });
    return this.identity.openSession(user.id, { id: guest.id, until: openUntil(guest.meeting) });
  }

  private async refuseTooMany(guest: Guest): Promise<void> {
    const [row] = await this.db.query<{ count: string }>(
      `select count(*) from event where name = 'guest.codeRefused' and at > $1 and facts->>'guestId' = $2`,
      [new Date(this.clock.now().getTime() - 60 * minute), guest.id],
    );
    if (Number(row?.count) >= wrongPerHour) throw new Problem('guest.too_many_codes');
  }

  private subject({ meetingId, plgId }: Guest) {
    return { type: 'meeting', id: meetingId, plgId };
  }
}
