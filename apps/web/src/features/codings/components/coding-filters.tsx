import type { AnswerDto, CodeDto, CodedProgrammeDto, CodingDto, ProtocolAudience } from '@leerkring/shared';
import { Group, SegmentedControl, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { SearchField } from '../../../ui/search-field.tsx';
import { codeTree } from '../../codes/api.ts';
import type { Filters } from '../narrow.ts';

/** By what the answers can be narrowed down. */
export function CodingFilters(props: {
  answers: AnswerDto[];
  codings: CodingDto[];
  codes: CodeDto[];
  programmes: CodedProgrammeDto[];
  filters: Filters;
  count: number;
  onChange: (change: Partial<Filters>) => void;
}) {
  const t = useText('codings');
  const { filters, onChange } = props;
  const questions = [...new Map(props.answers.map((it) => [it.canonicalId, it])).values()];
  const coders = [...new Set(props.codings.filter((it) => !it.isMine).map((it) => it.coderName ?? ''))];
  const readable = props.answers.filter((it) => it.text !== '').length;
  return (
    <Stack gap="md" mb="lg" component="section" aria-label={t.filters}>
      <Group gap="md" align="flex-end">
        <SearchField label={t.find} value={filters.sought} onChange={(sought) => onChange({ sought })} />
        <SegmentedControl
          aria-label={t.audience}
          value={filters.audience}
          onChange={(next) => onChange({ audience: next as ProtocolAudience | 'all' })}
          data={(['all', 'student', 'teacher'] as const).map((value) => ({
            value,
            label: t.audiences[value],
          }))}
        />
      </Group>
      <SimpleGrid cols={{ base: 1, xs: 2, md: props.programmes.length > 0 ? 4 : 3 }} spacing="md">
        <Select
          label={t.code}
          placeholder={t.allCodes}
          data={codeTree(props.codes).map(({ code, path }) => ({ value: code.id, label: path }))}
          value={filters.codeId}
          onChange={(codeId) => onChange({ codeId })}
          searchable
          clearable
        />
        <Select
          label={t.question}
          placeholder={t.allQuestions}
          data={questions.map((it) => ({ value: it.canonicalId, label: it.questionText }))}
          value={filters.canonicalId}
          onChange={(canonicalId) => onChange({ canonicalId })}
          searchable
          clearable
        />
        <Select
          label={t.coder}
          placeholder={t.allCoders}
          data={[
            { value: 'me', label: t.me },
            ...coders.map((name) => ({ value: name, label: name || t.someone })),
          ]}
          value={filters.coder}
          onChange={(coder) => onChange({ coder })}
          clearable
        />
        {props.programmes.length > 0 && (
          <Select
            label={t.programme}
            placeholder={t.allProgrammes}
            data={props.programmes.map((it) => ({ value: it.programmeId, label: it.name }))}
            value={filters.programmeId}
            onChange={(programmeId) => onChange({ programmeId })}
            clearable
          />
        )}
      </SimpleGrid>
      <Text size="sm" c="dimmed" role="status">
        {t.shown(props.count, readable)}
        {props.programmes.length === 0 && ` · ${t.programmeHint}`}
      </Text>
    </Stack>
  );
}
