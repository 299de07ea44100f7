import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import type { Answer } from './answer.entity.ts';
import { RespondentKey, type KeyKind } from './respondent-key.entity.ts';
import { newKey, openAnswer } from './respondent-key.rules.ts';

/** Gives out keys and opens words with them; the database destroys them. Nothing else reads the schema they are in. */
@Injectable()
export class RespondentKeysService implements OnApplicationBootstrap {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
  ) {}

  /**
   * A copy of yesterday that is put back beside the keys of today holds conversations whose key is gone: they were
   * taken back in between, and are taken back again.
   */
  async onApplicationBootstrap(): Promise<void> {
    await this.db.transaction(async () => {
      const orphans = await this.db.query<{ id: string; plg_id: string }>(
        `update interview i set withdrawn_at = $1
         where withdrawn_at is null and not exists (select from respondent_keys.respondent_key k where k.id = i.id)
           and exists (select from answer a where a.interview_id = i.id and a.words_sealed is not null)
         returning id, plg_id`,
        [this.clock.now()],
      );
      for (const { id, plg_id: plgId } of orphans)
        await this.events.record(null, 'interview.withdrawn', { type: 'interview', id, plgId });
    });
  }

  /** @param bytes a key that is known elsewhere already; otherwise a new one */
  async give(id: string, plgId: string, kind: KeyKind, bytes = newKey()): Promise<Buffer> {
    await this.db.repo(RespondentKey).insert({ id, plgId, kind, bytes });
    return bytes;
  }

  /** What it opens is named otherwise from now on. */
  async move(from: string, to: string): Promise<void> {
    await this.db.query('update respondent_keys.respondent_key set id = $2 where id = $1', [from, to]);
  }

  /** The keys that still are. */
  async of(ids: readonly string[]): Promise<Map<string, Buffer>> {
    if (ids.length === 0) return new Map();
    const rows = await this.db.query<{ id: string; bytes: Buffer }>(
      'select id, bytes from respondent_keys.respondent_key where id = any($1)',
      [[...new Set(ids)]],
    );
    return new Map(rows.map(({ id, bytes }) => [id, bytes]));
  }

  /** Puts the words into answers as they were read; an answer that nobody opened has none. */
  async open<A extends Answer>(answers: A[]): Promise<A[]> {
    const keys = await this.of(answers.map(({ interviewId }) => interviewId));
    for (const it of answers) Object.assign(it, openAnswer(keys.get(it.interviewId), it));
    return answers;
  }
}
