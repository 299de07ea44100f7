import type { RoomHandDto } from '@leerkring/shared';
import { Box, Button, Group, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { HandKindIcon } from './hand-kind.tsx';

/** Those who want to say something, in the order in which they will; the first with the reason why. */
export function QueueList(props: {
  hands: RoomHandDto[];
  canGive: boolean;
  onGive: (membershipId: string) => void;
}) {
  const { queue: t } = useText('meeting-room');
  const { called } = useText('guests');
  if (props.hands.length === 0)
    return (
      <Text mt="xs" c="dimmed">
        {t.empty}
      </Text>
    );
  return (
    <Stack component="ol" gap="sm" m={0} mt="sm" p={0} style={{ listStyle: 'none' }} aria-label={t.list}>
      {props.hands.map((hand, index) => (
        <Box component="li" key={hand.membershipId}>
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <Text span c="dimmed" aria-hidden>
              {index + 1}
            </Text>
            <HandKindIcon kind={hand.kind} />
            <Box style={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>
              <Text fw={index === 0 ? 600 : undefined}>{called(hand.name, hand.guestFrom)}</Text>
              <Text size="sm" c="dimmed">
                {t.kinds[hand.kind]}
                {hand.programmeName !== null && ` · ${hand.programmeName}`}
              </Text>
              {index === 0 && <Text size="sm">{t.because[hand.reason]}</Text>}
            </Box>
          </Group>
          {props.canGive && (
            <Button
              mt={6}
              size={index === 0 ? 'sm' : 'compact-sm'}
              variant={index === 0 ? 'filled' : 'subtle'}
              onClick={() => props.onGive(hand.membershipId)}
            >
              {index === 0 ? t.give(hand.name) : t.giveFirst(hand.name)}
            </Button>
          )}
        </Box>
      ))}
    </Stack>
  );
}
