import { Select, Stack, Text, Textarea } from '@mantine/core';
import { AskBackDto, type AskBackTargetDto } from '@leerkring/shared';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAskBack } from '../api.ts';

/** One question about one answer, which is known by its code. */
export function AskForm(props: {
  plgId: string;
  targets: AskBackTargetDto[];
  /** Where the question is asked from an answer, that one is meant. */
  about?: { code: string; questionId: string; questionText: string };
  onDone: () => void;
}) {
  const t = useText('ask-backs');
  const { about, targets } = props;
  const ask = useAskBack(props.plgId);
  const form = useForm(
    AskBackDto,
    { code: about?.code ?? '', questionId: about?.questionId ?? '', text: '' },
    async (input) => {
      await ask.mutateAsync(input);
      props.onDone();
    },
  );
  const code = form.field('code');
  const question = form.field('questionId');
  const target = targets.find((it) => it.code === code.value);
  return (
    <FormFrame form={form} submit={t.submit} onCancel={props.onDone}>
      {about ? (
        <Text>{about.questionText}</Text>
      ) : (
        <Stack gap="md">
          <Select
            label={t.conversation}
            value={code.value || null}
            error={code.error}
            searchable
            onChange={(next) => {
              code.onChange(next ?? '');
              question.onChange('');
            }}
            data={targets.map((it) => ({ value: it.code, label: `${it.code} · ${t.audience[it.audience]}` }))}
          />
          <Select
            label={t.question}
            value={question.value || null}
            error={question.error}
            disabled={!target}
            onChange={(next) => question.onChange(next ?? '')}
            data={(target?.questions ?? []).map((it) => ({
              value: it.questionId,
              label: [`${it.position}. ${it.text}`, it.isSkipped && `(${t.skipped})`]
                .filter(Boolean)
                .join(' '),
            }))}
          />
        </Stack>
      )}
      <Textarea
        label={t.text}
        description={t.textHint}
        autosize
        minRows={2}
        maxLength={500}
        {...form.field('text')}
      />
    </FormFrame>
  );
}
