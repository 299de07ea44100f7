import type { ReadingDto, ReadQuestionDto } from '@leerkring/shared';
import { Button, Group, Select, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import { useText } from '../../../text/text.ts';

/** One question at a time, in the address, so that it can be pointed at. */
export function useQuestion(reading: ReadingDto): [ReadQuestionDto | undefined, (id: string) => void] {
  const [search, setSearch] = useSearchParams();
  const asked = search.get('vraag');
  const firstUsed = reading.questions.find((it) =>
    reading.threads.some(({ canonicalId }) => canonicalId === it.canonicalId),
  );
  const question =
    reading.questions.find((it) => it.canonicalId === asked) ?? firstUsed ?? reading.questions[0];
  return [question, (id) => setSearch({ vraag: id }, { replace: true, preventScrollReset: true })];
}

export function QuestionPicker(props: {
  reading: ReadingDto;
  question: ReadQuestionDto;
  onChange: (canonicalId: string) => void;
}) {
  const t = useText('readings');
  const { questions, threads } = props.reading;
  const at = questions.findIndex((it) => it.canonicalId === props.question.canonicalId);
  const countOf = (id: string) => threads.filter((it) => it.canonicalId === id).length;
  const step = (to: ReadQuestionDto | undefined, label: string) => (
    <Button variant="default" disabled={!to} onClick={() => to && props.onChange(to.canonicalId)}>
      {label}
    </Button>
  );
  return (
    <>
      <Group gap="sm" align="flex-end">
        <Select
          label={t.question}
          style={{ flex: '1 1 20rem', minWidth: 0 }}
          allowDeselect={false}
          data={questions.map((it, index) => ({
            value: it.canonicalId,
            label: `${index + 1}. ${t.questionOption(it.wordings[0]?.text ?? '', countOf(it.canonicalId))}`,
          }))}
          value={props.question.canonicalId}
          onChange={(next) => next && props.onChange(next)}
        />
        {step(questions[at - 1], t.previous)}
        {step(questions[at + 1], t.next)}
      </Group>
      {props.question.wordings.map((it) => (
        <Text key={it.audience} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t.audience[it.audience]}: {it.text}
        </Text>
      ))}
    </>
  );
}
