import { Button, Drawer, Group, Radio, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';

/** A question is skipped with a reason: two taps for the usual ones. */
export function SkipForm(props: { opened: boolean; onClose: () => void; onSkip: (reason: string) => void }) {
  const t = useText('interviews');
  const app = useText('app');
  const [reason, setReason] = useState('');
  const isUsual = t.talk.skipReasons.includes(reason);

  const handleSkip = () => {
    if (reason.trim() === '') return;
    props.onSkip(reason.trim());
    setReason('');
  };

  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      title={t.talk.skipTitle}
      position="bottom"
      size="27rem"
      radius="lg"
    >
      <Stack gap="lg" maw="46rem" mx="auto">
        <Radio.Group
          aria-label={t.talk.skipTitle}
          value={isUsual ? reason : null}
          onChange={(value) => setReason(value)}
        >
          <Stack gap="sm">
            {t.talk.skipReasons.map((usual) => (
              <Radio key={usual} value={usual} label={usual} size="lg" />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput
          size="lg"
          label={t.talk.skipOther}
          value={isUsual ? '' : reason}
          maxLength={500}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group grow>
          <Button size="lg" variant="default" onClick={props.onClose}>
            {app.cancel}
          </Button>
          <Button size="lg" onClick={handleSkip} disabled={reason.trim() === ''}>
            {t.talk.skipConfirm}
          </Button>
        </Group>
      </Stack>
    </Drawer>
  );
}
