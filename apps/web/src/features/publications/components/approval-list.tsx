import type { VersionDto } from '@leerkring/shared';
import { Group, Text } from '@mantine/core';
import { IconCheck, IconClock, IconMinus } from '@tabler/icons-react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';

// As large beside a long name as beside a short one.
const mark = { size: 16, style: { flex: 'none' }, 'aria-hidden': true } as const;

/** Which programmes have approved a version. */
export function ApprovalList({ version }: { version: VersionDto }) {
  const t = useText('publications');
  const dates = useDates();
  return (
    <Group
      component="ul"
      gap="md"
      p={0}
      m={0}
      aria-label={t.approvalsOf(version.number)}
      style={{ listStyle: 'none' }}
    >
      {version.approvals.map((approval) => (
        <Group component="li" key={approval.seatId} gap={6} wrap="nowrap">
          {approval.approvedAt ? (
            <IconCheck {...mark} />
          ) : approval.isVacant ? (
            <IconMinus {...mark} />
          ) : (
            <IconClock {...mark} />
          )}
          <Text size="sm">
            {approval.programmeName}:{' '}
            {approval.approvedAt
              ? [dates.day(approval.approvedAt), approval.approvedBy].filter(Boolean).join(', ')
              : approval.isVacant
                ? t.vacant
                : t.waiting}
          </Text>
        </Group>
      ))}
    </Group>
  );
}
