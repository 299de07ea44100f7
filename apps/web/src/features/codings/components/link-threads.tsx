import type { CodingDto, ThemeVoice } from '@leerkring/shared';
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { themesQuery } from '../../analysis/api.ts';
import { useLinkCoding } from '../api.ts';

/** Which red threads these words carry, and which they speak against. */
export function LinkThreads(props: { plgId: string; coding: CodingDto; onDone: () => void }) {
  const t = useText('codings');
  const themes = useSuspenseQuery(themesQuery(props.plgId)).data;
  const link = useLinkCoding(props.plgId);
  const voiceOf = new Map(props.coding.threads.map((it) => [it.themeId, it.voice]));
  return (
    <Stack gap="lg">
      <Text fs="italic">“{props.coding.words}”</Text>
      <ProblemNote error={link.error} />
      {themes.length === 0 && <Text c="dimmed">{t.noThreads}</Text>}
      {themes.map((theme) => (
        <Stack gap={6} key={theme.id}>
          <Text fw={620}>{theme.name}</Text>
          <SegmentedControl
            aria-label={theme.name}
            data={(['none', 'support', 'counter'] as const).map((value) => ({
              value,
              label: t.voices[value],
            }))}
            value={voiceOf.get(theme.id) ?? 'none'}
            onChange={(next) =>
              link.mutate({
                id: props.coding.id,
                themeId: theme.id,
                voice: next === 'none' ? null : (next as ThemeVoice),
              })
            }
            style={{ alignSelf: 'flex-start' }}
          />
        </Stack>
      ))}
      <Group justify="flex-end">
        <Button onClick={props.onDone}>{t.done}</Button>
      </Group>
    </Stack>
  );
}
