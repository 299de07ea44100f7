import { type LeadingQuestionDto, NameThemeDto, type ThemeDto, UpdateThemeDto } from '@leerkring/shared';
import { Button, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useNameTheme, useUpdateTheme } from '../api.ts';

const options = (questions: LeadingQuestionDto[]) =>
  questions.map((it) => ({ value: it.id, label: `${it.position}. ${it.text}` }));

export function NameThemeForm(props: { plgId: string; questions: LeadingQuestionDto[]; onDone: () => void }) {
  const t = useText('analysis');
  const name = useNameTheme(props.plgId);
  const form = useForm(
    NameThemeDto,
    { name: '', description: '', leadingQuestionId: null },
    async (input) => {
      await name.mutateAsync(input);
      props.onDone();
    },
  );
  const question = form.field('leadingQuestionId');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.themeName} data-autofocus {...form.field('name')} />
        <Textarea label={t.description} autosize minRows={2} {...form.field('description')} />
        <Select
          label={t.question}
          placeholder={t.noQuestion}
          data={options(props.questions)}
          clearable
          {...question}
          value={question.value === '' ? null : question.value}
          onChange={(next) => form.set('leadingQuestionId', next)}
        />
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

export function UpdateThemeForm(props: {
  theme: ThemeDto;
  questions: LeadingQuestionDto[];
  onDone: () => void;
}) {
  const t = useText('analysis');
  const update = useUpdateTheme(props.theme.id);
  const { name, description, counterVoice, leadingQuestionId } = props.theme;
  const form = useForm(
    UpdateThemeDto,
    { name, description, counterVoice, leadingQuestionId },
    async (input) => {
      await update.mutateAsync(input);
      props.onDone();
    },
  );
  const question = form.field('leadingQuestionId');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.themeName} data-autofocus {...form.field('name')} />
        <Textarea label={t.description} autosize minRows={2} {...form.field('description')} />
        <Textarea
          label={t.counterVoice}
          description={t.counterHint}
          autosize
          minRows={2}
          {...form.field('counterVoice')}
        />
        <Select
          label={t.question}
          placeholder={t.noQuestion}
          data={options(props.questions)}
          clearable
          {...question}
          value={question.value || null}
          onChange={(next) => form.set('leadingQuestionId', next)}
        />
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
