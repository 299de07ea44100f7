import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../text/text.ts';
import { ProblemNote } from './problem-note.tsx';

/** Asks once before something that cannot be taken back; stays open with the reason when it is refused. */
export function ConfirmDialog(props: {
  opened: boolean;
  title: string;
  body: ReactNode;
  confirm: string;
  tone?: 'normal' | 'danger';
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
}) {
  const t = useText('app');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  const handleConfirm = async () => {
    setBusy(true);
    setError(undefined);
    try {
      await props.onConfirm();
      props.onClose();
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title}>
      <Stack gap="lg">
        <Text component="div">{props.body}</Text>
        <ProblemNote error={error} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose} data-autofocus>
            {t.cancel}
          </Button>
          <Button
            color={props.tone === 'danger' ? 'red.9' : undefined}
            loading={busy}
            onClick={handleConfirm}
          >
            {props.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
