import { Checkbox, Group, Table, Text, VisuallyHidden } from '@mantine/core';
import { percentOf, type SurveyDto } from '@leerkring/shared';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { WideTable } from '../../../ui/wide-table.tsx';

/** How many chose each answer; the percentages are of everyone who answered that item. */
export function SurveyTable(props: { survey: SurveyDto }) {
  const t = useText('surveys');
  const { survey } = props;
  const [together, setTogether] = useState<string[]>([]);
  const summed = survey.options.flatMap((option, at) => (together.includes(option) ? [at] : []));
  const share = (count: number, of: number) => t.share(count, percentOf(count, of));
  return (
    <>
      <Checkbox.Group label={t.together} value={together} onChange={setTogether}>
        <Group gap="md" mt={4}>
          {survey.options.map((option) => (
            <Checkbox
              key={option}
              value={option}
              label={option}
              styles={{ labelWrapper: { minWidth: 0 }, label: { overflowWrap: 'anywhere' } }}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <WideTable label={survey.title} minWidth={240 + 90 * survey.options.length}>
        <Table verticalSpacing="xs">
          <VisuallyHidden component="caption">{t.from(survey.source, survey.period)}</VisuallyHidden>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t.item}</Table.Th>
              {survey.options.map((option) => (
                <Table.Th key={option} scope="col">
                  {option}
                </Table.Th>
              ))}
              {summed.length > 1 && <Table.Th scope="col">{t.sum}</Table.Th>}
              <Table.Th scope="col">{t.of}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {survey.items.map((item) => (
              <Table.Tr key={item.id}>
                <Table.Th scope="row" style={{ overflowWrap: 'anywhere' }}>
                  {item.text}
                </Table.Th>
                {survey.options.map((option, at) => (
                  <Table.Td key={option} style={{ whiteSpace: 'nowrap' }}>
                    {share(item.counts[at] ?? 0, item.of)}
                  </Table.Td>
                ))}
                {summed.length > 1 && (
                  <Table.Td fw={620} style={{ whiteSpace: 'nowrap' }}>
                    {share(
                      summed.reduce((sum, at) => sum + (item.counts[at] ?? 0), 0),
                      item.of,
                    )}
                  </Table.Td>
                )}
                <Table.Td>{item.of}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t.from(survey.source, survey.period)}
      </Text>
      {(survey.completes !== null || survey.partials !== null) && (
        <Text size="sm" c="dimmed">
          {[
            survey.completes !== null && t.completes(survey.completes),
            survey.partials !== null && t.partials(survey.partials),
          ]
            .filter(Boolean)
            .join(' ')}
        </Text>
      )}
    </>
  );
}
