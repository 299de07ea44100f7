import { Button, Group, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { CopyField } from '../../../ui/copy-field.tsx';

/** What was arranged, with the link for when the letter does not arrive. */
export function LinkNote(props: { body: string; link: string | null; onDone: () => void }) {
  const t = useText('seats');
  return (
    <Stack gap="lg">
      <Text>{props.body}</Text>
      {props.link !== null && <CopyField label={t.form.link} value={props.link} />}
      <Group justify="flex-end">
        <Button onClick={props.onDone} data-autofocus>
          {t.form.done}
        </Button>
      </Group>
    </Stack>
  );
}
