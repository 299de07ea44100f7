import { Text, Textarea } from '@mantine/core';
import { AnswerFactCheckDto, type FactCheckDto } from '@leerkring/shared';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAnswerFactCheck } from '../api.ts';

/** What is the case instead: the authors read it and answer. */
export function DiffersForm(props: { check: FactCheckDto; onDone: () => void }) {
  const t = useText('fact-checks');
  const { check } = props;
  const answer = useAnswerFactCheck(check.id);
  const [isMissing, setMissing] = useState(false);
  const form = useForm(AnswerFactCheckDto, { verdict: 'differs', because: check.because }, async (input) => {
    if (input.because.trim() === '') {
      setMissing(true);
      return;
    }
    await answer.mutateAsync(input);
    props.onDone();
  });
  const because = form.field('because');
  return (
    <FormFrame form={form} submit={t.send} onCancel={props.onDone}>
      <Text ff="var(--lk-serif)" style={{ overflowWrap: 'anywhere' }}>
        {check.text}
      </Text>
      <Textarea
        label={t.because}
        description={t.becauseHint}
        autosize
        minRows={3}
        maxLength={1000}
        {...because}
        error={because.error ?? (isMissing && because.value.trim() === '' ? t.becauseMissing : undefined)}
      />
    </FormFrame>
  );
}
