import type { CircleCheckDto, FormatRunDto } from '@leerkring/shared';
import { Button, Slider, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useAnswerCircle } from '../api.ts';
import { CircleMeans } from './circle-means.tsx';

const questions = ['safe', 'equal', 'worthwhile'] as const;

/** Three sliders that nobody sees but me; what comes out is the mean, when there are enough. */
export function CircleForm(props: { run: FormatRunDto; circle: CircleCheckDto; voted: number }) {
  const { circle: t } = useText('formats');
  const { run, circle } = props;
  const [answer, setAnswer] = useState({ safe: 5, equal: 5, worthwhile: 5 });
  const send = useAnswerCircle(run);
  if (circle.isClosed) return <CircleMeans circle={circle} />;
  return (
    <Stack gap="lg">
      {circle.hasAnswered && <Text>{t.thanks}</Text>}
      {!circle.hasAnswered && run.can.join && (
        <>
          {questions.map((question) => (
            <div key={question}>
              <Text fw={560} id={`circle-${question}`}>
                {t.questions[question]}
              </Text>
              <Slider
                mt="xs"
                min={0}
                max={10}
                value={answer[question]}
                onChange={(value) => setAnswer((before) => ({ ...before, [question]: value }))}
                thumbLabel={t.questions[question]}
                label={null}
                marks={[
                  { value: 0, label: t.low },
                  { value: 10, label: t.high },
                ]}
                mb="xl"
              />
            </div>
          ))}
          <Button
            style={{ alignSelf: 'flex-start' }}
            loading={send.isPending}
            onClick={() => send.mutate(answer)}
          >
            {t.send}
          </Button>
        </>
      )}
      <Text size="sm" c="dimmed" role="status">
        {t.answered(props.voted)}
      </Text>
      <ProblemNote error={send.error} />
    </Stack>
  );
}
