import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { eventResources, type EventName } from '@leerkring/shared';
import { In, IsNull } from 'typeorm';
import type { Config } from '../config.ts';
import { invitationFile } from '../cycles/calendar-file.rules.ts';
import { newsFor, type News } from '../invites/invite.rules.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Mail, type Message } from '../platform/mail/mail.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { presentSlotMail } from './slot-mail.presenter.ts';
import { SlotNotice } from './slot-notice.entity.ts';
import { Slot } from './slot.entity.ts';
import { appointmentOf, noteOf, toldOf, type Appointed, type Noted } from './slot.rules.ts';

/** Whatever changes a slot, a visit or who takes part may change what a calendar has to know. */
const causes = (Object.keys(eventResources) as EventName[]).filter(
  (name) => name !== 'slot.told' && ['slots', 'assignments', 'members'].includes(eventResources[name] ?? ''),
);
const whole = {
  plg: true,
  hostProgramme: true,
  interviewer: true,
  filledBy: true,
  assignment: true,
} as const;

/** Keeps the calendars of interviewer and host right, the way invitations to meetings do: by what was last told. */
@Injectable()
export class SlotNoticesService implements OnModuleInit {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly mail: Mail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.events.on(causes, async ({ plgId }) => {
      if (plgId !== null) await this.settle(plgId);
    });
  }

  /** Says what is not known yet; asked twice, or by two processes at once, it is said once. */
  async settle(plgId: string): Promise<void> {
    await this.db.waitForTurn(`slots of ${plgId}`);
    const slots = await this.db.repo(Slot).find({ where: { plgId }, relations: whole });
    if (slots.length === 0) return;
    const here = await this.db.repo(Membership).findBy({ plgId, leftAt: IsNull() });
    const members = new Set(here.map(({ userId }) => userId));
    const going = here.filter(({ roles }) => roles.includes('interviewer')).map(({ userId }) => userId);
    await this.letGo(slots, new Set(going));
    const notices = await this.db.repo(SlotNotice).find({
      where: { slotId: In(slots.map(({ id }) => id)) },
      relations: { user: true },
    });
    const letters: Message[] = [];
    const notes: SlotNotice[] = [];
    for (const slot of slots) {
      const people = slot.state === 'filled' ? [slot.interviewer, slot.filledBy] : [];
      const invitees = people.flatMap((user) =>
        user && members.has(user.id) ? [{ userId: user.id, isInvited: false, backAt: null }] : [],
      );
      const told = notices.filter(({ slotId }) => slotId === slot.id);
      const news = newsFor([appointmentOf(slot)], invitees, told.map(toldOf), this.clock.now());
      for (const it of news) {
        const user = [...people, ...told.map((one) => one.user)].find((one) => one?.id === it.userId);
        if (!user) continue;
        const known = told.find(({ userId }) => userId === it.userId) ?? null;
        const note = this.db
          .repo(SlotNotice)
          .create({ ...(known ? { id: known.id } : {}), ...noteOf(it, known, slot.id) });
        notes.push(note);
        letters.push(this.letter(it, slot, note, user));
      }
    }
    if (letters.length === 0) return;
    await this.db.repo(SlotNotice).save(notes);
    await this.mail.send(...letters);
    await this.events.record(
      null,
      'slot.told',
      { type: 'plg', id: plgId, plgId },
      { letters: letters.length },
    );
  }

  /**
   * A visit that went to somebody else, or away, takes the moments that its interviewer offered with it; so does an
   * interviewer who will not come any more. Where somebody has been, they were.
   */
  private async letGo(slots: Slot[], going: ReadonlySet<string>): Promise<void> {
    const now = this.clock.now();
    for (const slot of slots) {
      const stands =
        (slot.endsAt <= now || going.has(slot.interviewerId)) &&
        slot.assignment?.interviewerId === slot.interviewerId &&
        slot.assignment.hostProgrammeId === slot.hostProgrammeId;
      if (slot.state === 'withdrawn' || stands) continue;
      Object.assign(slot, { state: 'withdrawn', sequence: slot.sequence + 1 });
      await this.db
        .repo(Slot)
        .update({ id: slot.id }, { state: 'withdrawn', sequence: slot.sequence, updatedAt: now });
    }
  }

  private letter(
    { kind }: News<Appointed, Noted>,
    slot: Slot,
    note: SlotNotice,
    user: { id: string; name: string; email: string; locale: 'nl' | 'en' },
  ): Message {
    const isHost = user.id !== slot.interviewerId;
    const event = {
      uid: slot.uid,
      sequence: note.sequence + note.raised,
      groupName: slot.plg.name,
      startsAt: note.startsAt,
      endsAt: note.endsAt,
      changedAt: this.clock.now(),
      isCancelled: note.method === 'CANCEL',
      location: slot.place || null,
      joinUrl: null,
      pageUrl: `${this.config.publicUrl}/plg/${slot.plgId}/bezoeken`,
    };
    const { title, ...letter } = presentSlotMail(user.locale, {
      kind,
      name: user.name,
      isHost,
      interviewer: slot.interviewer.name,
      programme: slot.hostProgramme.name,
      audience: slot.audience,
      event,
    });
    const content = invitationFile(
      { ...event, title },
      {
        method: note.method,
        organiser: { name: slot.plg.name, email: this.mail.sender },
        invitee: { name: user.name, email: user.email },
        // Both said so in choosing it; another moment is chosen by who moves it alone.
        answer: note.method === 'REQUEST' && !(kind === 'moved' && isHost) ? 'accepted' : null,
      },
    );
    // Whoever left has to hear that it goes out of their calendar.
    const about = note.method === 'REQUEST' && { plgId: slot.plgId };
    return { to: user.email, ...letter, ...about, calendar: { method: note.method, content } };
  }
}
