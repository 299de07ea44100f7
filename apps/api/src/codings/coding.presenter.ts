import type { CodingDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { codingPolicy } from '../policies/coding.policy.ts';
import type { CodingView } from './codings.service.ts';

/** By code: never who spoke, where or when. */
export function presentCoding(me: Actor, view: CodingView): CodingDto {
  const { coding: it } = view;
  return {
    id: it.id,
    plgId: it.plgId,
    answerId: it.answerId,
    codeId: view.codeId,
    isMine: it.coderId === me.userId,
    coderName: it.coder?.name ?? null,
    start: it.startAt,
    end: it.endAt,
    words: view.words,
    isStale: view.isStale,
    found: view.found,
    isExample: it.isExample,
    stage: it.stage,
    threads: it.threads.map(({ themeId, voice }) => ({ themeId, voice })),
    can: codingPolicy.abilitiesOf(me, it),
  };
}
