import { Button, Group, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { dossierAddress } from '../api.ts';

/** The whole year to keep: for who coordinates it. */
export function DossierSection({ plgId }: { plgId: string }) {
  const t = useText('dossiers');
  return (
    <Section title={t.title} lead={t.lead}>
      <Stack gap="sm" maw="var(--lk-text)">
        <Text>{t.without}</Text>
        <Text size="sm" c="dimmed">
          {t.leaves}
        </Text>
        <Group>
          <Button component="a" href={dossierAddress(plgId)} download variant="default">
            {t.download}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
