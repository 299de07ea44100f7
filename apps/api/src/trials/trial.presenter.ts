import type { TrialsDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { isSelf } from '../policies/people.ts';
import type { Trial } from './trial.entity.ts';

/** Needs `heldBy`. Answers are told to whoever gave them alone. */
export function presentTrials(me: Actor, versionId: string, trials: Trial[]): TrialsDto {
  const entries = trials.flatMap((it) => it.entries.map((entry) => ({ ...entry, byName: it.heldBy.name })));
  const byQuestion = Map.groupBy(
    entries.filter(({ seconds }) => seconds > 0),
    ({ questionId }) => questionId,
  );
  return {
    versionId,
    mine: trials
      .filter(({ heldById }) => isSelf(me, heldById))
      .map((it) => ({ audience: it.audience, entries: it.entries })),
    findings: entries
      .filter(({ finding }) => finding !== '')
      .map(({ questionId, finding, byName }) => ({ questionId, text: finding, byName })),
    times: [...byQuestion].map(([questionId, all]) => ({
      questionId,
      seconds: Math.round(all.reduce((sum, { seconds }) => sum + seconds, 0) / all.length),
    })),
  };
}
