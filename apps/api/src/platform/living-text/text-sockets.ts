import { Injectable, Logger } from '@nestjs/common';
import {
  JoinTextDto,
  LeaveTextDto,
  livingTextSchemaVersion,
  livingTextUpdateLimit,
  RestoreTextDto,
  validateAs,
  type Ack,
  type TextCommitted,
  type TextJoined,
} from '@leerkring/shared';
import type { Socket } from 'socket.io';
import { toProblem } from '../http/problem.filter.ts';
import { Problem } from '../http/problem.ts';
import { isId } from '../ids.ts';
import type { Actor } from '../session/actor.ts';
import { Sessions } from '../session/sessions.ts';
import { LivingText } from './living-text.ts';
import { RateLimit } from '../rate-limit.ts';
import { readCursor } from './text-cursor.ts';
import type { TextMember, TextRoom } from './text-room.ts';

type Answer<T> = (answer: Ack<T>) => void;
type Work = (socket: Socket, body: unknown) => Promise<unknown>;

const base64 = /^[A-Za-z0-9+/]+={0,2}$/;
/** A right that nothing seems to have changed is judged again after this long all the same. */
const trustFor = 30_000;

/**
 * The socket messages of living texts. They bypass Nest's guards, pipes and transactions, which cost more than a
 * keystroke may; what those do is done here: the contract, the session, the right and the refusal.
 */
@Injectable()
export class TextSockets {
  private readonly logger = new Logger('living-text');
  private readonly messages: Partial<Record<string, Work>> = {
    'text.join': (socket, body) => this.join(socket, read(JoinTextDto, body)),
    'text.leave': (socket, body) => this.leave(socket, read(LeaveTextDto, body).docId),
    'text.update': (socket, body) => this.update(socket, body),
    'text.restore': (socket, body) => this.restore(socket, read(RestoreTextDto, body)),
  };

  constructor(
    private readonly texts: LivingText,
    private readonly sessions: Sessions,
  ) {}

  /** One listener for all of its messages: a listener of each for every connection takes memory while nobody writes. */
  admit(socket: Socket): void {
    const limit = new RateLimit(2000, 4000);
    socket.onAny((message: string, body: unknown, answer?: Answer<unknown>) => {
      const work = Object.hasOwn(this.messages, message) ? this.messages[message] : undefined;
      if (message === 'text.presence' && limit.allows()) this.presence(socket, body);
      if (!work) return;
      const respond = typeof answer === 'function' ? answer : () => undefined;
      if (!limit.allows()) return respond({ problem: new Problem('too_many_requests').toBody() });
      Promise.resolve(body)
        .then((it) => work(socket, it))
        .then(
          (ok) => respond({ ok }),
          (error: unknown) => respond({ problem: this.problem(error).toBody() }),
        );
    });
  }

  dismiss(socket: Socket): void {
    for (const room of this.texts.rooms())
      if (room.members.has(socket.id)) this.texts.release(room, socket.id);
  }

  private async join(socket: Socket, dto: JoinTextDto): Promise<TextJoined> {
    if (dto.schemaVersion !== livingTextSchemaVersion) throw new Problem('text.outdated');
    const { timesDistrusted } = this.texts;
    const me = await this.actor(socket);
    const address = { kind: dto.kind, subjectId: dto.subjectId, field: dto.field };
    const rights = await this.texts.rights(me, address);
    const room = await this.texts.open(address, rights.plgId);
    if (!socket.connected) throw new Problem('text.not_joined');
    const member: TextMember = {
      socketId: socket.id,
      me,
      canWrite: rights.canWrite,
      judgedAt: performance.now(),
      judging: null,
    };
    room.members.set(socket.id, member);
    // First listening, then reading: what is committed in between arrives twice rather than never.
    await socket.join(room.channel);
    if (this.texts.timesDistrusted !== timesDistrusted) await this.texts.judge(room, member);
    if (!room.members.has(socket.id)) throw new Problem('not_found');
    const known = dto.stateVector ? Buffer.from(dto.stateVector, 'base64') : null;
    const difference = await room.text.difference(known);
    return {
      docId: room.id,
      canWrite: member.canWrite && !room.isFrozen,
      isFrozen: room.isFrozen || rights.isFrozen,
      seq: difference.seq,
      updates: difference.updates.map((it) => Buffer.from(it).toString('base64')),
      stateVector: difference.stateVector && Buffer.from(difference.stateVector).toString('base64'),
      presence: room.presence(),
      shrinks: await this.texts.shrinks(room.id),
    };
  }

