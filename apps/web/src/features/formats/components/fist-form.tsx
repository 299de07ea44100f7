import type { FormatRunDto, RunStateDto } from '@leerkring/shared';
import { Group, Radio, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useCastFist } from '../api.ts';
import { FistResult } from './fist-result.tsx';

/** From a fist to five fingers; the result shows when it opens, for everyone at once. */
export function FistForm(props: { run: FormatRunDto; live: RunStateDto }) {
  const { votes: t } = useText('formats');
  const { run, live } = props;
  const { stepIndex } = live;
  const vote = useCastFist(run);
  const result = run.fists.find((it) => it.stepIndex === stepIndex);
  // What is pressed shows at once; what was kept shows again when it was refused.
  const chosen = vote.isPending ? vote.variables.fingers : (result?.mine ?? null);
  if (live.openedSteps.includes(stepIndex)) return <FistResult counts={result?.counts ?? null} />;
  return (
    <Stack gap="sm">
      {run.can.join && (
        <Radio.Group
          label={t.fist}
          value={chosen === null ? '' : String(chosen)}
          onChange={(value) => vote.mutate({ stepIndex, fingers: Number(value) })}
        >
          <Group gap="lg" mt="xs">
            {[0, 1, 2, 3, 4, 5].map((fingers) => (
              <Radio key={fingers} value={String(fingers)} label={t.fingers(fingers)} />
            ))}
          </Group>
        </Radio.Group>
      )}
      <Text size="sm" c="dimmed" role="status">
        {t.voted(live.voted)}
      </Text>
      <ProblemNote error={vote.error} />
    </Stack>
  );
}
