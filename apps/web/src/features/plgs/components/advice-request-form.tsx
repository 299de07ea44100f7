import { LogAdviceRequestDto, type ProgrammeDto, stances } from '@leerkring/shared';
import { Group, Radio, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useLogAdviceRequest } from '../api.ts';

export function AdviceRequestForm(props: { programmes: ProgrammeDto[]; onDone: () => void }) {
  const words = useText('plgs');
  const common = useText('app');
  const t = words.advice;
  const log = useLogAdviceRequest();
  const only = props.programmes.length === 1 ? props.programmes[0]?.id : undefined;
  const form = useForm(
    LogAdviceRequestDto,
    { programmeId: only ?? '', subject: '', explanation: '', stance: 'wants_to' },
    async (input) => {
      await log.mutateAsync(input);
      props.onDone();
    },
  );
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Select
        label={t.programme}
        data={props.programmes.map((it) => ({ value: it.id, label: it.name }))}
        searchable={props.programmes.length > 8}
        allowDeselect={false}
        {...form.field('programmeId')}
        value={form.field('programmeId').value || null}
      />
      <TextInput label={t.subject} description={t.subjectHint} {...form.field('subject')} />
      <Textarea
        label={`${t.explanation} (${common.optional})`}
        autosize
        minRows={3}
        {...form.field('explanation')}
      />
      <Radio.Group label={t.stance} {...form.field('stance')}>
        <Group gap="lg" mt="xs">
          {stances.map((it) => (
            <Radio key={it} value={it} label={words.stance[it]} />
          ))}
        </Group>
      </Radio.Group>
    </FormFrame>
  );
}
