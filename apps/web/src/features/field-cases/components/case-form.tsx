import {
  caseSources,
  CorrectFieldCaseDto,
  type FieldCaseDto,
  schoolTypes,
  WriteFieldCaseDto,
} from '@leerkring/shared';
import { Radio, Select, Stack, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { membersQuery } from '../../members/api.ts';
import { useWriteCase } from '../api.ts';

/** Which team it is, how it came in, and who goes there. */
export function CaseForm(props: {
  plgId: string;
  instrumentId: string;
  it: FieldCaseDto | null;
  onDone: () => void;
}) {
  const t = useText('field-cases').form;
  const common = useText('app');
  const { it } = props;
  const { data: members } = useSuspenseQuery(membersQuery(props.plgId));
  const write = useWriteCase(props.instrumentId, it?.id ?? null);
  const form = useForm(
    it ? CorrectFieldCaseDto : WriteFieldCaseDto,
    {
      teamName: it?.teamName ?? '',
      source: it?.source ?? null,
      schoolType: it?.schoolType ?? null,
      visitorId: it?.visitorId ?? null,
    },
    async (input) => {
      await write.mutateAsync(input);
      props.onDone();
    },
  );
  const visitor = form.field('visitorId');
  const schoolType = form.field('schoolType');
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <TextInput label={t.team} maxLength={200} data-autofocus {...form.field('teamName')} />
      <Radio.Group label={t.source} {...form.field('source')}>
        <Stack gap="xs" mt="xs">
          {caseSources.map((source) => (
            <Radio key={source} value={source} label={t.sources[source]} />
          ))}
        </Stack>
      </Radio.Group>
      <Select
        label={t.schoolType}
        data={schoolTypes.map((value) => ({ value, label: t.schoolTypes[value] }))}
        {...schoolType}
        value={schoolType.value || null}
        onChange={(next) => schoolType.onChange(next)}
      />
      <Select
        label={`${t.visitor} (${common.optional})`}
        description={t.visitorHint}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': common.clear }}
        data={members
          .filter(({ isTemporary }) => !isTemporary)
          .map((one) => ({ value: one.id, label: one.name }))}
        {...visitor}
        value={visitor.value || null}
        onChange={(next) => visitor.onChange(next)}
      />
    </FormFrame>
  );
}
