import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { SaveStateBadge } from '../../../ui/save-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { Refusal } from './refusal.tsx';
import { useKeeper, useKept } from './use-keeper.ts';

/** Everything that is only on this device, with what keeps it here. */
export function UnsentPanel(props: { sound?: ReactNode }) {
  const t = useText('interviews');
  const keeper = useKeeper();
  const { interviews, unsent, underwayId, outcome } = useKept();
  const waiting = interviews.filter((it) => unsent.has(it.id));
  if (waiting.length === 0 && props.sound) return <Section title={t.unsent.title}>{props.sound}</Section>;
  if (waiting.length === 0) {
    return (
      <Text role="status" c="var(--lk-done)" fw={560} mb="xl">
        ✓ {t.unsent.all}
      </Text>
    );
  }
  return (
    <Section
      title={t.unsent.title}
      actions={
        outcome === 'signed_out' ? (
          <ButtonLink to="/aanmelden?next=/gesprekken">{t.unsent.signIn}</ButtonLink>
        ) : (
          <Button variant="light" loading={underwayId !== null} onClick={() => void keeper.send()}>
            {t.unsent.now}
          </Button>
        )
      }
    >
      <Text role="status">
        {outcome === 'signed_out' ? t.unsent.signedOut : outcome === 'later' ? t.unsent.offline : ''}
      </Text>
      <Surface>
        <Stack gap="md">
          {waiting.map((it) => (
            <Stack key={it.id} gap="xs">
              <Group justify="space-between" wrap="nowrap">
                <Text style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                  {it.hostProgrammeName} · {t.audience[it.audience]}
                  <Text span c="dimmed" size="sm" display="block">
                    {t.unsent.count(unsent.get(it.id) ?? 0)}
                  </Text>
                </Text>
                <SaveStateBadge state={underwayId === it.id ? 'underway' : 'device'} />
              </Group>
              <Refusal interview={it} />
            </Stack>
          ))}
        </Stack>
      </Surface>
      {props.sound}
      <div>
        <TextLink to="/gesprekken/bestand">{t.unsent.toFile}</TextLink>
      </div>
    </Section>
  );
}
