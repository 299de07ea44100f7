import { NameAuthorsDto, type ReportDto } from '@leerkring/shared';
import { MultiSelect } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { membersQuery } from '../../members/api.ts';
import { useNameAuthors } from '../api.ts';

/** Who of the group writes the report. */
export function AuthorsForm(props: { report: ReportDto; onDone: () => void }) {
  const t = useText('reports');
  const members = useSuspenseQuery(membersQuery(props.report.plgId)).data;
  const name = useNameAuthors(props.report.id);
  const initial = { authorIds: props.report.authors.map((it) => it.membershipId) };
  const form = useForm(NameAuthorsDto, initial, async (input) => {
    await name.mutateAsync(input);
    props.onDone();
  });
  const field = form.field('authorIds');
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <MultiSelect
        label={t.authors}
        description={t.authorsHint}
        searchable
        data-autofocus
        data={members
          .filter((it) => it.can.appoint)
          .map((it) => ({
            value: it.id,
            label: it.programmeName === null ? it.name : `${it.name} (${it.programmeName})`,
          }))}
        {...field}
        value={field.value}
        onChange={(next) => form.set('authorIds', next)}
      />
    </FormFrame>
  );
}
