import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RespondentKey } from '../interviews/respondent-key.entity.ts';
import { newKey, sealBytes } from '../interviews/respondent-key.rules.ts';
import { newId } from '../platform/ids.ts';
import { chunkPlace } from '../recordings/recording.rules.ts';
import { RecordingChunk } from '../recordings/recording-chunk.entity.ts';
import { Recording } from '../recordings/recording.entity.ts';
import type { DemoWorld } from './world.demo.ts';

/** Three tones and nobody's voice: the conversation is made up, and so is its sound. */
const file = path.resolve(import.meta.dirname, '../../demo/opname.webm');

/** With one conversation of the running year there is sound. */
export async function seatRecording({ db, b }: DemoWorld): Promise<void> {
  const [talk] = await db.query<{ id: string; started_at: Date; submitted_at: Date }>(
    `select id, started_at, submitted_at from interview
     where plg_id = $1 and submitted_at is not null and audience = 'student' order by started_at desc limit 1`,
    [b.id],
  );
  if (!talk) return;
  const bytes = readFileSync(file);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const [id, key] = [newId(), newKey()];
  await db.repo(RespondentKey).insert({ id, plgId: b.id, kind: 'sound', bytes: key });
  await db.repo(Recording).insert({
    id,
    plgId: b.id,
    interviewId: talk.id,
    type: 'audio/webm;codecs=opus',
    startedAt: talk.started_at,
    consentAt: talk.started_at,
    consentVersion: '1.0',
    bytes: bytes.length,
  });
  const sealed = sealBytes(key, chunkPlace(id, 0), bytes);
  await db.repo(RecordingChunk).insert({ id: newId(), recordingId: id, number: 0, sha256, sealed });
  await db.repo(Recording).update({ id }, { seconds: 3, sha256, keptAt: talk.submitted_at });
}
