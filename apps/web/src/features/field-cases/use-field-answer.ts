import type { AnswerFieldCaseDto, CaseGroup, FieldAnswerDto, FieldVisitDto } from '@leerkring/shared';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Problem } from '../../lib/http.ts';
import { useAnswerCase } from './api.ts';

/** What stands in the field: an answer, or that there is none and why. */
export interface Typed {
  text: string;
  skipReason: string;
  isSkipped: boolean;
}

const pause = 800;

/** Null while a reason is still to be written: then there is nothing to keep yet. */
function said({
  text,
  skipReason,
  isSkipped,
}: Typed): Pick<AnswerFieldCaseDto, 'text' | 'skipReason'> | null {
  if (!isSkipped) return { text, skipReason: '' };
  return skipReason.trim() === '' ? null : { text: '', skipReason };
}

const answerIn = (visit: FieldVisitDto, group: CaseGroup, questionId: string): FieldAnswerDto | undefined =>
  visit.conversations.find((it) => it.group === group)?.answers.find((it) => it.questionId === questionId);

/**
 * One answer of one group, kept as it is typed. What somebody else wrote in between is shown beside it and overwritten
 * only when one says so.
 */
export function useFieldAnswer(
  caseId: string,
  group: CaseGroup,
  questionId: string,
  kept: FieldAnswerDto | undefined,
) {
  const answer = useAnswerCase(caseId, questionId);
  const [typed, setTyped] = useState<Typed | null>(null);
  const latest = useRef(typed);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<void>>(undefined);
  // The revision that was read when typing began, or that the last write made.
  const read = useRef(0);
  const remember = (next: Typed | null) => {
    latest.current = next;
    setTyped(next);
  };

  const sendAll = async () => {
    for (let it = latest.current; it; it = latest.current) {
      const input = said(it);
      if (!input) return;
      const visit = await answer.mutateAsync({ group, ...input, revision: read.current });
      read.current = answerIn(visit, group, questionId)?.revision ?? 0;
      if (latest.current === it) remember(null);
    }
  };
  /** Resolves once everything typed so far is kept; one write at a time. */
  const send = async (): Promise<void> => {
    clearTimeout(timer.current);
    sending.current ??= sendAll().finally(() => {
      sending.current = undefined;
    });
    return sending.current;
  };
  const begin: Typed = {
    text: kept?.text ?? '',
    skipReason: kept?.skipReason ?? '',
    isSkipped: (kept?.skipReason ?? '') !== '',
  };
  const change = (part: Partial<Typed>) => {
    if (!latest.current) read.current = kept?.revision ?? 0;
    remember({ ...(latest.current ?? begin), ...part });
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send().catch(() => undefined), pause);
  };

  // Leaving the page takes along what was typed last.
  const sendRest = useEffectEvent(() => {
    if (latest.current) void send().catch(() => undefined);
  });
  useEffect(() => () => sendRest(), []);
  const isDirty = typed !== null;
  useEffect(() => {
    if (!isDirty) return;
    const handleLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', handleLeave);
    return () => window.removeEventListener('beforeunload', handleLeave);
  }, [isDirty]);

  const isNewer = answer.error instanceof Problem && answer.error.code === 'field_case.changed' && isDirty;
  return {
    shown: typed ?? begin,
    isDirty,
    isKept: answer.isSuccess && !isDirty,
    isNewer,
    error: isNewer ? null : isDirty ? answer.error : null,
    change,
    send,
    /** Mine after all, over what somebody else wrote. */
    overwrite: () => {
      read.current = kept?.revision ?? 0;
      return send();
    },
    giveUp: () => {
      answer.reset();
      remember(null);
    },
  };
}
