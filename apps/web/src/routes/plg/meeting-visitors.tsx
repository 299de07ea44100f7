import type { MeetingDto } from '@leerkring/shared';
import { useQuery } from '@tanstack/react-query';
import { memo } from 'react';
import { guestsQuery } from '../../features/guests/api.ts';
import { GuestPanel } from '../../features/guests/components/guest-panel.tsx';
import { membersQuery } from '../../features/members/api.ts';
import { plgQuery } from '../../features/plgs/api.ts';
import { substitutionsQuery } from '../../features/seats/api.ts';
import { SubstitutePanel } from '../../features/seats/components/substitute-panel.tsx';

/** Who comes in someone's place, and who comes as a guest. */
export const MeetingVisitors = memo(function MeetingVisitors({ meeting }: { meeting: MeetingDto }) {
  const { id, plgId } = meeting;
  const substitutions = useQuery(substitutionsQuery(plgId)).data;
  const members = useQuery(membersQuery(plgId)).data;
  const guests = useQuery(guestsQuery(plgId)).data;
  const seats = useQuery(plgQuery(plgId)).data?.seats ?? [];
  return (
    <>
      {substitutions && members && (
        <SubstitutePanel
          meeting={meeting}
          substitutions={substitutions.filter(({ meetingId }) => meetingId === id)}
          members={members}
        />
      )}
      {guests && (
        <GuestPanel
          meeting={meeting}
          guests={guests.filter(({ meetingId }) => meetingId === id)}
          seats={seats}
        />
      )}
    </>
  );
});
