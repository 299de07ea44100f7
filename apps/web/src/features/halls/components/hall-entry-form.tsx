import { EnterHallDto, type HallEntryDto } from '@leerkring/shared';
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useEnterHall } from '../api.ts';

/** The code on the screen; a camera fills it in. */
export function HallEntryForm(props: { code: string; onDone: (entry: HallEntryDto) => void }) {
  const { entry: t } = useText('halls');
  const enter = useEnterHall();
  const form = useForm(EnterHallDto, { code: props.code }, async (input) =>
    props.onDone(await enter.mutateAsync(input)),
  );
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput
          label={t.code}
          description={t.codeHint}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={9}
          {...form.field('code')}
        />
        {form.refusal === undefined && <ProblemNote error={form.problem} />}
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group>
          <Button type="submit" loading={form.busy}>
            {t.enter}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
