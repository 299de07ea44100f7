import {
  analysisAnswers,
  analysisParts,
  AnswerAnalysisRequestDto,
  type AnalysisRequestDto,
} from '@leerkring/shared';
import { Anchor, Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { analysesPage, useAnswerAnalysisRequest } from '../api.ts';

/** Give or not, which parts, and why; the answer goes by mail. */
export function AnswerRequest(props: { request: AnalysisRequestDto; onDone: () => void }) {
  const t = useText('analysis-requests');
  const { request } = props;
  const answer = useAnswerAnalysisRequest(request.id);
  const form = useForm(
    AnswerAnalysisRequestDto,
    { answer: 'given', parts: [], reason: '' } as AnswerAnalysisRequestDto,
    async (input) => {
      await answer.mutateAsync(input.answer === 'given' ? input : { ...input, parts: [] });
      props.onDone();
    },
  );
  const chosen = form.field('answer');
  const parts = form.field('parts');
  return (
    <FormFrame form={form} submit={t.send} onCancel={props.onDone}>
      <Radio.Group
        label={t.question}
        value={chosen.value}
        onChange={(next) => form.set('answer', next as AnswerAnalysisRequestDto['answer'])}
      >
        <Stack gap="xs" mt="xs">
          {analysisAnswers.map((it) => (
            <Radio key={it} value={it} label={t.choices[it]} />
          ))}
        </Stack>
      </Radio.Group>
      {chosen.value === 'given' && (
        <Checkbox.Group
          label={t.which}
          description={<Anchor href={analysesPage(request.id)}>{t.look}</Anchor>}
          value={parts.value}
          onChange={(next) => form.set('parts', next as AnswerAnalysisRequestDto['parts'])}
          error={parts.error}
        >
          <Stack gap="xs" mt="xs">
            {analysisParts.map((it) => (
              <Checkbox key={it} value={it} label={t.parts[it]} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Textarea label={t.reason} description={t.reasonHint} autosize minRows={3} {...form.field('reason')} />
    </FormFrame>
  );
}
