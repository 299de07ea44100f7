import type { RunStateDto } from '@leerkring/shared';
import { Group, Progress, Text } from '@mantine/core';
import { clockFace } from '../../../lib/clock-face.ts';
import { useServerNow } from '../../../lib/server-now.ts';
import { useText } from '../../../text/text.ts';

const minute = 60_000;

/** How long this step still has; beyond it the time counts up. */
export function FormatClock(props: { live: RunStateDto; offset: number }) {
  const t = useText('formats');
  const now = useServerNow(props.offset);
  const { minutes, elapsedMs, runningSince } = props.live;
  const given = minutes * minute;
  const elapsed = elapsedMs + (runningSince === null ? 0 : Math.max(0, now - Date.parse(runningSince)));
  const left = given - elapsed;
  return (
    <>
      <Group gap="xs" align="baseline" mt="xs" role="timer" aria-live="off">
        <Text
          fz="2rem"
          lh={1.1}
          ff="var(--lk-serif)"
          c={left < 0 ? 'var(--mantine-color-error)' : undefined}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {left < 0 && '+'}
          {clockFace(left < 0 ? left : Math.ceil(left / 1000) * 1000)}
        </Text>
        <Text span c="dimmed">
          {t.ofMinutes(minutes)}
          {left < 0 && ` · ${t.over}`}
          {runningSince === null && ` · ${t.paused}`}
        </Text>
      </Group>
      <Progress
        mt={6}
        value={Math.min(100, (elapsed / given) * 100)}
        color={left < 0 ? 'red' : undefined}
        aria-hidden
      />
    </>
  );
}
