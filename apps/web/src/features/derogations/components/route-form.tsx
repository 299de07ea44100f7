import { type DerogationRouteDto, derogationSteps, WriteDerogationRouteDto } from '@leerkring/shared';
import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useWriteRoute } from '../api.ts';
import { CriterionFields } from './criterion-fields.tsx';

/** The route as the quality service writes it; it begins with what there is. */
export function RouteForm(props: {
  institutionId: string;
  from: DerogationRouteDto | undefined;
  onDone: () => void;
}) {
  const { form: t, steps } = useText('derogations');
  const { from } = props;
  const write = useWriteRoute(props.institutionId);
  const form = useForm(
    WriteDerogationRouteDto,
    {
      lead: from?.lead ?? '',
      criteria: from?.criteria ?? [{ text: '' }],
      apply: from?.apply ?? '',
      advise: from?.advise ?? '',
      consent: from?.consent ?? '',
      decide: from?.decide ?? '',
      monitor: from?.monitor ?? '',
      contact: from?.contact ?? '',
    },
    async (input) => {
      await write.mutateAsync(input);
      props.onDone();
    },
  );
  return (
    <FormFrame form={form} submit={t.submit} onCancel={props.onDone}>
      <Textarea label={t.lead} description={t.leadHint} autosize minRows={3} {...form.field('lead')} />
      {derogationSteps.map((step, index) => (
        <Textarea
          key={step}
          label={`${index + 1}. ${steps[step].title}`}
          description={steps[step].hint}
          autosize
          minRows={2}
          {...form.field(step)}
        />
      ))}
      <CriterionFields
        criteria={form.field('criteria').value}
        onChange={(next) => form.set('criteria', next)}
        errorAt={(index) => form.errorAt(`criteria.${index}.text`)}
      />
      <TextInput label={t.contact} description={t.contactHint} {...form.field('contact')} />
    </FormFrame>
  );
}
