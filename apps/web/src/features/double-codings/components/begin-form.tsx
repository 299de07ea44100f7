import { BeginDoubleCodingDto, type DoubleCodingPlanDto } from '@leerkring/shared';
import { Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useBeginDoubleCoding } from '../api.ts';

/** Who codes, who settles, and over how many answers. Which answers is drawn. */
export function BeginForm(props: { plan: DoubleCodingPlanDto; onDone: () => void }) {
  const t = useText('double-codings');
  const { plan } = props;
  const begin = useBeginDoubleCoding(plan.plgId);
  const form = useForm(
    BeginDoubleCodingDto,
    {
      name: '',
      firstCoderId: null,
      secondCoderId: null,
      adjudicatorId: null,
      units: Math.max(1, Math.min(10, plan.free)),
    },
    async (input) => {
      await begin.mutateAsync(input);
      props.onDone();
    },
  );
  const person = (path: 'firstCoderId' | 'secondCoderId' | 'adjudicatorId') => {
    const field = form.field(path);
    const others = (['firstCoderId', 'secondCoderId', 'adjudicatorId'] as const)
      .filter((it) => it !== path)
      .map((it) => form.values[it]);
    return {
      ...field,
      value: field.value || null,
      onChange: (next: string | null) => form.set(path, next),
      data: plan.analysts
        .filter((it) => !others.includes(it.userId))
        .map((it) => ({ value: it.userId, label: it.name })),
    };
  };
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.name} placeholder={t.namePlaceholder} data-autofocus {...form.field('name')} />
        <Select label={t.first} searchable {...person('firstCoderId')} />
        <Select label={t.second} searchable {...person('secondCoderId')} />
        <Select
          label={t.adjudicator}
          description={t.adjudicatorHint}
          searchable
          {...person('adjudicatorId')}
        />
        <NumberInput
          label={t.units}
          description={t.free(plan.free)}
          min={1}
          max={200}
          {...form.number('units')}
        />
        <Text size="sm" c="dimmed">
          {t.drawn}
        </Text>
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.begin}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
