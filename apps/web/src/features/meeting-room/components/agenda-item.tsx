import type { AgendaItemDto, MeetingRoomDto } from '@leerkring/shared';
import { Accordion, Box, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import classes from './agenda-item.module.css';
import { AgendaItemMenu } from './agenda-item-menu.tsx';

export function AgendaItem(props: {
  page: MeetingRoomDto;
  item: AgendaItemDto;
  isCurrent: boolean;
  isOpen: boolean;
  minutes: ReactNode;
  children: ReactNode;
}) {
  const { agenda: t } = useText('meeting-room');
  const { page, item, isCurrent } = props;
  const spent = Math.round(item.elapsedMs / 60_000);
  return (
    <Accordion.Item value={item.id} className={classes['item'] ?? ''} data-current={isCurrent || undefined}>
      <Group wrap="nowrap" gap={0} pr="xs">
        <Accordion.Control>
          <Group gap="sm" wrap="nowrap" align="flex-start">
            <Text span className={classes['position'] ?? ''} aria-hidden>
              {item.position}
            </Text>
            <Box style={{ minWidth: 0 }}>
              <Text span fw={600} style={{ overflowWrap: 'anywhere' }}>
                {item.title}
              </Text>
              <Group gap="xs" mt={2} component="span">
                <Text span size="sm" c="dimmed">
                  {t.minutesShort(item.minutes)}
                  {item.extraMinutes !== 0 && ` ${t.extra(item.extraMinutes)}`}
                  {spent > 0 && !isCurrent && ` · ${t.spent(spent)}`}
                </Text>
                {isCurrent && <StatusChip tone="active">{t.now}</StatusChip>}
              </Group>
            </Box>
          </Group>
        </Accordion.Control>
        <AgendaItemMenu meeting={page.meeting} item={item} count={page.agenda.length} isCurrent={isCurrent} />
      </Group>
      <Accordion.Panel>
        {props.isOpen && (
          <Stack gap="lg">
            <div>
              <Title order={4} fz="sm" ff="text" fw={600} c="dimmed" mb={4}>
                {t.minutesOf}
              </Title>
              {props.minutes}
            </div>
            {props.children}
          </Stack>
        )}
      </Accordion.Panel>
    </Accordion.Item>
  );
}
