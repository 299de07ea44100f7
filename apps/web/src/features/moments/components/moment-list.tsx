import type { MomentDto } from '@leerkring/shared';
import { Radio, Stack } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';

/** Every stretch of writing, the newest first; the text is compared with how it was before the chosen one. */
export function MomentList(props: {
  moments: MomentDto[];
  /** The edit before the chosen moment. */
  chosen: number;
  onChoose: (before: number) => void;
}) {
  const t = useText('moments');
  const dates = useDates();
  return (
    <Radio.Group
      label={t.since}
      description={t.sinceHint}
      value={String(props.chosen)}
      onChange={(next) => props.onChoose(Number(next))}
    >
      <Stack gap="sm" mt="sm" mah={480} style={{ overflowY: 'auto' }}>
        {props.moments.map(({ seq, before, from, names }) => (
          <Radio
            key={seq}
            value={String(before)}
            label={dates.dayTime(from)}
            description={names.map((name) => name || t.nobody).join(', ')}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
