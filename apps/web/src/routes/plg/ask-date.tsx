import type { MeetingDto } from '@leerkring/shared';
import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { OpenDatePollForm } from '../../features/date-polls/components/open-date-poll-form.tsx';
import { membersQuery } from '../../features/members/api.ts';
import { useMe } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';

/** Asks the group for a date; afterwards one sees how the answers come in. */
export function AskDate(props: {
  plgId: string;
  meetings: MeetingDto[];
  opened: boolean;
  onClose: () => void;
}) {
  const { list: t } = useText('date-polls');
  const navigate = useNavigate();
  const { memberships } = useMe();
  const { plgId, opened, onClose } = props;
  const members = useQuery({ ...membersQuery(plgId), enabled: opened });
  return (
    <Modal opened={opened} onClose={onClose} title={t.askTitle} size="lg">
      {members.data && (
        <OpenDatePollForm
          plgId={plgId}
          meetings={props.meetings.filter(({ can }) => can.move)}
          members={members.data}
          facilitatorId={memberships.find((it) => it.plgId === plgId)?.id}
          onDone={(poll) => void navigate(`/plg/${plgId}/datumprikker/${poll.id}`)}
          onCancel={onClose}
        />
      )}
    </Modal>
  );
}
