import { Text } from '@mantine/core';
import type { AnswerValue, ObservationMark, TaskQuestionDto } from '@leerkring/shared';
import { useLocale, useText } from '../../../text/text.ts';

/** What was chosen, placed or counted, and asked on, to read back. */
export function ClosedWords(props: {
  form: Pick<TaskQuestionDto, 'kind' | 'scaleMax' | 'unit'>;
  answer: Partial<AnswerValue>;
}) {
  const { form, answer } = props;
  const t = useText('interviews');
  const locale = useLocale();
  const { scale = null, choice = null, ranking = [], cells = [] } = answer;
  const markOf = (it: string) =>
    form.kind === 'observation' ? t.talk.marks[it as ObservationMark].toLowerCase() : it;
  return (
    <>
      {scale !== null && <Text fw={560}>{t.answers.scale(scale, form.scaleMax ?? 5)}</Text>}
      {choice !== null && <Text fw={560}>{choice}</Text>}
      {(answer.number ?? null) !== null && (
        <Text fw={560}>{[answer.number?.toLocaleString(locale), form.unit].filter(Boolean).join(' ')}</Text>
      )}
      {ranking.length > 0 && (
        <Text fw={560} component="ol" m={0} pl="lg">
          {ranking.map((it) => (
            <li key={it}>{it}</li>
          ))}
        </Text>
      )}
      {cells.length > 0 && (
        <Text component="ul" m={0} pl="lg">
          {cells.map((it) => (
            <li key={it.row}>
              {it.row}: <b>{markOf(it.choice)}</b>
            </li>
          ))}
        </Text>
      )}
      {(answer.followUps ?? []).map(({ asked, answer: said }) => (
        <Text size="sm" key={`${asked} ${said}`}>
          <Text span c="dimmed">
            {t.talk.askedOn}: {asked}
          </Text>{' '}
          {said}
        </Text>
      ))}
    </>
  );
}
