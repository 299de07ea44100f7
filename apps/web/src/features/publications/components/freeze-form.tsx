import { FreezeVersionDto } from '@leerkring/shared';
import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { numbersQuery, useFreeze } from '../api.ts';
import { NumberList } from './number-list.tsx';

export function FreezeForm(props: {
  plgId: string;
  reportId: string;
  last: string | undefined;
  onDone: () => void;
}) {
  const t = useText('publications');
  const freeze = useFreeze(props.reportId);
  const { data: numbers = [] } = useQuery(numbersQuery(props.reportId));
  const form = useForm(
    FreezeVersionDto,
    { number: props.last === undefined ? '0.1' : next(props.last), changeNote: '' },
    async (input) => {
      await freeze.mutateAsync(input);
      props.onDone();
    },
  );
  return (
    <form {...form.props}>
      <Stack gap="md">
        <TextInput label={t.number} description={t.numberHint} {...form.field('number')} />
        <Textarea label={t.changeNote} autosize minRows={2} data-autofocus {...form.field('changeNote')} />
        {numbers.length > 0 && (
          <Alert color="orange" title={t.numbers.title(numbers.length)}>
            <Stack gap="sm">
              <Text size="sm">{t.numbers.mayFreeze}</Text>
              <NumberList plgId={props.plgId} numbers={numbers} />
            </Stack>
          </Alert>
        )}
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.freezeSubmit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function next(number: string): string {
  const [major = '0', minor = '0'] = number.split('.');
  return `${major}.${Number(minor) + 1}`;
}
