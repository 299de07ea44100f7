import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { CopyField } from './copy-field.tsx';

/** What was arranged, with the link for when the letter does not arrive. */
export function LinkNote(props: {
  body: string;
  /** Null when nobody new was asked to come in. */
  link: string | null;
  label: string;
  done: string;
  onDone: () => void;
  /** Buttons before the one that closes. */
  children?: ReactNode;
}) {
  const { body, link, label, done, onDone, children } = props;
  return (
    <Stack gap="lg">
      <Text>{body}</Text>
      {link !== null && <CopyField label={label} value={link} />}
      <Group justify="flex-end">
        {children}
        <Button onClick={onDone} data-autofocus>
          {done}
        </Button>
      </Group>
    </Stack>
  );
}
