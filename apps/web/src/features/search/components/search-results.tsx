import type { SearchHitDto } from '@leerkring/shared';
import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { searchQuery } from '../api.ts';

const pathOf = ({ kind, plgId, subjectId, meetingId }: SearchHitDto): string => {
  const at = `/plg/${plgId}`;
  if (kind === 'decision') return `${at}/besluiten/${subjectId}`;
  if (kind === 'proposal') return `${at}/voorstellen/${subjectId}`;
  if (kind === 'recommendation') return `${at}/aanbevelingen`;
  return meetingId === null ? at : `${at}/bijeenkomsten/${meetingId}`;
};

/** What was found in everything that one's groups agreed on and wrote down. */
export function SearchResults(props: { words: string }) {
  const t = useText('search');
  const dates = useDates();
  const { data: hits, error, isPlaceholderData } = useQuery(searchQuery(props.words));
  return (
    <Section title={t.found(props.words)} lead={hits && hits.length > 0 ? t.count(hits.length) : undefined}>
      <ProblemNote error={error} />
      {!hits && !error && <Skeleton h={120} radius="md" />}
      {hits?.length === 0 && !isPlaceholderData && <EmptyState title={t.nothing} body={t.nothingBody} />}
      <Stack component="ul" gap="lg" m={0} p={0} style={{ listStyle: 'none' }} aria-busy={isPlaceholderData}>
        {hits?.map((hit) => (
          <li key={`${hit.kind}-${hit.subjectId}`}>
            <TextLink to={pathOf(hit)} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
              {hit.excerpt}
            </TextLink>
            <Group gap="xs">
              <Text size="sm" c="dimmed">
                {t.kinds[hit.kind]} · {dates.day(hit.at)} · {hit.plgName}, {hit.schoolYear}
              </Text>
            </Group>
          </li>
        ))}
      </Stack>
    </Section>
  );
}
