import type { VersionDto } from '@leerkring/shared';
import { Group, Text } from '@mantine/core';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';

/** Which programmes have approved a version. */
export function ApprovalList({ version }: { version: VersionDto }) {
  const t = useText('publications');
  const dates = useDates();
  return (
    <Group
      component="ul"
      gap="lg"
      p={0}
      m={0}
      aria-label={t.approvalsOf(version.number)}
      style={{ listStyle: 'none' }}
    >
      {version.approvals.map((approval) => (
        <Group component="li" key={approval.seatId} gap={6} wrap="nowrap">
          {approval.approvedAt ? <IconCheck size={16} aria-hidden /> : <IconClock size={16} aria-hidden />}
          <Text size="sm">
            {approval.programmeName}:{' '}
            {approval.approvedAt
              ? [dates.shortDay(approval.approvedAt), approval.approvedBy].filter(Boolean).join(', ')
              : t.waiting}
          </Text>
        </Group>
      ))}
    </Group>
  );
}
