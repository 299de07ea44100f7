import { Injectable } from '@nestjs/common';
import { minutesText, type CreateAgendaItemDto, type UpdateAgendaItemDto } from '@leerkring/shared';
import type { Meeting } from '../cycles/meeting.entity.ts';
import { Access } from '../policies/access.ts';
import { agendaItemPolicy } from '../policies/agenda-item.policy.ts';
import { meetingPolicy } from '../policies/meeting.policy.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { LivingText } from '../platform/living-text/living-text.ts';
import type { Actor } from '../platform/session/actor.ts';
import { AgendaItem } from './agenda-item.entity.ts';

const MOST_ITEMS = 40;

/** What a meeting is about, in order. Anyone in the group may bring something up. */
@Injectable()
export class AgendaItemsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly texts: LivingText,
  ) {}

  async add(me: Actor, meetingId: string, input: CreateAgendaItemDto): Promise<AgendaItem> {
    const meeting = await this.access.load(me, 'minute', meetingPolicy, meetingId);
    await this.lock(meetingId);
    const items = this.db.repo(AgendaItem);
    const count = await items.countBy({ meetingId });
    if (count >= MOST_ITEMS) throw new Problem('agenda.full', { facts: { most: MOST_ITEMS } });
    const item = items.create({
      ...input,
      meetingId,
      plgId: meeting.plgId,
      position: count + 1,
      runningSince: null,
    });
    await items.save(item);
    await this.changed(me, meeting);
    return Object.assign(item, { meeting });
  }

  async update(me: Actor, id: string, input: UpdateAgendaItemDto): Promise<AgendaItem> {
    const item = await this.access.load(me, 'edit', agendaItemPolicy, id);
    const fields = mergeEdit(input, { title: item.title, minutes: item.minutes });
    await this.db.repo(AgendaItem).update({ id }, fields);
    await this.changed(me, item.meeting);
    return Object.assign(item, fields);
  }

  /** Gives the item this place; the others close up around it. */
  async place(me: Actor, id: string, position: number): Promise<AgendaItem> {
    const item = await this.access.load(me, 'edit', agendaItemPolicy, id);
    await this.lock(item.meetingId);
    const others = (await this.inOrder(item.meetingId)).filter((it) => it.id !== id);
    await this.number(others.toSpliced(position - 1, 0, item));
    await this.changed(me, item.meeting);
    return item;
  }

  /** What led to a decision, a commitment or a line in the minutes stays, so that nothing written is lost. */
  async remove(me: Actor, id: string): Promise<void> {
    const item = await this.access.load(me, 'edit', agendaItemPolicy, id);
    await this.lock(item.meetingId);
    const minutes = await this.texts.plain(minutesText.kind, id, minutesText.field);
    // What later rooms hang on the item, the database guards: `decision_agenda_item` and its like say the same.
    if (item.isCurrent || minutes.trim() !== '') throw new Problem('agenda.item_in_use');
    await this.db.repo(AgendaItem).delete({ id });
    await this.number(await this.inOrder(item.meetingId));
    await this.changed(me, item.meeting);
  }

  private async inOrder(meetingId: string): Promise<AgendaItem[]> {
    return this.db.repo(AgendaItem).find({ where: { meetingId }, order: { position: 'ASC' } });
  }

  private async number(items: AgendaItem[]): Promise<void> {
    for (const [index, item] of items.entries()) {
      if (item.position === index + 1) continue;
      item.position = index + 1;
      await this.db.repo(AgendaItem).update({ id: item.id }, { position: item.position });
    }
  }

  private async lock(meetingId: string): Promise<void> {
    await this.db.query('select id from meeting where id = $1 for update', [meetingId]);
  }

  private async changed(me: Actor, { id, plgId }: Meeting): Promise<void> {
    await this.events.record(me, 'agenda.changed', { type: 'meeting', id, plgId });
  }
}
