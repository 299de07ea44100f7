import type { MeetingDto, RoomStateDto } from '@leerkring/shared';
import { CallChoice } from '../../features/calls/components/call-choice.tsx';
import { CallElsewhere } from '../../features/calls/components/call-elsewhere.tsx';
import { CallPanel } from '../../features/calls/components/call-panel.tsx';

/** Seeing and hearing each other: here, or where the group chose. */
export function MeetingCall(props: { meeting: MeetingDto; state: RoomStateDto | null }) {
  const { meeting, state } = props;
  const choice = <CallChoice meeting={meeting} />;
  if (meeting.callKind === 'built_in') return <CallPanel meeting={meeting} state={state} choice={choice} />;
  return <CallElsewhere key={meeting.joinUrl} meeting={meeting} choice={choice} />;
}
