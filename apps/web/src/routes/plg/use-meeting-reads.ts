import type { MeetingDto } from '@leerkring/shared';
import { useQuery } from '@tanstack/react-query';
import { agendaProposalQuery } from '../../features/agendas/api.ts';
import { commitmentsQuery } from '../../features/commitments/api.ts';
import { decisionsQuery } from '../../features/decisions/api.ts';
import { guestsQuery } from '../../features/guests/api.ts';
import { invitesQuery } from '../../features/invites/api.ts';
import { membersQuery } from '../../features/members/api.ts';
import type { LiveRoom } from '../../features/meeting-room/room.ts';
import { missedNoticeQuery } from '../../features/missed/api.ts';
import { notesQuery } from '../../features/minutes/api.ts';
import { substitutionsQuery } from '../../features/seats/api.ts';
import { meetingPhaseQuery } from '../../features/trajectories/api.ts';
import { useConnection } from '../../lib/connection.ts';
import { useWhole } from '../../lib/use-whole.ts';

/**
 * Asks at once for everything that the parts of a meeting's page will ask for, and waits for the live room. People press
 * buttons there while others wait, so nothing may push them down a moment later.
 * @param room tells who leads and who is there, unless there is no connection
 * @returns whether all of it has come, or cannot come
 */
export function useMeetingReads(meeting: MeetingDto, isMember: boolean, room: LiveRoom): boolean {
  const { id, plgId } = meeting;
  const connection = useConnection();
  const isPlanned = meeting.state === 'planned';
  return useWhole(
    // Who leads, the hall and the hands are told over the connection; without one nothing more is coming.
    { isLoading: room.state === null && connection !== 'offline' },
    useQuery(decisionsQuery(plgId)),
    useQuery(commitmentsQuery(plgId)),
    useQuery({ ...notesQuery(plgId), enabled: isMember }),
    useQuery({ ...substitutionsQuery(plgId), enabled: isMember }),
    useQuery({ ...membersQuery(plgId), enabled: isMember }),
    useQuery({ ...guestsQuery(plgId), enabled: isMember }),
    useQuery({ ...meetingPhaseQuery(plgId, id), enabled: isMember }),
    useQuery({ ...agendaProposalQuery(plgId), enabled: isMember && isPlanned }),
    useQuery({ ...invitesQuery(plgId, id), enabled: isMember && isPlanned }),
    useQuery({ ...missedNoticeQuery(id), enabled: isMember && !isPlanned }),
  );
}
