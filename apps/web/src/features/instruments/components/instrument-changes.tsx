import type { InstrumentDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { WordChanges } from '../../../ui/word-changes.tsx';
import { changesQuery } from '../api.ts';

/** Where a round came from, and what it asks otherwise. */
export function InstrumentChanges({ instrument }: { instrument: InstrumentDto }) {
  const t = useText('instruments').changes;
  const { data: it } = useSuspenseQuery(changesQuery(instrument.id));
  if (it.fromId === null) return null;
  return (
    <Section
      title={t.title}
      lead={
        <TextLink to={`/plg/${instrument.plgId}/vragen/instrumenten/${it.fromId}`}>
          {t.from(it.fromTitle)}
        </TextLink>
      }
    >
      {it.changes.length === 0 && <Text c="dimmed">{t.none}</Text>}
      <Stack component="ul" gap="xs" p={0} m={0} maw="var(--lk-text)" style={{ listStyle: 'none' }}>
        {it.changes.map((change) => (
          <li key={`${change.kind} ${change.questionId}`} style={{ overflowWrap: 'anywhere' }}>
            <Text span size="sm" c="dimmed">
              {t.kinds[change.kind]}:
            </Text>{' '}
            {change.parts.length > 0 ? <WordChanges parts={change.parts} /> : change.text}
          </li>
        ))}
      </Stack>
    </Section>
  );
}
