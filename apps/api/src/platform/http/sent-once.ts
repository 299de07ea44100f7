import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Db } from '../db/db.ts';
import { hashToken, newId } from '../ids.ts';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

function seal(answer: unknown, key: Buffer): Buffer {
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key, iv);
  const text = Buffer.concat([sealing.update(JSON.stringify(answer ?? null)), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), text]);
}

function open(sealed: Buffer, key: Buffer): unknown {
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, ivBytes));
  opening.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  const text = Buffer.concat([opening.update(sealed.subarray(ivBytes + tagBytes)), opening.final()]);
  // Handlers that answer nothing answer nothing again.
  return JSON.parse(text.toString()) ?? undefined;
}

/** Long enough that nobody comes by one of somebody else. */
export const numberPattern = '^[\\w-]{16,100}$';
const isNumber = (it: unknown) => typeof it === 'string' && new RegExp(numberPattern).test(it);

/** A session is given to one browser, once; a file is made again from what it is made of. */
const isKept = (answer: unknown, request: FastifyRequest) =>
  !(answer instanceof StreamableFile) && !request.changesSession;

/**
 * An answer can get lost on its way back: whoever presses again cannot know that it was done. What makes something
 * therefore comes with a number (`Idempotency-Key`, random); the same from the same person under the same number is
 * done once, and answered as it was the first time. Whoever sends it twice at the same moment waits for the first.
 * Form of the header: https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 */
@Injectable()
export class SentOnce {
  constructor(private readonly db: Db) {}

  /** In the transaction of what `act` does: what did not happen may be sent again. */
  async answer(request: FastifyRequest, act: () => Promise<unknown>): Promise<unknown> {
    const number = request.headers['idempotency-key'];
    if (request.method !== 'POST' || !isNumber(number)) return act();
    const what = [number, request.me?.userId, request.url, JSON.stringify(request.body)].join('\n');
    const key = hashToken(what);
    const secret = hashToken(`answer\n${what}`);
    const first = await this.db.query(
      'insert into sent_once (id, key) values ($1, $2) on conflict on constraint sent_once_key do nothing returning id',
      [newId(), key],
    );
    if (first.length === 0) return this.again(key, secret);
    const answer = await act();
    if (isKept(answer, request))
      await this.db.query('update sent_once set answer = $2 where key = $1', [key, seal(answer, secret)]);
    else await this.db.query('delete from sent_once where key = $1', [key]);
    return answer;
  }

  private async again(key: Buffer, secret: Buffer): Promise<unknown> {
    const [row] = await this.db.query<{ answer: Buffer }>('select answer from sent_once where key = $1', [
      key,
    ]);
    return row && open(row.answer, secret);
  }
}
