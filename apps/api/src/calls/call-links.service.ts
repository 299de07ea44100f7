import { Inject, Injectable } from '@nestjs/common';
import type { ChooseCallDto } from '@leerkring/shared';
import { MoreThan } from 'typeorm';
import type { Config } from '../config.ts';
import { Meeting } from '../cycles/meeting.entity.ts';
import type { MeetingView } from '../cycles/meeting.presenter.ts';
import { MeetingsService } from '../cycles/meetings.service.ts';
import { Plg } from '../plgs/plg.entity.ts';
import { PlgsService } from '../plgs/plgs.service.ts';
import { Access } from '../policies/access.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { CONFIG } from '../platform/config.token.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
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
    private readonly plgs: PlgsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The hosts that may be shown in a frame; it names nobody. */
  hosts(): string[] {
    return this.config.callFrameHosts;
  }

  /** For one meeting, or for the ones after it too. */
  async choose(me: Actor, meetingId: string, sent: ChooseCallDto): Promise<MeetingView> {
    await this.access.load(me, 'edit', meetingPolicy, meetingId);
    await this.db.query('select id from meeting where id = $1 for update', [meetingId]);
    const meeting = await this.access.load(me, 'edit', meetingPolicy, meetingId);
    const { plgId, startsAt } = meeting;
    const input = mergeEdit(sent, { kind: meeting.callKind, url: meeting.joinUrl });
    this.check(input);
    const later = input.alsoLater ? await this.plannedAfter(plgId, startsAt) : [];
    await this.apply(input, [meeting, ...later]);
    const subject = { type: 'meeting', id: meetingId, plgId };
    await this.events.record(me, 'meeting.changed', subject, { callKind: input.kind, later: later.length });
    return this.meetings.get(me, meetingId);
  }

  /** For what the group still plans, and for what it planned when that is asked. */
  async chooseForGroup(me: Actor, plgId: string, sent: ChooseCallDto): Promise<Plg> {
    await this.access.load(me, 'plan', plgPolicy, plgId);
    await this.db.query('select id from plg where id = $1 for update', [plgId]);
    const { callKind, joinUrl } = await this.access.load(me, 'plan', plgPolicy, plgId);
    const input = mergeEdit(sent, { kind: callKind, url: joinUrl });
    this.check(input);
    await this.db.repo(Plg).update({ id: plgId }, { callKind: input.kind, joinUrl: input.url ?? null });
    const later = input.alsoLater ? await this.plannedAfter(plgId, new Date(0)) : [];
    await this.apply(input, later);
    const subject = { type: 'plg', id: plgId, plgId };
    await this.events.record(me, 'call.groupChosen', subject, { callKind: input.kind, later: later.length });
    return this.plgs.get(me, plgId);
  }

  private check({ kind, url }: ChooseCallDto): void {
    if (kind === 'frame' && !mayBeFramed(url ?? '', this.config.callFrameHosts))
      throw new Problem('call.host_not_allowed', {
        fields: { url: ['isAllowedHost'] },
        facts: { hosts: this.config.callFrameHosts },
      });
  }

  private async plannedAfter(plgId: string, moment: Date): Promise<Meeting[]> {
    return this.db
      .repo(Meeting)
      .find({ where: { plgId, state: 'planned', startsAt: MoreThan(moment) }, order: { id: 'ASC' } });
  }

  private async apply({ kind, url }: ChooseCallDto, meetings: Meeting[]): Promise<void> {
    const joinUrl = url ?? null;
    for (const it of meetings) {
      // Calendars need to hear of another address.
      if (it.joinUrl !== joinUrl && it.state === 'planned') it.sequence += 1;
      Object.assign(it, { callKind: kind, joinUrl });
      await this.db.repo(Meeting).save(it);
    }
  }
}
