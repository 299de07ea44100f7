import { Injectable } from '@nestjs/common';
import { misfitsOf, type SaveTrialDto, type TrialsDto } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { protocolVersionPolicy } from '../policies/protocol-version.policy.ts';
import { guideFor } from '../protocols/protocol.rules.ts';
import { presentTrials } from './trial.presenter.ts';
import { Trial } from './trial.entity.ts';

/** Trying a draft out: what is answered is one's own, what is noticed is for everyone who writes along. */
@Injectable()
export class TrialsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
  ) {}

  /** Nothing of a settled version: its trials are gone. */
  async get(me: Actor, versionId: string): Promise<TrialsDto> {
    const version = await this.access.load(me, 'read', protocolVersionPolicy, versionId);
    const mayTry = protocolVersionPolicy.can(me, 'contribute', version);
    const trials = mayTry ? await this.db.whole(Trial, { versionId }, { heldBy: true }) : [];
    return presentTrials(me, versionId, trials);
  }

  async save(me: Actor, versionId: string, input: SaveTrialDto): Promise<TrialsDto> {
    const version = await this.access.load(me, 'contribute', protocolVersionPolicy, versionId, {
      questions: true,
    });
    const guide = new Map(guideFor(version.questions, input.audience).map((it) => [it.id, it]));
    for (const [index, { questionId, answer }] of input.entries.entries()) {
      const question = guide.get(questionId);
      if (!question) throw new Problem('interview.question_elsewhere');
      const fields = Object.entries(misfitsOf(question, answer));
      if (fields.length > 0)
        throw new Problem('invalid', {
          fields: Object.fromEntries(
            fields.map(([field, names]) => [`entries.${index}.answer.${field}`, names]),
          ),
        });
    }
    const { plgId } = version;
    await this.db.query(
      `insert into trial (id, plg_id, version_id, audience, held_by_id, entries) values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint trial_one_per_person do update set entries = excluded.entries, updated_at = now()`,
      [newId(), plgId, versionId, input.audience, me.userId, JSON.stringify(input.entries)],
    );
    await this.events.record(me, 'protocol.tried', { type: 'protocol', id: versionId, plgId });
    return this.get(me, versionId);
  }

  /** One's own, before the version is settled. */
  async erase(me: Actor, versionId: string): Promise<void> {
    const { plgId } = await this.access.load(me, 'contribute', protocolVersionPolicy, versionId);
    const { affected } = await this.db.repo(Trial).delete({ versionId, heldById: me.userId });
    if (!affected) return;
    await this.events.record(me, 'protocol.trialErased', { type: 'protocol', id: versionId, plgId });
  }
}
