import { Injectable } from '@nestjs/common';
import {
  minutesAdoptAfterDays,
  minutesText,
  type AddErratumDto,
  type HandOverScribeDto,
  type MinutesAbility,
  type ProposeCorrectionDto,
} from '@leerkring/shared';
import { In, IsNull, MoreThan } from 'typeorm';
import { addDays } from '../calendars/local-date.rules.ts';
import { wallClock } from '../calendars/local-time.rules.ts';
import { Meeting } from '../cycles/meeting.entity.ts';
import { AgendaItem } from '../meeting-room/agenda-item.entity.ts';
import { Attendance } from '../meeting-room/attendance.entity.ts';
import type { Membership } from '../plgs/membership.entity.ts';
import { SeatsService } from '../seats/seats.service.ts';
import type { Plg } from '../plgs/plg.entity.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { minutesCorrectionPolicy } from '../policies/minutes-correction.policy.ts';
import { minutesPolicy } from '../policies/minutes.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { LivingText } from '../platform/living-text/living-text.ts';
import type { Actor } from '../platform/session/actor.ts';
import { corrected, type MinutesContent } from './content.rules.ts';
import { DraftsService } from './drafts.service.ts';
import { MinutesConfirmation } from './minutes-confirmation.entity.ts';
import { MinutesCorrection } from './minutes-correction.entity.ts';
import { MinutesErratum } from './minutes-erratum.entity.ts';
import { MinutesVersion } from './minutes-version.entity.ts';
import { Minutes } from './minutes.entity.ts';

export interface MinutesView {
  minutes: Minutes;
  /** The newest and the one before, newest first. */
  versions: MinutesVersion[];
  present: Membership[];
  isAdoptable: boolean;
  adoptFrom: string | null;
  adoptsOn: string | null;
}

const shown = {
  scribe: { user: true },
  confirmations: true,
  corrections: { proposedBy: { user: true } },
  errata: { addedBy: { user: true } },
} as const;

