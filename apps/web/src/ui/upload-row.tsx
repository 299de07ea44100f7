import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useText } from '../text/text.ts';
import { ProblemNote } from './problem-note.tsx';
import { SaveStateBadge } from './save-state.tsx';
import type { Upload } from '../lib/use-uploads.ts';

/** A file on its way; one that did not arrive stays, with the reason and the way on. */
export function UploadRow(props: { upload: Upload; onRetry: () => void; onDismiss: () => void }) {
  const t = useText('files');
  const { file, sent, error } = props.upload;
  const percent = Math.round(sent * 100);
  return (
    <Stack component="li" gap={6}>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm" role="status" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {error ? t.failed(file.name) : sent < 1 ? t.sending(file.name, percent) : t.taking(file.name)}
        </Text>
        {error === null && <SaveStateBadge state="underway" />}
      </Group>
      {error === null && <Progress value={percent} aria-label={t.sending(file.name, percent)} />}
      <ProblemNote error={error} />
      {error !== null && (
        <Group gap="sm">
          <Button variant="default" onClick={props.onRetry} aria-label={t.retryOf(file.name)}>
            {t.retry}
          </Button>
          <Button variant="subtle" onClick={props.onDismiss} aria-label={t.dismissOf(file.name)}>
            {t.dismiss}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
