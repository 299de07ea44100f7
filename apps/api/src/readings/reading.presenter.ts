import type { JointThreadDto, ReaderDto, ReadingDto, ReadingStepDto, ReadThreadDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { jointThreadPolicy } from '../policies/joint-thread.policy.ts';
import { holdsMembership, isAnalyst, isCoordinator } from '../policies/people.ts';
import { readThreadPolicy } from '../policies/read-thread.policy.ts';
import { readingRoundPolicy } from '../policies/reading-round.policy.ts';
import { readingStepPolicy } from '../policies/reading-step.policy.ts';
import type { JointThread } from './joint-thread.entity.ts';
import type { ReadThread } from './read-thread.entity.ts';
import type { Reader } from './reader.entity.ts';
import type { ReadingStep } from './reading-step.entity.ts';
import type { ReadingView } from './reading-views.service.ts';

/** By code: never who spoke, or with whom. */
export function presentReading(me: Actor, view: ReadingView): ReadingDto {
  const { plgId, round } = view;
  const standing = view.conversations.filter((it) => !it.isWithdrawn);
  const isStanding = new Set(standing.map(({ id }) => id));
  const guides = (round?.readers ?? []).flatMap((it) => it.guides);
  const plan = isCoordinator(me, plgId);
  return {
    plgId,
    stage: round ? (round.openedAt ? 'together' : 'blind') : 'none',
    conversations: standing.length,
    guides: guides.filter((it) => isStanding.has(it.interviewId)).length,
    openedAt: round?.openedAt?.toISOString() ?? null,
    openReason: round?.openReason ?? null,
    readers: (round?.readers ?? []).map((it) => presentReader(me, plgId, it, isStanding)),
    candidates: view.candidates,
    questions: view.questions,
    threads: view.threads.map((it) => presentThread(me, it, view)),
    joint: view.joint.filter((it) => it.threads.length > 0).map((it) => presentJoint(me, it, view)),
    steps: view.steps.map((it) => presentStep(me, it, view)),
    can: round
      ? readingRoundPolicy.abilitiesOf(me, round)
      : { read: isAnalyst(me, plgId) || plan, plan, open: false, write: false, join: false },
  };
}

function presentReader(me: Actor, plgId: string, it: Reader, standing: ReadonlySet<string>): ReaderDto {
  const isMe = holdsMembership(me, it.membershipId);
  const seesWhy = isCoordinator(me, plgId);
  const guides = it.guides.filter(({ interviewId }) => standing.has(interviewId));
  return {
    membershipId: it.membershipId,
    name: it.membership.user.name,
    guides: guides.length,
    handedInAt: it.handedInAt?.toISOString() ?? null,
    isMe,
    plan:
      isMe || seesWhy
        ? guides.map(({ interview, mayRead, isPinned }) => ({
            code: interview.code,
            audience: interview.audience,
            // To who reads, how many others could not would tell something about who held it.
            mayRead: seesWhy ? mayRead : null,
            isPinned,
          }))
        : [],
  };
}

function presentThread(me: Actor, it: ReadThread, { conversations, words }: ReadingView): ReadThreadDto {
  const { membership, membershipId } = it.reader;
  const codes = new Map(conversations.filter((one) => !one.isWithdrawn).map(({ id, code }) => [id, code]));
  return {
    id: it.id,
    membershipId,
    readerName: membership.user.name,
    canonicalId: it.canonicalId,
    name: it.name,
    text: it.text,
    codes: it.interviewIds.flatMap((id) => codes.get(id) ?? []).toSorted(),
    words: (words.get(it.id) ?? []).map(({ row, words: exact, isStale }) => ({
      id: row.id,
      answerId: row.answerId,
      code: row.answer.interview.code,
      start: row.startAt,
      end: row.endAt,
      words: exact,
      isStale,
    })),
    jointId: it.jointId,
    can: readThreadPolicy.abilitiesOf(me, it),
  };
}

function presentJoint(
  me: Actor,
  it: JointThread,
  { conversations, threads, round }: ReadingView,
): JointThreadDto {
  const mine = threads.filter((one) => one.jointId === it.id);
  const read = new Set((round?.readers ?? []).flatMap(({ guides }) => guides.map((one) => one.interviewId)));
  const all = conversations.filter((one) => !one.isWithdrawn && read.has(one.id));
  const behind = new Set(mine.flatMap((one) => one.interviewIds));
  const cases = all.filter((one) => behind.has(one.id));
  const readers = new Set(mine.map((one) => one.readerId)).size;
  return {
    id: it.id,
    canonicalId: it.canonicalId,
    name: it.name,
    text: it.text,
    threadIds: mine.map(({ id }) => id),
    readers,
    cases: cases.length,
    casesOf: all.length,
    programmes: new Set(cases.map((one) => one.programmeId)).size,
    programmesOf: new Set(all.map((one) => one.programmeId)).size,
    isException: readers === 1,
    themeId: it.themeId,
    can: jointThreadPolicy.abilitiesOf(me, it),
  };
}

function presentStep(me: Actor, it: ReadingStep, { threads }: ReadingView): ReadingStepDto {
  const now = new Map(threads.map(({ id, jointId }) => [id, jointId]));
  const isAsLeft = it.moves.length > 0 && it.moves.every(({ threadId, to }) => now.get(threadId) === to);
  return {
    id: it.id,
    kind: it.kind,
    byName: it.by?.name ?? null,
    at: it.createdAt.toISOString(),
    jointName: it.jointName,
    threadIds: it.moves.map(({ threadId }) => threadId),
    undoneAt: it.undoneAt?.toISOString() ?? null,
    canUndo: readingStepPolicy.can(me, 'undo', it) && isAsLeft,
  };
}
