import { ChangeCodeDto, CodeContentDto, type CodeDto } from '@leerkring/shared';
import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { codeTree, useChangeCode, useMakeCode } from '../api.ts';

type CodeFormState = ReturnType<typeof useForm<CodeContentDto>>;

export function MakeCodeForm(props: { plgId: string; codes: CodeDto[]; onDone: () => void }) {
  const make = useMakeCode(props.plgId);
  const form = useForm(
    CodeContentDto,
    { name: '', definition: '', include: '', exclude: '', parentId: null },
    async (input) => {
      await make.mutateAsync(input);
      props.onDone();
    },
  );
  return <CodeFields form={form} codes={props.codes} />;
}

export function ChangeCodeForm(props: { code: CodeDto; codes: CodeDto[]; onDone: () => void }) {
  const change = useChangeCode(props.code.id);
  const { name, definition, include, exclude, parentId, revision } = props.code;
  const form = useForm(
    ChangeCodeDto,
    { name, definition, include, exclude, parentId, revision },
    async (input) => {
      await change.mutateAsync(input);
      props.onDone();
    },
  );
  return (
    <CodeFields
      form={form as unknown as CodeFormState}
      codes={props.codes.filter(({ id }) => id !== props.code.id)}
    />
  );
}

/** The same fields for every way in which a code comes about. */
export function CodeFields(props: {
  form: CodeFormState;
  codes: CodeDto[];
  submit?: string;
  children?: ReactNode;
}) {
  const t = useText('codes');
  const { form } = props;
  const parent = form.field('parentId');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.name} data-autofocus {...form.field('name')} />
        <Textarea label={t.definition} autosize minRows={2} {...form.field('definition')} />
        <Textarea
          label={t.include}
          description={t.includeHint}
          autosize
          minRows={2}
          {...form.field('include')}
        />
        <Textarea
          label={t.exclude}
          description={t.excludeHint}
          autosize
          minRows={2}
          {...form.field('exclude')}
        />
        <Select
          label={t.parent}
          placeholder={t.noParent}
          data={codeTree(props.codes).map(({ code, path }) => ({ value: code.id, label: path }))}
          searchable
          clearable
          {...parent}
          value={parent.value || null}
          onChange={(next) => form.set('parentId', next)}
        />
        {props.children}
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {props.submit ?? t.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
