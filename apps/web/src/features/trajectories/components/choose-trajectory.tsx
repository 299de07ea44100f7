import type { TrajectoryDto } from '@leerkring/shared';
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useChooseTrajectory } from '../api.ts';

/** The ways there are to go through a year; each tells its phases. */
export function ChooseTrajectory(props: { trajectory: TrajectoryDto; onDone?: () => void }) {
  const t = useText('trajectories');
  const locale = useLocale();
  const { plgId, key, templates } = props.trajectory;
  const choose = useChooseTrajectory(plgId);
  const [picked, setPicked] = useState(key ?? '');
  return (
    <Stack gap="md">
      <Radio.Group value={picked} onChange={setPicked} label={t.which}>
        <Stack gap="md" mt="xs">
          {templates.map((it) => (
            <Radio
              key={it.key}
              value={it.key}
              label={it.title[locale]}
              description={
                <>
                  <Text span inherit display="block">
                    {it.purpose[locale]}
                  </Text>
                  <Text span inherit display="block" mt={2}>
                    {t.phasesOf(
                      it.phases.map((name) => name[locale]),
                      it.meetings,
                    )}
                  </Text>
                </>
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      {key !== null && picked !== key && <Text c="dimmed">{t.changeNote}</Text>}
      <ProblemNote error={choose.error} />
      <Group>
        <Button
          disabled={picked === '' || picked === key}
          loading={choose.isPending}
          onClick={() => choose.mutate(picked, { onSuccess: () => props.onDone?.() })}
        >
          {t.choose}
        </Button>
      </Group>
    </Stack>
  );
}
