import { portraitReaches, type FieldReachDto, type PortraitReachName } from '@leerkring/shared';
import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/now.ts';
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
  const now = useNow();
  const t = words.readers;
  const { it } = props;
  const { label } = words.fields[it.fieldId];
  // The row stays the same row when the answer comes: whoever chooses with the arrow keys is still in it.
  const [wantsDate, setWantsDate] = useState(false);
  const isDated = it.opensOn !== null || wantsDate;
  const shown = it.opensOn === null ? t.atOnce : dates.day(it.opensOn);
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
      <Group gap="xs" style={{ flex: '0 1 30rem' }}>
        <NativeSelect
          aria-label={t.reachOf(label)}
          style={{ flex: '1 1 11rem' }}
          value={it.reach}
          data={portraitReaches.map((value) => ({ value, label: t.reaches[value] }))}
          onChange={(event) => props.onSet(event.currentTarget.value as PortraitReachName, it.opensOn)}
        />
        <div style={{ flex: '0 0 12.5rem' }}>
          {it.reach !== 'programme' && !isDated && (
            <Button
              variant="subtle"
              aria-label={`${t.fromDay}: ${label}`}
              onClick={() => setWantsDate(true)}
              fullWidth
            >
              {t.fromDay}
            </Button>
          )}
          {it.reach !== 'programme' && isDated && (
            <DayInput
              autoFocus={wantsDate}
              aria-label={`${t.opensOf(label)}: ${shown}`}
              value={it.opensOn}
              placeholder={t.atOnce}
              minDate={new Date(now + day)}
              clearable
              clearButtonProps={{ 'aria-label': app.clear }}
              onChange={(next) => {
                if (next === null) setWantsDate(false);
                props.onSet(it.reach, next);
              }}
            />
          )}
        </div>
      </Group>
    </Group>
  );
}
