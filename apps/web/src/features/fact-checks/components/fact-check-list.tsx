import { Stack } from '@mantine/core';
import type { FactCheckDto } from '@leerkring/shared';
import { FactCheckItem } from './fact-check-item.tsx';

const order = { open: 0, answered: 1, silent: 2, taken_back: 3 } as const;

/** What waits comes first; what was taken back is not shown to anyone. */
export function FactCheckList(props: { checks: FactCheckDto[] }) {
  const shown = props.checks
    .filter(({ state }) => state !== 'taken_back')
    .toSorted((a, b) => order[a.state] - order[b.state]);
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {shown.map((it) => (
        <FactCheckItem key={it.id} check={it} />
      ))}
    </Stack>
  );
}
