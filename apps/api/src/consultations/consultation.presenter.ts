import type {
  AdditionDecisionDto,
  ConsultationAdditionDto,
  ConsultationFormDto,
  ConsultationPartyDto,
  AskedAgainDto,
  InstrumentKindDto,
  PartyState,
} from '@leerkring/shared';
import { endOf } from '../calendars/local-time.rules.ts';
import type { Actor } from '../platform/session/actor.ts';
import { nameOf } from '../plgs/plg.presenter.ts';
import { consultationAdditionPolicy } from '../policies/consultation-addition.policy.ts';
import { consultationPartyPolicy } from '../policies/consultation-party.policy.ts';
import type { AdditionDecision } from './addition-decision.entity.ts';
import type { ConsultationAddition } from './consultation-addition.entity.ts';
import type { ConsultationFollowUp } from './consultation-follow-up.entity.ts';
import type { ConsultationParty } from './consultation-party.entity.ts';
import type { ConsultationTie } from './consultation-tie.entity.ts';
import type { ConsultationVerdict } from './consultation-verdict.entity.ts';
import { isAfter } from './consultation.rules.ts';

/** The end of the last day on which it could be filled in. */
export const dueAtOf = ({ dueOn }: { dueOn: string | null }): Date | null =>
  dueOn === null ? null : endOf(dueOn);

export function stateOf(party: ConsultationParty, hasSaid: boolean): PartyState {
  if (party.withdrawnAt) return 'withdrawn';
  if (party.handedInAt) return 'handed_in';
  return hasSaid ? 'underway' : 'invited';
}

export function presentDecision(it: AdditionDecision): AdditionDecisionDto {
  return {
    number: it.number,
    decision: it.decision,
    reason: it.reason,
    decidedAt: it.decidedAt.toISOString(),
    decidedByName: it.decidedBy?.name ?? null,
    consequence: it.commitment?.text ?? null,
  };
}

export const presentFollowUp = (it: ConsultationFollowUp): AskedAgainDto => ({
  id: it.id,
  sector: it.sector,
  questionId: it.questionId,
  text: it.text,
  askedAt: it.createdAt.toISOString(),
});

export function presentParty(me: Actor, party: ConsultationParty, hasSaid: boolean): ConsultationPartyDto {
  const can = consultationPartyPolicy.abilitiesOf(me, party);
  return {
    id: party.id,
    code: party.code,
    organisation: can.read ? party.organisation : null,
    sector: party.sector,
    mode: party.mode,
    interviewerId: can.read ? party.interviewerId : null,
    interviewerName: can.read && party.interviewer ? nameOf(party.interviewer) : null,
    state: stateOf(party, hasSaid),
    isLate: isAfter(party.handedInAt, dueAtOf(party.instrument)),
    hasAddress: party.email !== null,
    can,
  };
}

/** @param addition with its party and that one's instrument */
export function presentAddition(
  me: Actor,
  addition: ConsultationAddition,
  ties: readonly ConsultationTie[],
  decisions: readonly AdditionDecision[],
): ConsultationAdditionDto {
  const { id, party } = addition;
  return {
    id,
    questionId: addition.questionId,
    text: addition.text,
    revision: addition.revision,
    code: party.code,
    sector: party.sector,
    mode: party.mode,
    isLate: isAfter(addition.createdAt, dueAtOf(party.instrument)),
    ties: ties.flatMap((it) => {
      if (it.firstId === id) return [{ id: it.id, otherId: it.secondId }];
      return it.secondId === id ? [{ id: it.id, otherId: it.firstId }] : [];
    }),
    decisions: decisions.filter(({ additionId }) => additionId === id).map(presentDecision),
    can: consultationAdditionPolicy.abilitiesOf(me, addition),
  };
}

export interface FormView {
  party: ConsultationParty;
  kind: InstrumentKindDto;
  groupName: string;
  verdicts: ConsultationVerdict[];
  additions: ConsultationAddition[];
  /** Newest first. */
  decisions: AdditionDecision[];
  followUps: ConsultationFollowUp[];
}

export function presentForm({ party, ...view }: FormView): ConsultationFormDto {
  const { instrument } = party;
  return {
    instrumentId: instrument.id,
    title: instrument.title,
    intro: instrument.intro,
    kind: view.kind,
    groupName: view.groupName,
    state: instrument.state,
    dueOn: instrument.dueOn,
    code: party.code,
    organisation: party.organisation,
    sector: party.sector,
    mode: party.mode,
    mayBeNamed: party.mayBeNamed,
    partyState: stateOf(party, view.verdicts.length + view.additions.length > 0),
    questions: instrument.questions,
    verdicts: view.verdicts.map(({ questionId, verdict }) => ({ questionId, verdict })),
    additions: view.additions.map((it) => {
      const decision = view.decisions.find(({ additionId }) => additionId === it.id);
      return {
        id: it.id,
        questionId: it.questionId,
        text: it.text,
        revision: it.revision,
        isLate: isAfter(it.createdAt, dueAtOf(instrument)),
        // What was decided and why is for who said it; by whom, and what for, stays in the group.
        decision: decision ? { ...presentDecision(decision), decidedByName: null, consequence: null } : null,
      };
    }),
    followUps: view.followUps.map(presentFollowUp),
  };
}
