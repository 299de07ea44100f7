import { Text } from '@mantine/core';
import type { ObservationMark, RespondentAnswerDto } from '@leerkring/shared';
import { useLocale, useText } from '../../../text/text.ts';

/** What was chosen, placed or counted, and what was asked on. */
export function OwnMarks(props: { answer: RespondentAnswerDto }) {
  const { scale, scaleMax, choice, number, unit, ranking, cells, followUps, kind } = props.answer;
  const { answer: t } = useText('respondent-pages');
  const locale = useLocale();
  const said = [
    scale === null ? '' : t.scale(scale, scaleMax ?? 5),
    choice ?? '',
    number === null ? '' : [number.toLocaleString(locale), unit].filter(Boolean).join(' '),
    ranking.map((it, index) => `${index + 1}. ${it}`).join(' · '),
    cells
      .map(({ row, choice: it }) => `${row}: ${kind === 'observation' ? t.marks[it as ObservationMark] : it}`)
      .join(' · '),
  ].filter((it) => it !== '');
  return (
    <>
      {said.map((it) => (
        <Text key={it} fw={560}>
          {it}
        </Text>
      ))}
      {followUps.map(({ asked, answer }) => (
        <Text size="sm" key={asked}>
          <Text span c="dimmed">
            {asked}
          </Text>{' '}
          {answer}
        </Text>
      ))}
    </>
  );
}