  private async leave(socket: Socket, docId: string): Promise<null> {
    const room = this.texts.room(docId);
    if (room) this.texts.release(room, socket.id);
    await socket.leave(`text:${docId}`);
    return null;
  }

  /** Checked by hand against the contract of `TextUpdateDto`: this runs for every keystroke. */
  private async update(socket: Socket, body: unknown): Promise<TextCommitted> {
    if (typeof body !== 'object' || body === null) throw new Problem('invalid');
    const { docId, session, clientSeq, schemaVersion, update } = body as Record<string, unknown>;
    if (!isId(docId) || !isId(session) || !isCount(clientSeq) || !isCount(schemaVersion))
      throw new Problem('invalid');
    if (typeof update !== 'string' || update.length % 4 !== 0 || !base64.test(update))
      throw new Problem('invalid');
    const bytes = Buffer.from(update, 'base64');
    if (bytes.length > livingTextUpdateLimit) throw new Problem('text.too_large');
    if (schemaVersion > livingTextSchemaVersion) throw new Problem('text.outdated');
    const { room, member } = await this.writer(socket, docId);
    const outcome = await room.text.submit({
      session,
      clientSeq,
      userId: member.me.userId,
      schemaVersion,
      bytes,
      encoded: update,
      removedShare: null,
    });
    if ('refused' in outcome) throw new Problem(outcome.refused);
    return outcome;
  }

  private async restore(socket: Socket, { docId, seq }: RestoreTextDto): Promise<TextCommitted> {
    const { room, member } = await this.writer(socket, docId);
    return this.texts.restore(member.me, room, seq);
  }

  private presence(socket: Socket, body: unknown): void {
    if (typeof body !== 'object' || body === null) return;
    const { docId, clientId, cursor } = body as Record<string, unknown>;
    const room = typeof docId === 'string' ? this.texts.room(docId) : undefined;
    const member = room?.members.get(socket.id);
    if (!room || !member || !isCount(clientId) || clientId > 4_294_967_295) return;
    const place = readCursor(cursor);
    if (place !== undefined) room.place(member, clientId, place);
  }

  private async writer(socket: Socket, docId: string): Promise<{ room: TextRoom; member: TextMember }> {
    const room = this.texts.room(docId);
    const member = room?.members.get(socket.id);
    if (!room || !member) throw new Problem('text.not_joined');
    // After an event in the group the edit waits for the new judgement; a right that is merely old is checked beside it.
    if (member.judgedAt === 0) await this.texts.judge(room, member);
    else if (performance.now() - member.judgedAt > trustFor)
      void this.texts.judge(room, member).catch(() => undefined);
    if (!room.members.has(socket.id)) throw new Problem('not_found');
    if (room.isFrozen) throw new Problem('text.frozen');
    if (!member.canWrite) throw new Problem('forbidden');
    return { room, member };
  }

  private async actor(socket: Socket): Promise<Actor> {
    const data = socket.data as { me: Actor };
    const me = await this.sessions.actorBySession(data.me.sessionId);
    if (!me) {
      socket.disconnect(true);
      throw new Problem('unauthenticated');
    }
    data.me = me;
    return me;
  }

  private problem(error: unknown): Problem {
    const problem = toProblem(error);
    if (problem) return problem;
    this.logger.error({ err: error });
    return new Problem('internal');
  }
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4_294_967_295;
}

function read<T extends object>(type: new () => T, body: unknown): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new Problem('invalid');
  const { value, fields } = validateAs(type, body);
  if (fields) throw new Problem('invalid', { fields });
  return value;
}
