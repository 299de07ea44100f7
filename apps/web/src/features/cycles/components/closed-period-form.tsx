import { CreateClosedPeriodDto } from '@leerkring/shared';
import { Button, Checkbox, Group, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useAddClosedPeriod } from '../api.ts';

export function ClosedPeriodForm(props: { institutionId: string; onDone: () => void }) {
  const { calendars: t } = useText('cycles');
  const common = useText('app');
  const add = useAddClosedPeriod(props.institutionId);
  const form = useForm(
    CreateClosedPeriodDto,
    { label: '', from: '', to: '', isHard: true, source: '' },
    async (input) => {
      await add.mutateAsync(input);
      props.onDone();
    },
  );
  const from = form.field('from');
  const to = form.field('to');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.label} description={t.labelHint} {...form.field('label')} data-autofocus />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DayInput
            label={t.from}
            {...from}
            value={from.value || null}
            onChange={(next) => {
              from.onChange(next ?? '');
              if (to.value === '') to.onChange(next ?? '');
            }}
          />
          <DayInput
            label={t.to}
            {...to}
            value={to.value || null}
            minDate={from.value || undefined}
            onChange={(next) => to.onChange(next ?? '')}
          />
        </SimpleGrid>
        <Checkbox label={t.isHard} description={t.isHardHint} {...form.tick('isHard')} />
        <TextInput label={t.sourceField} description={t.sourceHint} {...form.field('source')} />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button variant="default" onClick={props.onDone}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy}>
            {common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
