import {
  wordedFor,
  type InstrumentDto,
  type InstrumentKindDto,
  type LinkedInstrumentDto,
  type OwnResponseDto,
  type ProtocolAudience,
} from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { instrumentPolicy } from '../policies/instrument.policy.ts';
import type { InstrumentResponse } from './instrument-response.entity.ts';
import type { Instrument } from './instrument.entity.ts';

export interface InstrumentView {
  instrument: Instrument;
  kind: InstrumentKindDto;
  responses: number;
  links: number;
}

export function presentInstrument(
  me: Actor,
  { instrument: it, kind, responses, links }: InstrumentView,
): InstrumentDto {
  return {
    id: it.id,
    plgId: it.plgId,
    kind,
    title: it.title,
    intro: it.intro,
    goal: it.goal,
    dueOn: it.dueOn,
    basedOnId: it.basedOnId,
    state: it.state,
    revision: it.revision,
    questions: it.questions,
    openedAt: it.openedAt?.toISOString() ?? null,
    closedAt: it.closedAt?.toISOString() ?? null,
    contentHash: it.contentHash,
    responses,
    links,
    can: instrumentPolicy.abilitiesOf(me, it),
  };
}

/** Mine, with where it was when that matters. */
export interface OwnView {
  assignment: { id: string; hostProgrammeName: string } | null;
  response: InstrumentResponse | null;
}

export function presentOwn({ assignment, response }: OwnView): OwnResponseDto {
  return {
    assignmentId: assignment?.id ?? null,
    hostProgrammeName: assignment?.hostProgrammeName ?? null,
    answers: response?.answers ?? [],
    isHandedIn: response?.isHandedIn ?? false,
  };
}

export interface LinkedView {
  audience: ProtocolAudience | null;
  instrument: Instrument;
  kind: InstrumentKindDto;
  groupName: string;
  isHandedIn: boolean;
}

/** What was filled in is not shown again: the link may lie with someone else by now. */
export function presentLinked({
  instrument: it,
  audience,
  kind,
  groupName,
  isHandedIn,
}: LinkedView): LinkedInstrumentDto {
  return {
    title: it.title,
    intro: it.intro,
    kind,
    groupName,
    state: it.state,
    isHandedIn,
    questions: it.state === 'open' && !isHandedIn ? wordedFor(it.questions, audience) : [],
  };
}
