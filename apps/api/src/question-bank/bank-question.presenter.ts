import type { BankQuestionDto, BankWordingDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { isCoordinator, isInCircle, isMember } from '../policies/people.ts';
import { protocolQuestionPolicy } from '../policies/protocol-question.policy.ts';
import type { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { settingsOf } from '../protocols/protocol.rules.ts';
import type { SharedQuestion } from './shared-question.entity.ts';

/**
 * Needs `version.protocol.plg` and `mergedFrom` of every wording, newest first. Of a group that one is no part of, only
 * the words are told.
 */
export function presentBankQuestion(
  me: Actor,
  plgId: string,
  wordings: ProtocolQuestion[],
  more: {
    use?: { protocols: number; conversations: number; instruments: number };
    shares: SharedQuestion[];
    isHere: boolean;
  },
): BankQuestionDto {
  const [newest] = wordings;
  if (!newest) throw new Error('a question in the bank has words');
  const ours = wordings.find((it) => isCoordinator(me, it.plgId));
  const mine = more.shares.find((it) => isCoordinator(me, it.plgId));
  return {
    lineageId: newest.lineageId,
    audience: newest.audience,
    text: newest.text,
    explanation: newest.explanation,
    // On which answers it hung there says nothing here.
    settings: { ...settingsOf(newest), condition: null },
    probes: newest.probes,
    wordings: wordings.map((it) => presentWording(me, it)),
    mergedFrom: isMember(me, newest.plgId) ? ancestorsOf(newest).map(({ text }) => text) : [],
    protocols: more.use?.protocols ?? 0,
    conversations: more.use?.conversations ?? 0,
    instruments: more.use?.instruments ?? 0,
    sharedId: (mine ?? more.shares[0])?.id ?? null,
    isHere: more.isHere,
    can: {
      take: isInCircle(me, plgId) && !more.isHere,
      share: ours !== undefined && protocolQuestionPolicy.can(me, 'share', ours) && mine === undefined,
      withdraw: mine !== undefined,
    },
  };
}

function presentWording(me: Actor, it: ProtocolQuestion): BankWordingDto {
  const { plg } = it.version.protocol;
  const isOurs = isMember(me, it.plgId);
  return {
    questionId: it.id,
    text: it.text,
    versionNumber: it.version.number,
    frozenAt: it.version.frozenAt?.toISOString() ?? '',
    plgName: isOurs ? plg.name : null,
    schoolYear: isOurs ? plg.schoolYear : null,
  };
}

const ancestorsOf = (it: ProtocolQuestion): ProtocolQuestion[] =>
  (it.mergedFrom ?? []).flatMap((one) => [one, ...ancestorsOf(one)]);
