import { queueRules, type QueueRule as Rule, type RoomQueueDto } from '@leerkring/shared';
import { NativeSelect, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';

/** By which rule people speak here, for everyone to see, with what was changed or not followed. */
export function QueueRule(props: {
  queue: RoomQueueDto;
  canChoose: boolean;
  onChoose: (rule: Rule) => void;
}) {
  const { queue: t } = useText('meeting-room');
  const dates = useDates();
  const { rule, changes } = props.queue;
  return (
    <Stack gap={4} mt="md">
      {props.canChoose ? (
        <NativeSelect
          label={t.rule}
          value={rule}
          onChange={({ currentTarget }) => props.onChoose(currentTarget.value as Rule)}
          data={queueRules.map((value) => ({ value, label: t.rules[value] }))}
        />
      ) : (
        <Text size="sm">
          {t.rule}: {t.rules[rule]}
        </Text>
      )}
      {changes.length > 0 && (
        <Stack component="ul" gap={2} m={0} p={0} style={{ listStyle: 'none' }} aria-label={t.log}>
          {changes.slice(0, 3).map((change) => (
            <Text component="li" size="sm" c="dimmed" key={change.at}>
              {dates.time(new Date(change.at))}{' '}
              {change.place === null
                ? t.chose(change.byName ?? t.someone, t.rules[change.rule])
                : t.overrode(change.byName ?? t.someone, change.place)}
            </Text>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
