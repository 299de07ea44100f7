import type { ReadingDto } from '@leerkring/shared';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { usePlanReading } from '../api.ts';

/** Who reads; what they read follows from that. */
export function PlanForm({ reading, onDone }: { reading: ReadingDto; onDone?: () => void }) {
  const t = useText('readings');
  const plan = usePlanReading(reading.plgId);
  const [chosen, setChosen] = useState(reading.readers.map((it) => it.membershipId));
  return (
    <Section title={t.chooseTitle} lead={t.chooseLead(reading.conversations)}>
      <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t.chooseTitle}>
        <Stack gap="sm">
          {reading.candidates.map((it) => (
            <Checkbox key={it.membershipId} value={it.membershipId} label={it.name} />
          ))}
        </Stack>
      </Checkbox.Group>
      <ProblemNote error={plan.error ?? undefined} />
      <Group gap="sm">
        <Button
          disabled={chosen.length < 2}
          loading={plan.isPending}
          onClick={() => plan.mutate(chosen, { onSuccess: onDone })}
        >
          {reading.stage === 'none' ? t.divide : t.divideAgain}
        </Button>
        {chosen.length < 2 && (
          <Text size="sm" c="dimmed">
            {t.chooseMore}
          </Text>
        )}
        {onDone && (
          <Button variant="default" onClick={onDone}>
            {t.cancel}
          </Button>
        )}
      </Group>
    </Section>
  );
}
