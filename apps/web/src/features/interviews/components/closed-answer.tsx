import { Alert, Input, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { questionKinds, type AskedForm } from '@leerkring/shared';
import { useText } from '../../../text/text.ts';
import type { AnswerContent } from '../device/model.ts';
import { MatrixAnswer } from './matrix-answer.tsx';
import { NumberAnswer } from './number-answer.tsx';
import { RankingAnswer } from './ranking-answer.tsx';

/** The part of an answer that is chosen, placed or counted; nothing for an open question. */
export function ClosedAnswer(props: {
  question: AskedForm;
  content: Required<AnswerContent>;
  onChange: (part: Partial<AnswerContent>) => void;
}) {
  const { question, content, onChange } = props;
  const t = useText('interviews');
  // A kind that this app does not know yet is said, never passed over in silence.
  if (!questionKinds.includes(question.kind))
    return (
      <Alert color="red" variant="light" role="alert">
        {t.talk.unknownKind}
      </Alert>
    );
  if (question.kind === 'scale') return <ScaleAnswer {...props} />;
  if (question.kind === 'choice')
    return (
      <Radio.Group label={t.talk.choice} value={content.choice} onChange={(choice) => onChange({ choice })}>
        <Stack gap="sm" mt="xs">
          {question.options.map((option) => (
            <Radio key={option} value={option} label={option} size="md" />
          ))}
        </Stack>
      </Radio.Group>
    );
  if (question.kind === 'number')
    return (
      <NumberAnswer question={question} value={content.number} onChange={(number) => onChange({ number })} />
    );
  if (question.kind === 'ranking')
    return (
      <RankingAnswer
        options={question.options}
        ranking={content.ranking}
        onChange={(ranking) => onChange({ ranking })}
      />
    );
  if (question.kind === 'matrix' || question.kind === 'observation')
    return (
      <MatrixAnswer question={question} cells={content.cells} onChange={(cells) => onChange({ cells })} />
    );
  return null;
}

function ScaleAnswer(props: {
  question: AskedForm;
  content: Required<AnswerContent>;
  onChange: (part: Partial<AnswerContent>) => void;
}) {
  const { question, content, onChange } = props;
  const t = useText('interviews');
  const label = t.talk.scale(question.scaleMax ?? 5);
  return (
    <Input.Wrapper label={label} labelElement="div">
      <SegmentedControl
        fullWidth
        size="lg"
        mt="xs"
        aria-label={label}
        value={content.scale === null ? '' : String(content.scale)}
        onChange={(value) => onChange({ scale: Number(value) })}
        data={Array.from({ length: question.scaleMax ?? 5 }, (_, index) => String(index + 1))}
      />
      {(question.scaleLow !== '' || question.scaleHigh !== '') && (
        <Text size="sm" c="dimmed" mt="xs">
          {[
            question.scaleLow && `1 = ${question.scaleLow}`,
            question.scaleHigh && `${question.scaleMax ?? 5} = ${question.scaleHigh}`,
          ]
            .filter(Boolean)
            .join(', ')}
        </Text>
      )}
    </Input.Wrapper>
  );
}
