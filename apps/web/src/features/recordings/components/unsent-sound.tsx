import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useSayRefusal } from '../../../lib/problems.ts';
import { useText } from '../../../text/text.ts';
import { SaveStateBadge } from '../../../ui/save-state.tsx';
import { Surface } from '../../../ui/surface.tsx';
import type { DeviceRecording } from '../device/store.ts';
import { useSound, useSoundKeeper } from './recordings-kept.tsx';
import { soundTime } from './sound-time.ts';

/** How many recordings and removals the server does not know of. */
export function useUnsentSound(): number {
  const { recordings, refused } = useSound();
  return recordings.length + refused.size;
}

/** Sound that is only on this device. */
export function UnsentSound(props: { nameOf: (interviewId: string) => string }) {
  const { unsent: t } = useText('recordings');
  const keeper = useSoundKeeper();
  const { recordings, refused, isSending } = useSound();
  if (recordings.length + refused.size === 0) return null;
  return (
    <Surface mb="xl">
      <Stack gap="md">
        {recordings.map((it) => (
          <Row key={it.id} recording={it} name={props.nameOf(it.interviewId)} isSending={isSending} />
        ))}
        {refused.size > 0 && <Text>{t.takingBack}</Text>}
        <Group>
          <Button variant="light" loading={isSending} onClick={() => void keeper?.send()}>
            {t.now}
          </Button>
        </Group>
      </Stack>
    </Surface>
  );
}

function Row(props: { recording: DeviceRecording; name: string; isSending: boolean }) {
  const { recording: it } = props;
  const { unsent: t } = useText('recordings');
  const app = useText('app');
  const sayRefusal = useSayRefusal();
  const keeper = useSoundKeeper();
  return (
    <Stack gap="xs">
      <Group justify="space-between" wrap="nowrap">
        <Text style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          {props.name}
          <Text span c="dimmed" size="sm" display="block">
            {t.row(soundTime(it.seconds))}
          </Text>
        </Text>
        <SaveStateBadge state={props.isSending && it.refusal === null ? 'underway' : 'device'} />
      </Group>
      {it.refusal !== null && (
        <Alert color="red" variant="light" role="alert" title={t.refusal}>
          <Stack gap="sm" align="flex-start">
            {sayRefusal(it.refusal)}
            <Button size="compact-md" variant="default" onClick={() => void keeper?.retry(it.id)}>
              {app.retry}
            </Button>
          </Stack>
        </Alert>
      )}
    </Stack>
  );
}
