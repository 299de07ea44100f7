import type { LeadingQuestionDto, ProtocolVersionDto, ProtocolVersionSummaryDto } from '@leerkring/shared';
import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { protocolChangesQuery } from '../api.ts';
import { ChangesView } from './changes-view.tsx';

/** Every version stays readable; what the shown one changed in the one before stands below it. */
export function VersionHistory(props: {
  versions: ProtocolVersionSummaryDto[];
  shown: ProtocolVersionDto;
  leadingQuestions: LeadingQuestionDto[];
}) {
  const t = useText('protocols');
  const dates = useDates();
  const { versions, shown } = props;
  const shownId = shown.id;
  const current = versions.find(({ frozenAt }) => frozenAt !== null)?.id;
  const meaning = (it: ProtocolVersionSummaryDto) => {
    if (it.basedOnId === null) return t.history.first;
    return it.meaningChanged ? t.history.changed : t.history.same;
  };
  return (
    <Section title={t.history.title}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {versions.map((it) => (
          <Surface component="li" padding="md" key={it.id}>
            <Group gap="sm">
              <Text fw={600}>{t.version(it.number)}</Text>
              {it.frozenAt === null && <StatusChip tone="waiting">{t.draft}</StatusChip>}
              {it.id === current && <StatusChip tone="done">{t.history.current}</StatusChip>}
              <StatusChip tone="neutral">{meaning(it)}</StatusChip>
              {it.id === shownId ? (
                <Text size="sm" c="dimmed">
                  {t.history.shown}
                </Text>
              ) : (
                <TextLink to={`?versie=${it.id}`}>{t.history.open(it.number)}</TextLink>
              )}
            </Group>
            {(it.frozenAt !== null || it.note !== '') && (
              <Text size="sm" c="dimmed" mt={4} style={{ overflowWrap: 'anywhere' }}>
                {[it.frozenAt !== null && t.frozenOn(dates.day(it.frozenAt), it.frozenByName), it.note]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
            )}
            {it.id === shownId && it.basedOnId !== null && (
              <Changes version={shown} leadingQuestions={props.leadingQuestions} />
            )}
          </Surface>
        ))}
      </Stack>
    </Section>
  );
}

function Changes(props: { version: ProtocolVersionDto; leadingQuestions: LeadingQuestionDto[] }) {
  const { data } = useQuery(protocolChangesQuery(props.version.plgId, props.version.id));
  return data ? <ChangesView changes={data} {...props} /> : null;
}
