import { ChangeProgrammeDto, CreateProgrammeDto, type ProgrammeDto } from '@leerkring/shared';
import { useForm } from '../../../lib/form.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useSaveProgramme } from '../api.ts';
import { ProgrammeFields } from './programme-fields.tsx';

export function ProgrammeForm(props: {
  institutionId: string;
  programme?: ProgrammeDto;
  onDone: () => void;
}) {
  const { programme } = props;
  const save = useSaveProgramme(props.institutionId, programme?.id);
  const form = useForm(
    programme ? ChangeProgrammeDto : CreateProgrammeDto,
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
    <FormFrame form={form} onCancel={props.onDone}>
      <ProgrammeFields
        name={form.field('name')}
        levels={form.field('levels')}
        route={form.field('route')}
        years={form.number('years')}
        hours={form.number('hoursPerYear')}
        code={form.field('code')}
      />
    </FormFrame>
  );
}
