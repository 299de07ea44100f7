import { CreateProgrammeDto, type ProgrammeDto } from '@leerkring/shared';
import { Button, Group, Stack } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useSaveProgramme } from '../api.ts';
import { ProgrammeFields } from './programme-fields.tsx';

export function ProgrammeForm(props: {
  institutionId: string;
  programme?: ProgrammeDto;
  onDone: () => void;
}) {
  const common = useText('app');
  const { programme } = props;
  const save = useSaveProgramme(props.institutionId, programme?.id);
  const form = useForm(
    CreateProgrammeDto,
    {
      name: programme?.name ?? '',
      levels: programme?.levels ?? [],
      route: programme?.route ?? 'bol',
      years: programme?.years ?? 3,
      hoursPerYear: programme?.hoursPerYear ?? undefined,
      code: programme?.code ?? undefined,
    },
    async (input) => {
      await save.mutateAsync(input);
      props.onDone();
    },
  );
  return (
    <form {...form.props}>
      <Stack gap="md">
        <ProgrammeFields
          name={form.field('name')}
          levels={form.field('levels')}
          route={form.field('route')}
          years={form.number('years')}
          hours={form.number('hoursPerYear')}
          code={form.field('code')}
        />
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
