import { Button, Checkbox, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useRef, useState } from 'react';
import { useText } from '../../../text/text.ts';

/** First the text, then the yes, and only then the microphone. */
export function AskToRecord(props: {
  opened: boolean;
  version: string;
  onYes: () => Promise<unknown>;
  onClose: () => void;
}) {
  const { ask: t } = useText('recordings');
  const app = useText('app');
  const [isAgreed, setAgreed] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const tick = useRef<HTMLInputElement>(null);

  const handleStart = async () => {
    setAsked(true);
    if (!isAgreed) return tick.current?.focus();
    setBusy(true);
    await props.onYes();
    setBusy(false);
    setAgreed(false);
    setAsked(false);
    props.onClose();
  };

  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t.title}>
      <Stack gap="lg">
        <div>
          <Title order={3} size="h5" mb={4}>
            {t.readAloud}
          </Title>
          <Text fz="lg" lh={1.5}>
            {t.text}
          </Text>
          <Text size="xs" c="dimmed" mt="xs">
            {t.version(props.version)}
          </Text>
        </div>
        <Checkbox
          ref={tick}
          size="md"
          label={t.agree}
          checked={isAgreed}
          onChange={(event) => setAgreed(event.currentTarget.checked)}
          error={isAsked && !isAgreed ? t.needed : undefined}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose}>
            {app.cancel}
          </Button>
          <Button onClick={handleStart} loading={busy}>
            {t.start}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
