import type { FistResultDto, FormatRunDto, SilentNoteDto, VoteOptionDto } from '@leerkring/shared';
import { programmeNamesOf } from '../plgs/seat.entity.ts';
import { formatRunPolicy } from '../policies/format-run.policy.ts';
import { holdsPlace } from '../policies/people.ts';
import { silentNotePolicy } from '../policies/silent-note.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { FormatRunView } from './format-views.service.ts';
import type { FormatVote } from './format-vote.entity.ts';
import type { SilentNote } from './silent-note.entity.ts';

export function presentFormatRun(me: Actor, view: FormatRunView): FormatRunDto {
  const { run } = view;
  return {
    id: run.id,
    meetingId: run.meetingId,
    key: run.key,
    title: run.content.title,
    steps: run.content.steps,
    stepIndex: run.stepIndex,
    openedSteps: run.openedSteps,
    startedAt: run.createdAt.toISOString(),
    endedAt: run.endedAt?.toISOString() ?? null,
    staysInCircle: run.staysInCircle,
    notes: presentNotes(me, view.notes),
    options: presentOptions(me, view),
    fists: presentFists(me, view),
    rounds: run.rounds.map((round) => ({ ...round, seconds: round.seconds ?? null })),
    circle: view.circle,
    can: formatRunPolicy.abilitiesOf(me, run),
  };
}

function presentNotes(me: Actor, notes: SilentNote[]): SilentNoteDto[] {
  const names = programmeNamesOf(notes.flatMap(({ programme }) => (programme ? { programme } : [])));
  return notes.map((note) => presentNote(me, note, names));
}

/** A name goes with a note only when whoever wrote it wanted that. */
function presentNote(me: Actor, it: SilentNote, programmes: Map<string, string>): SilentNoteDto {
  const { id, stepIndex, text, kind, isSigned } = it;
  return {
    id,
    stepIndex,
    text,
    kind,
    isSigned,
    programmeName: programmes.get(it.programme?.id ?? '') ?? it.guest?.programme ?? null,
    isGuest: it.guest !== null,
    authorName: isSigned ? (it.membership?.user.name ?? null) : null,
    isMine: holdsPlace(me, it.membershipId),
    can: silentNotePolicy.abilitiesOf(me, it),
  };
}

const sum = (votes: FormatVote[]) => votes.reduce((total, { value }) => total + value, 0);
const mine = (me: Actor, votes: FormatVote[]) => votes.filter((it) => holdsPlace(me, it.membershipId));

/** Totals only when they are opened, in the order they won; until then as they were brought in. */
function presentOptions(me: Actor, { run, options, votes }: FormatRunView): VoteOptionDto[] {
  return options
    .map(({ id, stepIndex, text }) => {
      const given = votes.filter(({ optionId }) => optionId === id);
      const isOpen = run.openedSteps.includes(stepIndex);
      return { id, stepIndex, text, mine: sum(mine(me, given)), total: isOpen ? sum(given) : null };
    })
    .toSorted((one, other) => (other.total ?? 0) - (one.total ?? 0));
}

function presentFists(me: Actor, { run, votes }: FormatRunView): FistResultDto[] {
  return run.content.steps.flatMap((step, stepIndex) => {
    if (step.vote?.kind !== 'fist') return [];
    const given = votes.filter((it) => it.stepIndex === stepIndex);
    const counts = [0, 1, 2, 3, 4, 5].map((n) => given.filter(({ value }) => value === n).length);
    return [
      {
        stepIndex,
        mine: mine(me, given)[0]?.value ?? null,
        counts: run.openedSteps.includes(stepIndex) ? counts : null,
      },
    ];
  });
}
