import { Inject, Injectable } from '@nestjs/common';
import type { ChooseCallDto } from '@leerkring/shared';
import { MoreThan } from 'typeorm';
import type { Config } from '../config.ts';
import { Meeting } from '../cycles/meeting.entity.ts';
import type { MeetingView } from '../cycles/meeting.presenter.ts';
import { MeetingsService } from '../cycles/meetings.service.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { mayBeFramed } from './call.rules.ts';

/** Where a group meets online: among us, elsewhere, or elsewhere in a frame. */
@Injectable()
export class CallLinksService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly meetings: MeetingsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The hosts that may be shown in a frame; it names nobody. */
  hosts(): string[] {
    return this.config.callFrameHosts;
  }

  /** For one meeting, or for the ones after it too. */
  async choose(me: Actor, meetingId: string, input: ChooseCallDto): Promise<MeetingView> {
    await this.access.load(me, 'edit', meetingPolicy, meetingId);
    const { kind, alsoLater } = input;
    const url = input.url ?? null;
    if (kind === 'frame' && !mayBeFramed(url ?? '', this.config.callFrameHosts))
      throw new Problem('call.host_not_allowed', {
        fields: { url: ['isAllowedHost'] },
        facts: { hosts: this.config.callFrameHosts },
      });
    await this.db.query('select id from meeting where id = $1 for update', [meetingId]);
    const meeting = await this.access.load(me, 'edit', meetingPolicy, meetingId);
    const { plgId, startsAt } = meeting;
    const later = alsoLater
      ? await this.db
          .repo(Meeting)
          .find({ where: { plgId, state: 'planned', startsAt: MoreThan(startsAt) }, order: { id: 'ASC' } })
      : [];
    for (const it of [meeting, ...later]) {
      // Calendars need to hear of another address.
      if (it.joinUrl !== url && it.state === 'planned') it.sequence += 1;
      Object.assign(it, { callKind: kind, joinUrl: url });
      await this.db.repo(Meeting).save(it);
    }
    const subject = { type: 'meeting', id: meetingId, plgId };
    await this.events.record(me, 'meeting.changed', subject, { callKind: kind, later: later.length });
    return this.meetings.get(me, meetingId);
  }
}
