import type { AnswerAskBackDto } from '@leerkring/shared';
import { judge, type SendOutcome } from '../../../lib/device-work/send-outcome.ts';
import type { KeptReply, ReplyStore } from './store.ts';

/** The server as the device needs it. An answer may be sent again at will: its key makes it count once. */
export interface ReplyTransport {
  /** Whether the session is still this person's: another tab may have signed in as somebody else. */
  isMe(userId: string): Promise<boolean>;
  answer(askBackId: string, reply: AnswerAskBackDto): Promise<unknown>;
}

const toDto = ({ id, outcome, answer, note }: KeptReply): AnswerAskBackDto => ({
  id,
  outcome,
  answer: outcome === 'changed' ? answer : null,
  note,
});

/** Brings every reply that waits to the server; one that is refused does not hold up the others. */
export async function sendReplies(store: ReplyStore, transport: ReplyTransport): Promise<SendOutcome> {
  const waiting = (await store.replies()).filter((it) => it.sendAskedAt !== null);
  if (waiting.length === 0) return 'done';
  let outcome: SendOutcome = 'done';
  try {
    if (!(await transport.isMe(store.userId))) return 'signed_out';
  } catch (error) {
    return judge(error) === 'signed_out' ? 'signed_out' : 'later';
  }
  for (const reply of waiting) {
    try {
      await transport.answer(reply.askBackId, toDto(reply));
      await store.forget(reply.askBackId);
    } catch (error) {
      const verdict = judge(error);
      if (verdict === 'signed_out') return verdict;
      if (typeof verdict === 'object') await store.refuse(reply.askBackId, verdict.refused);
      else outcome = verdict;
    }
  }
  return outcome;
}
