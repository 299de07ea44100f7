import type { OutcomeKind } from '@leerkring/shared';
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import { useDates } from '../../../lib/dates.ts';
import { useVisit } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { addTextAtom } from '../../../ui/living-text/text-atoms.ts';
import { commitmentsQuery } from '../../commitments/api.ts';
import { decisionsQuery } from '../../decisions/api.ts';
import { meetingRoomQuery } from '../../meeting-room/api.ts';
import { notesQuery } from '../api.ts';
import classes from './outcome-atom.module.css';

// An atom waits for its words by itself: if it made the page wait, the editor around it would start again.

/** What the line has become; only its id stands in the text. */
function OutcomeAtom({ node, selected }: ReactNodeViewProps) {
  return (
    <NodeViewWrapper as="span" className={classes['outcome']} data-selected={selected || undefined}>
      <Suspense fallback="…">
        <OutcomeWords id={String(node.attrs['outcomeId'])} />
      </Suspense>
    </NodeViewWrapper>
  );
}

/** The group whose minutes these are; the address of a guest names the meeting alone. */
function useGroup(): string {
  const { plgId, meetingId = '' } = useParams();
  const { data } = useQuery({ ...meetingRoomQuery(meetingId), enabled: plgId === undefined });
  return plgId ?? data?.meeting.plgId ?? '';
}

function OutcomeWords(props: { id: string }) {
  const plgId = useGroup();
  const t = useText('minutes');
  const dates = useDates();
  const decisions = useQuery(decisionsQuery(plgId)).data;
  const commitments = useQuery(commitmentsQuery(plgId)).data;
  const isGuest = useVisit(plgId);
  const notes = useQuery({ ...notesQuery(plgId), enabled: !isGuest }).data;
  const word = (kind: OutcomeKind) => t.kinds[kind];
  if (decisions?.some((it) => it.id === props.id)) return word('decision');
  const note = notes?.find((it) => it.id === props.id);
  if (note) return word(note.kind);
  const commitment = commitments?.find((it) => it.id === props.id);
  if (commitment) {
    const who = commitment.ownerName?.split(' ')[0];
    return `${word('commitment')}${who ? ` · ${who}` : ''} · ${t.before(dates.shortDay(commitment.dueOn))}`;
  }
  if (isGuest && decisions && commitments) return t.noted;
  return decisions && commitments && notes ? t.outcomeGone : '…';
}

addTextAtom('outcome', ReactNodeViewRenderer(OutcomeAtom));
