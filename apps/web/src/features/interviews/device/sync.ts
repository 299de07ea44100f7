import type { AnswerRevisionDto, StartInterviewDto, StartLogDto } from '@leerkring/shared';
import { judge, type SendOutcome } from '../../../lib/device-work/send-outcome.ts';
import { Problem } from '../../../lib/http.ts';
import { contentOf, type DeviceInterview, type DeviceRevision } from './model.ts';
import type { DeviceStore } from './store.ts';

/** The server as the device needs it. Each call may be repeated at will: the ids make it count once. */
export interface Transport {
  /** Whether the session is still this person's: another tab may have signed in as somebody else. */
  isMe(userId: string): Promise<boolean>;
  start(plgId: string, body: StartInterviewDto): Promise<{ code: string }>;
  record(interviewId: string, answers: AnswerRevisionDto[]): Promise<{ stored: string[] }>;
  /** `submittedAt` stays away as long as somebody else's half is waited for. */
  submit(interviewId: string): Promise<{ submittedAt: string | null; handedInAt?: string }>;
  withdraw(interviewId: string): Promise<unknown>;
  /** Says that somebody else writes this conversation down too. */
  join(interviewId: string, number: number): Promise<unknown>;
  /** The same for what is written along in somebody else's conversation. */
  along: {
    start(tandemId: string, body: StartLogDto): Promise<unknown>;
    record(logId: string, answers: AnswerRevisionDto[]): Promise<{ stored: string[] }>;
    submit(logId: string): Promise<{ submittedAt: string | null; handedInAt?: string }>;
    withdraw(logId: string): Promise<unknown>;
  };
}

const batchSize = 50;
const longestAnswer = 30_000;

/** On a network that takes and never gives, a call is given up; should it arrive after all, it still counts once. */
async function inTime<T>(call: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Problem({ code: 'offline' })), longestAnswer);
  });
  try {
    return await Promise.race([call, late]);
  } finally {
    clearTimeout(timer);
  }
}

const toDto = (it: DeviceRevision): AnswerRevisionDto => ({
  ...contentOf(it),
  id: it.id,
  questionId: it.questionId,
  revision: it.revision,
});

async function sendWithdrawal(
  store: DeviceStore,
  transport: Pick<Transport, 'withdraw'>,
  id: string,
): Promise<void> {
  try {
    await inTime(transport.withdraw(id));
  } catch (error) {
    // The start never arrived, so there is nothing to withdraw; or it was withdrawn before.
    if (!(error instanceof Problem) || (error.status !== 404 && error.status !== 410)) throw error;
  }
  await store.forget(id);
}

async function sendStart(store: DeviceStore, transport: Transport, it: DeviceInterview): Promise<void> {
  const { id, audience, protocolVersionId, startedAt, consentAt, tandem } = it;
  const name = await store.name(id);
  await store.markSent(id);
  if (tandem?.side === 'second') {
    const { tandemId, number } = tandem;
    const body = { id, audience, number, protocolVersionId, startedAt, consentAt };
    await inTime(transport.along.start(tandemId, body));
    return store.markStarted(id, null);
  }
  const starting = transport.start(it.plgId, {
    id,
    assignmentId: it.assignmentId,
    protocolVersionId,
    audience,
    startedAt,
    consentAt,
    consentVersion: it.consentVersion,
    mayQuote: it.mayQuote ?? false,
    isUnder16: it.isUnder16 ?? false,
    hasParentConsent: it.hasParentConsent ?? false,
    respondent: { id: it.respondentId, name: name ?? null },
  });
  const { code } = await inTime(starting);
  if (tandem) await inTime(transport.join(id, tandem.number));
  await store.markStarted(id, code);
}

async function sendOne(store: DeviceStore, transport: Transport, it: DeviceInterview): Promise<void> {
  const way = it.tandem?.side === 'second' ? transport.along : transport;
  if (it.withdrawAskedAt) return sendWithdrawal(store, way, it.id);
  if (!it.isStored) await sendStart(store, transport, it);
  for (;;) {
    // Looked at before the words are: a conversation that was handed in takes no more, so nothing comes after these.
    const now = await store.interview(it.id);
    const batch = await store.sealUnsent(it.id, batchSize);
    if (batch.length === 0) return sendEnd(store, way, it.id, now);
    const { stored } = await inTime(way.record(it.id, batch.map(toDto)));
    await store.markStored(stored);
    // A server that confirms nothing would keep us here for ever.
    if (!batch.some((revision) => stored.includes(revision.id)))
      throw new Problem({ code: 'internal', status: 500 });
  }
}

/** @param now the conversation as it was before its words were looked for, all of which the server has */
async function sendEnd(
  store: DeviceStore,
  way: Pick<Transport, 'submit'>,
  id: string,
  now: DeviceInterview | undefined,
): Promise<void> {
  // Another device handed it in, with these same words: they may leave this one.
  if (now?.submittedAt) return store.markSubmitted(id, now.submittedAt);
  if (now?.submitAskedAt) {
    const { submittedAt, handedInAt } = await inTime(way.submit(id));
    await store.markSubmitted(id, submittedAt ?? handedInAt ?? now.submitAskedAt);
  }
}

/** One round: brings every conversation as far as it can go; one that is refused does not hold up the others. */
export async function syncOnce(
  store: DeviceStore,
  transport: Transport,
  onUnderway: (interviewId: string | null) => void = () => undefined,
): Promise<SendOutcome> {
  let outcome: SendOutcome = 'done';
  const waiting = (await store.unsent()).filter(({ interview }) => interview.refusal === null);
  if (waiting.length === 0) return outcome;
  try {
    if (!(await inTime(transport.isMe(store.userId)))) return 'signed_out';
  } catch (error) {
    return judge(error) === 'signed_out' ? 'signed_out' : 'later';
  }
  try {
    for (const { interview } of waiting) {
      onUnderway(interview.id);
      try {
        await sendOne(store, transport, interview);
      } catch (error) {
        const verdict = judge(error);
        if (verdict === 'signed_out') return verdict;
        if (typeof verdict === 'object') await store.refuse(interview.id, verdict.refused);
        else outcome = verdict;
      }
    }
  } finally {
    onUnderway(null);
  }
  return outcome;
}
