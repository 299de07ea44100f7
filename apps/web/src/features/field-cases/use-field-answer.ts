import type { AnswerFieldCaseDto, CaseGroup, FieldAnswerDto, FieldVisitDto } from '@leerkring/shared';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useConnection } from '../../lib/connection.ts';
import { judge } from '../../lib/device-work/send-outcome.ts';
import { useKeptWords } from '../../lib/device-work/use-kept-words.ts';
import { Problem } from '../../lib/http.ts';
import { useAnswerCase } from './api.ts';

/** What stands in the field: an answer, or that there is none and why. */
export interface Typed {
  text: string;
  skipReason: string;
  isSkipped: boolean;
}

/** With the revision that was read when typing began, or that the last write made. */
interface KeptAnswer {
  typed: Typed;
  revision: number;
}

const pause = 800;

const isNewerThan = (error: unknown) => error instanceof Problem && error.code === 'field_case.changed';

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
 * One answer of one group, kept as it is typed: on this device until the server has it. What somebody else wrote in
 * between is shown beside it and overwritten only when one says so.
 */
export function useFieldAnswer(
  caseId: string,
  group: CaseGroup,
  questionId: string,
  kept: FieldAnswerDto | undefined,
) {
  const answer = useAnswerCase(caseId, questionId);
  const connection = useConnection();
  const words = useKeptWords<KeptAnswer>(`field-cases.${caseId}.${group}.${questionId}`);
  const [typed, setTyped] = useState<Typed | null>(words.start?.typed ?? null);
  const latest = useRef(typed);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sending = useRef<Promise<void>>(undefined);
  const read = useRef(words.start?.revision ?? 0);
  const remember = (next: Typed | null) => {
    latest.current = next;
    setTyped(next);
    if (next) words.keep({ typed: next, revision: read.current });
    else words.drop();
  };

  const sendAll = async () => {
    for (let it = latest.current; it; it = latest.current) {
      const input = said(it);
      if (!input) return;
      const visit = await answer.mutateAsync({ group, ...input, revision: read.current });
      read.current = answerIn(visit, group, questionId)?.revision ?? 0;
      remember(latest.current === it ? null : latest.current);
    }
  };
  /** Resolves once everything typed so far is kept; one write at a time. */
  const send = async (): Promise<void> => {
    clearTimeout(timer.current);
    sending.current ??= sendAll()
      .catch((error: unknown) => {
        // Refused for good: its writer sees why here, and no other visit would bring it further.
        if (error instanceof Problem && !isNewerThan(error) && typeof judge(error) === 'object')
          words.dropFromDevice();
        throw error;
      })
      .finally(() => {
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
  // What could not be sent goes by itself, also what an earlier page left.
  useEffect(() => {
    if (connection === 'online') sendRest();
  }, [connection]);

  const isDirty = typed !== null;
  const isNewer = isNewerThan(answer.error) && isDirty;
  return {
    shown: typed ?? begin,
    isDirty,
    isKept: answer.isSuccess && !isDirty,
    /** Not on its way: said to be on the device only when it is. */
    isOnDevice: words.isOnDevice && !answer.isPending,
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