/** Correcting and adopting the minutes of a meeting. */
@Injectable()
export class MinutesService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly clock: Clock,
    private readonly texts: LivingText,
    private readonly drafts: DraftsService,
    private readonly seats: SeatsService,
  ) {}

  async get(me: Actor, meetingId: string): Promise<MinutesView> {
    const meeting = await this.access.load(me, 'read', meetingPolicy, meetingId, { plg: true });
    const known =
      (await this.db
        .repo(Minutes)
        .findOne({ where: { meetingId }, relations: shown, relationLoadStrategy: 'query' })) ??
      this.unwritten(meeting);
    const versions =
      known.version === 0
        ? []
        : await this.db.repo(MinutesVersion).find({
            where: { minutesId: known.id, number: In([known.version, known.version - 1]) },
            order: { number: 'DESC' },
          });
    return {
      minutes: known,
      versions,
      present: await this.presentAt(meetingId),
      isAdoptable: known.state === 'concept' && (await this.mayBeAdopted(known, meeting)),
      adoptFrom: this.adoptFrom(known, meeting.plg),
      adoptsOn: known.state === 'concept' ? this.adoptsOn(known, meeting.plg) : null,
    };
  }

  /** The canonical file of the newest version; its SHA-256 is the one on the screen. */
  async file(me: Actor, meetingId: string): Promise<string> {
    await this.access.load(me, 'read', meetingPolicy, meetingId);
    const minutes = await this.db.repo(Minutes).findOneBy({ meetingId });
    if (!minutes || minutes.version === 0) throw new Problem('minutes.no_concept');
    const { id: minutesId, version: number } = minutes;
    return (await this.db.repo(MinutesVersion).findOneByOrFail({ minutesId, number })).content;
  }

  async handOver(me: Actor, meetingId: string, { membershipId }: HandOverScribeDto): Promise<void> {
    const minutes = await this.loadAlone(me, 'handOver', meetingId);
    if (membershipId) await this.seats.checkActs({ id: meetingId, plgId: minutes.plgId }, membershipId);
    await this.db.repo(Minutes).update({ id: minutes.id }, { scribeId: membershipId ?? null });
    await this.events.record(me, 'minutes.scribeChanged', this.subject(minutes));
  }

  /** "It is right", said by whoever was there, about the version as it is now. */
  async confirm(me: Actor, meetingId: string): Promise<void> {
    const minutes = await this.loadAlone(me, 'comment', meetingId);
    const mine = me.memberships.find((it) => it.plgId === minutes.plgId);
    const wasThere = (await this.presentAt(meetingId)).some(({ id }) => id === mine?.membershipId);
    if (!mine || !wasThere) throw new Problem('minutes.was_absent');
    const confirmations = this.db.repo(MinutesConfirmation);
    const key = { minutesId: minutes.id, version: minutes.version, membershipId: mine.membershipId };
    if (await confirmations.existsBy(key)) return;
    await confirmations.insert(confirmations.create({ ...key, plgId: minutes.plgId, seatId: mine.seatId }));
    await this.events.record(me, 'minutes.confirmed', this.subject(minutes), { version: minutes.version });
  }

  async propose(me: Actor, meetingId: string, input: ProposeCorrectionDto): Promise<void> {
    const minutes = await this.loadAlone(me, 'comment', meetingId);
    const { agendaItemId, passage, replacement, reason = '' } = input;
    if (!(await this.db.repo(AgendaItem).existsBy({ id: agendaItemId, meetingId })))
      throw new Problem('not_found');
    if (!corrected(await this.newest(minutes), input))
      throw new Problem('minutes.passage_gone', { fields: { passage: ['stands'] } });
    const corrections = this.db.repo(MinutesCorrection);
    await corrections.insert(
      corrections.create({
        minutesId: minutes.id,
        plgId: minutes.plgId,
        agendaItemId,
        passage,
        replacement,
        reason,
        state: 'open',
        inVersion: null,
        proposedById: this.membershipIn(me, minutes.plgId),
      }),
    );
    await this.events.record(me, 'minutes.correctionProposed', this.subject(minutes));
  }

  /** Accepting writes the next version; whoever confirmed the one before is asked to look again. */
  async settle(me: Actor, correctionId: string, isAccepted: boolean): Promise<string> {
    const { minutes: found } = await this.access.load(me, 'settle', minutesCorrectionPolicy, correctionId);
    const minutes = await this.loadAlone(me, 'keep', found.meetingId);
    const corrections = this.db.repo(MinutesCorrection);
    const correction = await corrections.findOneByOrFail({ id: correctionId });
    if (correction.state !== 'open') throw new Problem('conflict');
    let inVersion: number | null = null;
    if (isAccepted) {
      const content = corrected(await this.newest(minutes), correction);
      if (!content) throw new Problem('minutes.passage_gone');
      inVersion = await this.drafts.write(minutes, content);
    }
    await corrections.update(
      { id: correctionId },
      { state: isAccepted ? 'accepted' : 'rejected', inVersion },
    );
    await this.events.record(me, 'minutes.correctionSettled', this.subject(minutes), { isAccepted });
    return minutes.meetingId;
  }

  /** After some days, or once the next meeting has begun. From then on nothing in them changes. */
  async adopt(me: Actor, meetingId: string): Promise<void> {
    const minutes = await this.loadAlone(me, 'keep', meetingId);
    const meeting = await this.meetingOf(minutes);
    if (!(await this.mayBeAdopted(minutes, meeting)))
      throw new Problem('minutes.too_early', { facts: { date: this.adoptFrom(minutes, meeting.plg) } });
    if (await this.hasOpenCorrections(minutes)) throw new Problem('minutes.corrections_open');
    await this.close(me, minutes);
  }

  /**
   * By themselves: after the days that the group chose, or once the next meeting is over. Never while a correction is
   * open; asked again tomorrow, they may be ready.
   */
  async adoptWhenDue(id: string): Promise<void> {
    await this.db.query('select id from meeting_minutes where id = $1 for update', [id]);
    const minutes = await this.db.repo(Minutes).findOneBy({ id, state: 'concept' });
    if (!minutes) return;
    const { plg, plgId, startsAt } = await this.meetingOf(minutes);
    const on = this.adoptsOn(minutes, plg);
    const isTime = on !== null && wallClock(this.clock.now()).date >= on;
    const later = { plgId, startsAt: MoreThan(startsAt), state: 'held' as const };
    if (!isTime && !(await this.db.repo(Meeting).existsBy(later))) return;
    if (!(await this.hasOpenCorrections(minutes))) await this.close(null, minutes);
  }

  private async close(me: Actor | null, minutes: Minutes): Promise<void> {
    const { meetingId } = minutes;
    const items = await this.db.repo(AgendaItem).findBy({ meetingId });
    for (const { id: subjectId, plgId } of items)
      await this.texts.freeze({ kind: minutesText.kind, subjectId, plgId }, [minutesText.field]);
    await this.db.repo(Minutes).update({ id: minutes.id }, { state: 'adopted', adoptedAt: this.clock.now() });
    await this.events.record(me, 'minutes.adopted', this.subject(minutes), { version: minutes.version });
  }

  async amend(me: Actor, meetingId: string, { text }: AddErratumDto): Promise<void> {
    const minutes = await this.loadAlone(me, 'amend', meetingId);
    const errata = this.db.repo(MinutesErratum);
    const { id: minutesId, plgId } = minutes;
    const addedById = this.membershipIn(me, plgId);
    // The same words from the same hand are one erratum, however often the button was pressed.
    if (await errata.existsBy({ minutesId, text, addedById: addedById ?? IsNull() })) return;
    await errata.insert(errata.create({ minutesId, plgId, text, addedById }));
    await this.events.record(me, 'minutes.erratumAdded', this.subject(minutes));
  }

  /** The row of this meeting for one change at a time; a state that forbids it says which one it is. */
  private async loadAlone(
    me: Actor,
    ability: Exclude<MinutesAbility, 'read'>,
    meetingId: string,
  ): Promise<Minutes> {
    const meeting = await this.access.load(me, 'read', meetingPolicy, meetingId);
    await this.access.load(me, 'minute', meetingPolicy, meetingId);
    const { id } = await this.drafts.of(meeting);
    await this.db.query('select id from meeting_minutes where id = $1 for update', [id]);
    const minutes = await this.db.repo(Minutes).findOneByOrFail({ id });
    if (minutesPolicy.can(me, ability, minutes)) return minutes;
    if (minutes.state === 'adopted' && ability !== 'amend') throw new Problem('minutes.adopted');
    if (minutes.state === 'live' && ability !== 'handOver') throw new Problem('minutes.no_concept');
    throw new Problem('forbidden');
  }

  private async newest({ id: minutesId, version: number }: Minutes): Promise<MinutesContent> {
    const { content } = await this.db.repo(MinutesVersion).findOneByOrFail({ minutesId, number });
    return JSON.parse(content) as MinutesContent;
  }

  private async meetingOf({ meetingId }: Minutes): Promise<Meeting> {
    return this.db.repo(Meeting).findOneOrFail({ where: { id: meetingId }, relations: { plg: true } });
  }

  private async hasOpenCorrections({ id: minutesId }: Minutes): Promise<boolean> {
    return this.db.repo(MinutesCorrection).existsBy({ minutesId, state: 'open' });
  }

  private adoptFrom({ conceptAt }: Minutes, { minutesDays }: Plg): string | null {
    return conceptAt && addDays(wallClock(conceptAt).date, Math.min(minutesAdoptAfterDays, minutesDays));
  }

  private adoptsOn({ conceptAt }: Minutes, { minutesDays }: Plg): string | null {
    return conceptAt && addDays(wallClock(conceptAt).date, minutesDays);
  }

  private async mayBeAdopted(minutes: Minutes, { plg, plgId, startsAt }: Meeting): Promise<boolean> {
    const from = this.adoptFrom(minutes, plg);
    if (from !== null && wallClock(this.clock.now()).date >= from) return true;
    return this.db
      .repo(Meeting)
      .existsBy({ plgId, startsAt: MoreThan(startsAt), state: In(['open', 'held']) });
  }

  private async presentAt(meetingId: string): Promise<Membership[]> {
    const rows = await this.db.repo(Attendance).find({
      where: { meetingId, state: 'present' },
      relations: { membership: { seat: { programme: true } } },
    });
    return rows.map(({ membership }) => membership);
  }

  private unwritten({ id: meetingId, plgId }: Meeting): Minutes {
    return this.db.repo(Minutes).create({
      meetingId,
      plgId,
      state: 'live',
      scribeId: null,
      scribe: null,
      version: 0,
      conceptAt: null,
      adoptedAt: null,
      confirmations: [],
      corrections: [],
      errata: [],
    });
  }

  private membershipIn(me: Actor, plgId: string): string | null {
    return me.memberships.find((it) => it.plgId === plgId)?.membershipId ?? null;
  }

  /** Readers show these with their meeting. */
  private subject({ meetingId, plgId }: Minutes) {
    return { type: 'meeting', id: meetingId, plgId };
  }
}
