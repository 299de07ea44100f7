import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  recordingLimits,
  type FinishRecordingDto,
  type RecordingChunkDto,
  type StartRecordingDto,
} from '@leerkring/shared';
import { Interview } from '../interviews/interview.entity.ts';
import { claimedMoment } from '../interviews/interview.rules.ts';
import { sealBytes, unsealBytes } from '../interviews/respondent-key.rules.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { interviewPolicy } from '../policies/interview.policy.ts';
import { recordingPolicy } from '../policies/recording.policy.ts';
import { chunkPlace, isSound, missingOf, mostSoundMonths, soundMonths } from './recording.rules.ts';
import { Recording } from './recording.entity.ts';

/** As things stand. It is asked of a table of a later room, which this room may not know as code. */
export const soundUntilSql = `
  least(
    (select min(v.frozen_at) from report_version v where v.plg_id = i.plg_id and v.major >= 1)
      + interval '${soundMonths} months',
    i.started_at + interval '${mostSoundMonths} months'
  )`;

const subject = (it: { id: string; plgId: string }) => ({ type: 'interview', id: it.id, plgId: it.plgId });
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const atOnce = 8;

export interface RecordingsOf {
  recordings: Recording[];
  eraseAt: Date | null;
  isRefused: boolean;
}

/** What interviewers record, with a yes of its own: taken in once, heard by them alone, gone with that yes. */
@Injectable()
export class RecordingsService implements OnApplicationBootstrap {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly keys: RespondentKeysService,
  ) {}

  /** A copy of yesterday beside the keys of today: what was taken back in between, is taken back again. */
  async onApplicationBootstrap(): Promise<void> {
    await this.db.transaction(async () => {
      const orphans = await this.db.query<{ id: string; plg_id: string }>(
        `update interview i set recording_refused_at = coalesce(recording_refused_at, $1)
         where exists (select from recording r where r.interview_id = i.id
           and not exists (select from respondent_keys.respondent_key k where k.id = r.id))
         returning id, plg_id`,
        [this.clock.now()],
      );
      for (const { id, plg_id: plgId } of orphans)
        await this.events.record(null, 'recording.refused', subject({ id, plgId }));
    });
  }

  async of(me: Actor, interviewId: string): Promise<RecordingsOf> {
    await this.access.load(me, 'read', interviewPolicy, interviewId);
    return this.standing(interviewId);
  }

  async start(me: Actor, interviewId: string, input: StartRecordingDto): Promise<Recording> {
    const { plgId } = await this.access.load(me, 'read', interviewPolicy, interviewId);
    const interview = await this.lock(interviewId);
    const { id, type, consentVersion } = input;
    const recordings = this.db.repo(Recording);
    const known = await recordings.findOneBy({ id });
    if (known) {
      if (known.interviewId !== interviewId) throw new Problem('recording.id_taken');
      return this.whole(id);
    }
    if (interview.withdrawnAt) throw new Problem('interview.withdrawn');
    if (interview.recordingRefusedAt || interview.isGuarded || interview.wordsErasedAt)
      throw new Problem('recording.refused');
    if ((await recordings.countBy({ interviewId })) >= recordingLimits.parts)
      throw new Problem('recording.full');
    const now = this.clock.now();
    await this.keys.give(id, plgId, 'sound');
    await recordings.insert({
      id,
      plgId,
      interviewId,
      type,
      startedAt: claimedMoment(input.startedAt, now),
      consentAt: claimedMoment(input.consentAt, now),
      consentVersion,
    });
    await this.events.record(me, 'recording.started', subject(interview), { consentVersion });
    return this.whole(id);
  }

  /** Stores a piece once, in whatever order pieces come. */
  async add(me: Actor, id: string, piece: RecordingChunkDto, sent: unknown): Promise<number> {
    const { interviewId } = await this.access.load(me, 'read', recordingPolicy, id);
    const { number } = piece;
    const bytes = (sent as { bytes?: unknown } | null)?.bytes;
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Problem('file.empty');
    if (bytes.length > recordingLimits.chunkBytes) throw new Problem('recording.chunk_too_large');
    if (sha256(bytes) !== piece.sha256) throw new Problem('recording.chunk_damaged');
    // Whoever takes it back waits for this piece, or this piece for them: it never stays behind.
    const interview = await this.lock(interviewId);
    const recording = await this.db.repo(Recording).findOneBy({ id });
    if (!recording) throw new Problem('recording.refused');
    const [known] = await this.db.query<{ sha256: string }>(
      'select sha256 from recording_chunk where recording_id = $1 and number = $2',
      [id, number],
    );
    if (known && known.sha256 !== piece.sha256) throw new Problem('recording.chunk_differs');
    if (known) return number;
    if (recording.keptAt) throw new Problem('recording.kept_already');
    const [all] = await this.db.query<{ sum: number }>(
      'select coalesce(sum(bytes), 0)::int as sum from recording where interview_id = $1',
      [interviewId],
    );
    if ((all?.sum ?? 0) + bytes.length > recordingLimits.bytes) throw new Problem('recording.full');
    const key = await this.keyOf(id);
    await this.db.query(
      'insert into recording_chunk (id, recording_id, number, sha256, sealed) values ($1, $2, $3, $4, $5)',
      [newId(), id, number, piece.sha256, sealBytes(key, chunkPlace(id, number), bytes)],
    );
    await this.db.query('update recording set bytes = bytes + $2, updated_at = now() where id = $1', [
      id,
      bytes.length,
    ]);
    await this.events.record(me, 'recording.received', subject(interview), { number });
    return number;
  }

  /** The device says what it has; only when that is what is here, it may let go of its own. */
  async finish(me: Actor, id: string, input: FinishRecordingDto): Promise<Recording> {
    const { interviewId } = await this.access.load(me, 'read', recordingPolicy, id);
    const interview = await this.lock(interviewId);
    const recording = await this.db.repo(Recording).findOneBy({ id });
    if (!recording) throw new Problem('recording.refused');
    if (recording.keptAt) {
      if (recording.sha256 !== input.sha256) throw new Problem('recording.hash_differs');
      return this.whole(id);
    }
    const rows = await this.db.query<{ number: number }>(
      'select number from recording_chunk where recording_id = $1 order by number',
      [id],
    );
    const numbers = rows.map((row) => row.number);
    const missing = missingOf(input.chunks, numbers);
    if (missing.length > 0)
      throw new Problem('recording.incomplete', { facts: { missing: missing.map(String) } });
    const hash = createHash('sha256');
    for await (const [number, bytes] of this.pieces(id, await this.keyOf(id))) {
      if (number === 0 && !isSound(recording.type, bytes)) throw new Problem('recording.kind');
      hash.update(bytes);
    }
    const computed = hash.digest('hex');
    if (computed !== input.sha256 || numbers.length !== input.chunks)
      throw new Problem('recording.hash_differs');
    const { seconds } = input;
    await this.db
      .repo(Recording)
      .update({ id }, { seconds, sha256: computed, keptAt: this.clock.now(), updatedAt: this.clock.now() });
    await this.events.record(me, 'recording.kept', subject(interview), { seconds });
    return this.whole(id);
  }

  async listen(me: Actor, id: string): Promise<{ recording: Recording; sound: Readable }> {
    const recording = await this.db.transaction(async () => {
      const it = await this.access.load(me, 'listen', recordingPolicy, id);
      await this.events.record(me, 'recording.listened', subject(it.interview));
      return it;
    });
    const pieces = this.pieces(id, await this.keyOf(id));
    const bytes = async function* () {
      for await (const [, piece] of pieces) yield piece;
    };
    return { recording, sound: Readable.from(bytes(), { objectMode: false }) };
  }

  async refuse(me: Actor, interviewId: string): Promise<RecordingsOf> {
    await this.access.load(me, 'read', interviewPolicy, interviewId);
    await this.takeBack(me, interviewId);
    return this.standing(interviewId);
  }

  /**
   * For who has already asked who is asking. The database deletes sound and keys in the same statement.
   * @param me null for the respondent, by the code of their page
   */
  async takeBack(me: Actor | null, interviewId: string): Promise<void> {
    const interview = await this.lock(interviewId);
    if (interview.recordingRefusedAt) return;
    await this.db.repo(Interview).update({ id: interviewId }, { recordingRefusedAt: this.clock.now() });
    await this.events.record(me, 'recording.refused', subject(interview));
  }

  async standing(interviewId: string): Promise<RecordingsOf> {
    const recordings = await this.db.whole(
      Recording,
      { interviewId },
      { interview: true },
      { startedAt: 'ASC' },
    );
    const [row] = await this.db.query<{ at: Date; refused: boolean }>(
      `select ${soundUntilSql} as at, (recording_refused_at is not null or withdrawn_at is not null
         or words_erased_at is not null or (is_under16 and parent_consent_at is null)) as refused
       from interview i where i.id = $1`,
      [interviewId],
    );
    return {
      recordings,
      eraseAt: recordings.length > 0 ? (row?.at ?? null) : null,
      isRefused: row?.refused ?? true,
    };
  }

  /** In their order, a few at a time. */
  private async *pieces(id: string, key: Buffer): AsyncGenerator<[number, Buffer]> {
    for (let from = 0; ; from += atOnce) {
      const rows = await this.db.query<{ number: number; sealed: Buffer }>(
        `select number, sealed from recording_chunk where recording_id = $1 and number >= $2 and number < $3
         order by number`,
        [id, from, from + atOnce],
      );
      if (rows.length === 0) return;
      for (const { number, sealed } of rows) yield [number, unsealBytes(key, chunkPlace(id, number), sealed)];
    }
  }

  private async lock(id: string): Promise<Interview> {
    return this.db.repo(Interview).findOneOrFail({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  private async keyOf(id: string): Promise<Buffer> {
    const key = (await this.keys.of([id])).get(id);
    if (!key) throw new Problem('recording.refused');
    return key;
  }

  private whole(id: string): Promise<Recording> {
    return this.db.wholeOne(Recording, id, { interview: true });
  }
}
