import { Group, Stack, Text } from '@mantine/core';
import type { TandemTalkDto } from '@leerkring/shared';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { MyHalf } from './my-half.tsx';
import { useKept } from './use-keeper.ts';

/** The conversations that two write down, with what each of them waits for; as last heard from the server. */
export function TandemTalks(props: { state: (talk: TandemTalkDto) => ReactNode }) {
  const t = useText('tandems').talks;
  const { audience } = useText('interviews');
  const talks = (useKept().tandems?.tasks ?? []).flatMap((it) => it.talks);
  if (talks.length === 0) return null;
  return (
    <Section title={t.title}>
      <Stack gap="sm">
        {talks.map((it) => (
          <Surface key={it.id} padding="md">
            <Group justify="space-between" gap="sm">
              <Text style={{ minWidth: 0, flex: '1 1 12rem', overflowWrap: 'anywhere' }}>
                {t.nth(it.hostProgrammeName, audience[it.audience], it.number)}
                <Text span display="block" size="sm" c="dimmed">
                  {it.firstName} · {it.secondName}
                </Text>
              </Text>
              <Group gap="xs">
                {props.state(it)}
                <MyHalf talk={it} />
                <TextLink to={`/gesprekken/samen/${it.id}`}>{t.look}</TextLink>
              </Group>
            </Group>
          </Surface>
        ))}
      </Stack>
    </Section>
  );
}
