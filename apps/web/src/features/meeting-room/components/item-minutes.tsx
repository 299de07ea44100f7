import type { AgendaItemDto } from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** The living minutes of one item. */
export function ItemMinutes(props: { item: AgendaItemDto }) {
  const { agenda: t } = useText('meeting-room');
  return <Text c="dimmed">{t.minutesTitle(props.item.title)}</Text>;
}
