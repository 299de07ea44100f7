import { AddSectionDto, type ReportDto, type SectionDto, UpdateSectionDto } from '@leerkring/shared';
import { Button, Group, MultiSelect, Radio, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { decisionsQuery } from '../../decisions/api.ts';
import { useAddSection, useUpdateSection } from '../api.ts';

/** A chapter at the end: with its title, or around a decision. */
export function NewSection(props: { report: ReportDto; onDone: () => void }) {
  const t = useText('reports');
  const add = useAddSection(props.report.id);
  const { data: decisions = [] } = useQuery(decisionsQuery(props.report.plgId));
  const standing = decisions.filter((it) => it.status === 'standing' || it.status === 'provisional');
  const form = useForm(AddSectionDto, { title: '', kind: 'text', decisionId: null }, async (input) => {
    await add.mutateAsync(input);
    props.onDone();
  });
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.chapterTitle} data-autofocus {...form.field('title')} />
        {standing.length > 0 && (
          <Select
            label={t.adopted}
            description={t.adoptedHint}
            placeholder={t.adoptedNone}
            searchable
            clearable
            data={standing.toReversed().map((it) => ({ value: it.id, label: it.text }))}
            {...form.field('decisionId')}
            value={form.values.decisionId ?? null}
          />
        )}
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The title of a chapter, who leads it and who may write in it. */
export function ChangeSection(props: { report: ReportDto; section: SectionDto; onDone: () => void }) {
  const t = useText('reports');
  const update = useUpdateSection(props.section.id);
  const initial = {
    title: props.section.title,
    leadIds: props.section.leads.map((lead) => lead.membershipId),
    writing: props.section.writing,
    suggesting: props.section.suggesting,
  };
  const { can } = props.section;
  const form = useForm(UpdateSectionDto, initial, async (input) => {
    const { title, seen = {}, ...rights } = input;
    await update.mutateAsync({ ...(can.edit && { title }), ...(can.appoint && rights), seen });
    props.onDone();
  });
  const leads = form.field('leadIds');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.chapterTitle} data-autofocus {...form.field('title')} />
        {can.appoint && (
          <>
            <MultiSelect
              label={t.chapterLeads}
              searchable
              data={props.report.authors.map((author) => ({
                value: author.membershipId,
                label: author.name,
              }))}
              {...leads}
              value={leads.value}
              onChange={(next) => form.set('leadIds', next)}
            />
            <Choice label={t.rights.writing} field={form.field('writing')} words={t.rights.writers} />
            <Choice
              label={t.rights.suggesting}
              field={form.field('suggesting')}
              words={t.rights.suggesters}
            />
          </>
        )}
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Choice(props: {
  label: string;
  field: { value: string | null | undefined; onChange: (next: unknown) => void };
  words: Record<string, string>;
}) {
  return (
    <Radio.Group label={props.label} value={props.field.value ?? null} onChange={props.field.onChange}>
      <Stack gap="xs" mt={6}>
        {Object.entries(props.words).map(([value, label]) => (
          <Radio key={value} value={value} label={label} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
