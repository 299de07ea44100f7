import { Group, Radio, Stack } from '@mantine/core';
import { type AnswerCell, columnsOf, type ObservationMark, type AskedForm } from '@leerkring/shared';
import { useText } from '../../../text/text.ts';

/** Row by row, so that it is read and tapped on a phone as easily as on paper. */
export function MatrixAnswer(props: {
  question: AskedForm;
  cells: readonly AnswerCell[];
  onChange: (cells: AnswerCell[]) => void;
}) {
  const { question, cells } = props;
  const t = useText('interviews');
  const chosenIn = (row: string) => cells.find((it) => it.row === row)?.choice ?? null;
  const nameOf = (column: string) =>
    question.kind === 'observation' ? t.talk.marks[column as ObservationMark] : column;
  // In the order of the question, so that the same choices are the same answer whichever was tapped first.
  const handleChoose = (row: string, choice: string) =>
    props.onChange(
      question.rows.flatMap((one) => {
        const value = one === row ? choice : chosenIn(one);
        return value === null ? [] : [{ row: one, choice: value }];
      }),
    );
  return (
    <Stack gap="lg">
      {question.rows.map((row) => (
        <Radio.Group
          key={row}
          label={row}
          value={chosenIn(row)}
          onChange={(choice) => handleChoose(row, choice)}
        >
          <Group gap="lg" mt="xs">
            {columnsOf(question).map((column) => (
              <Radio key={column} value={column} label={nameOf(column)} size="md" />
            ))}
          </Group>
        </Radio.Group>
      ))}
    </Stack>
  );
}
