import { Injectable } from '@nestjs/common';
import type { MakeOutcomeDto, UpdateNoteDto } from '@leerkring/shared';
import { Commitment } from '../commitments/commitment.entity.ts';
import { CommitmentsService } from '../commitments/commitments.service.ts';
import { Decision } from '../decisions/decision.entity.ts';
import { DecisionsService } from '../decisions/decisions.service.ts';
import { Access } from '../policies/access.ts';
import { agendaItemPolicy } from '../policies/agenda-item.policy.ts';
import { notePolicy } from '../policies/note.policy.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Minutes } from './minutes.entity.ts';
import { Note } from './note.entity.ts';

/** A line of the minutes becomes a thing of its own; the line keeps its words and only points to it. */
@Injectable()
export class OutcomesService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly decisions: DecisionsService,
    private readonly commitments: CommitmentsService,
  ) {}

  /** Sent again after a break in the connection, the same line makes nothing new. */
  async make(me: Actor, agendaItemId: string, input: MakeOutcomeDto): Promise<void> {
    const { id, kind, text } = input;
    const { meetingId, plgId } = await this.access.load(me, 'minute', agendaItemPolicy, agendaItemId);
    await this.db.waitForTurn(`outcome ${id}`);
    if (await this.isMade(id, agendaItemId)) return;
    if (kind === 'decision') {
      await this.decisions.make(me, meetingId, { text, agendaItemId }, id);
    } else if (kind === 'commitment') {
      const { ownerId: membershipId, dueOn } = input;
      if (!membershipId || !dueOn)
        throw new Problem('outcome.owner_missing', {
          fields: {
            ...(!membershipId && { ownerId: ['isDefined'] }),
            ...(!dueOn && { dueOn: ['isDefined'] }),
          },
        });
      await this.commitments.commit(
        me,
        meetingId,
        { text: text.slice(0, 500), membershipId, dueOn, agendaItemId },
        id,
      );
    } else {
      if (await this.db.repo(Minutes).existsBy({ meetingId, state: 'adopted' }))
        throw new Problem('minutes.adopted');
      const notes = this.db.repo(Note);
      await notes.insert(notes.create({ id, plgId, meetingId, agendaItemId, kind, text }));
      await this.events.record(me, 'note.made', { type: 'note', id, plgId }, { kind });
    }
  }

  async notes(me: Actor, plgId: string): Promise<Note[]> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    return this.db.repo(Note).find({
      where: { plgId },
      relations: notePolicy.needs,
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  async reword(me: Actor, id: string, input: UpdateNoteDto): Promise<Note> {
    const note = await this.access.load(me, 'edit', notePolicy, id);
    const { text } = mergeEdit(input, { text: note.text });
    await this.db.repo(Note).update({ id }, { text });
    await this.events.record(me, 'note.changed', { type: 'note', id, plgId: note.plgId });
    return Object.assign(note, { text });
  }

  async remove(me: Actor, id: string): Promise<void> {
    const { plgId } = await this.access.load(me, 'edit', notePolicy, id);
    await this.db.repo(Note).delete({ id });
    await this.events.record(me, 'note.removed', { type: 'note', id, plgId });
  }

  /** An id belongs to one line of one item: whoever uses it elsewhere is told so. */
  private async isMade(id: string, agendaItemId: string): Promise<boolean> {
    // One after the other: they share the connection of the transaction.
    const known =
      (await this.db.repo(Decision).findOneBy({ id })) ??
      (await this.db.repo(Commitment).findOneBy({ id })) ??
      (await this.db.repo(Note).findOneBy({ id }));
    if (known && known.agendaItemId !== agendaItemId) throw new Problem('outcome.line_taken');
    return known !== null;
  }
}
