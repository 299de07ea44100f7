import { portraitReaches, type FieldReachDto, type PortraitReachName } from '@leerkring/shared';
import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';

const day = 24 * 60 * 60 * 1000;

/** How far one field reaches, and from which day. */
export function FieldReach(props: {
  it: FieldReachDto;
  onSet: (reach: PortraitReachName, opensOn: string | null) => void;
}) {
  const words = useText('portraits');
  const app = useText('app');
  const dates = useDates();
  const t = words.readers;
  const { it } = props;
  const { label } = words.fields[it.fieldId];
  return (
    <Group component="li" justify="space-between" align="flex-start" gap="xs">
      <Stack gap={0} style={{ minWidth: 0, flex: '1 1 14rem' }}>
        <Text style={{ overflowWrap: 'anywhere' }}>{label}</Text>
        {it.opensOn !== null && (
          <Text size="sm" c="dimmed">
            {t.until(dates.longDay(it.opensOn))}
          </Text>
        )}
      </Stack>
      <Group gap="xs" style={{ flex: '0 1 28rem' }}>
        <NativeSelect
          aria-label={t.reachOf(label)}
          style={{ flex: '1 1 12rem' }}
          value={it.reach}
          data={portraitReaches.map((value) => ({ value, label: t.reaches[value] }))}
          onChange={(event) => props.onSet(event.currentTarget.value as PortraitReachName, it.opensOn)}
        />
        {/* For the programme alone nothing opens; the place is kept, so that nothing jumps. */}
        <DayInput
          aria-label={t.opensOf(label)}
          style={{ flex: '1 1 11rem', visibility: it.reach === 'programme' ? 'hidden' : 'visible' }}
          value={it.opensOn}
          placeholder={t.atOnce}
          minDate={new Date(Date.now() + day)}
          clearable
          clearButtonProps={{ 'aria-label': app.clear }}
          onChange={(next) => props.onSet(it.reach, next)}
        />
      </Group>
    </Group>
  );
}
