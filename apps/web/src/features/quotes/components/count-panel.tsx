import { type ThemeDto, writeSeen } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { once } from '../../../lib/once.ts';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { supportValues } from '../support-values.ts';

const seenOf = ({ support }: ThemeDto): string | null => {
  const values = supportValues(support);
  return values && writeSeen(values);
};

/** How widely each thread is carried; put into the text it stays bound to the data. */
export function CountPanel(props: {
  themes: ThemeDto[];
  onInsert: (attrs: { themeId: string; seen: string | null }) => void;
}) {
  const t = useText('quotes');
  const reports = useText('reports');
  return (
    <Section title={reports.panel.counts} order={2}>
      {props.themes.length === 0 && <Text c="dimmed">{t.noThemes}</Text>}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {props.themes.map((theme) => (
          <Group component="li" key={theme.id} justify="space-between" wrap="nowrap" gap="sm">
            <div style={{ minWidth: 0 }}>
              <Text fw={560}>{theme.name}</Text>
              <Text size="sm" c="dimmed">
                {theme.support ? t.count(theme.support) : t.tooFew}
              </Text>
            </div>
            <Button
              size="compact-md"
              variant="default"
              flex="none"
              aria-label={t.insertCount(theme.name)}
              onClick={once(() => props.onInsert({ themeId: theme.id, seen: seenOf(theme) }))}
            >
              {t.insertShort}
            </Button>
          </Group>
        ))}
      </Stack>
    </Section>
  );
}
