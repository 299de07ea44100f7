import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import type { CallView } from '../call.ts';

/** What does not work in the call, and what to do about it. The meeting itself goes on. */
export function CallNotes(props: { view: CallView; joinUrl: string | null; onRetry: () => void }) {
  const t = useText('calls');
  const { view } = props;
  const stuck = view.members
    .filter(({ link }) => link === 'stuck')
    .map((it) => (it.userId === null ? t.hall : it.name));
  return (
    <Stack gap="xs" mt={stuck.length > 0 || view.troubles.length > 0 || view.isAway ? 'md' : 0}>
      {stuck.length > 0 && (
        <Alert variant="light" role="alert" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
          <Text fw={560}>{t.noLine(stuck)}</Text>
          <Text mt={4}>{props.joinUrl === null ? t.goOnWithout : t.goOnByLink}</Text>
          <Group gap="sm" mt="sm">
            <Button variant="default" onClick={props.onRetry}>
              {t.retry}
            </Button>
            {props.joinUrl !== null && (
              <Anchor href={props.joinUrl} target="_blank" rel="noopener noreferrer">
                {t.byLink}
              </Anchor>
            )}
          </Group>
        </Alert>
      )}
      {view.isAway && (
        <Text size="sm" role="status">
          {t.offline}
        </Text>
      )}
      {view.troubles.map(([kind, why]) => (
        <Text key={kind} size="sm" role="status">
          {t.trouble[kind][why]}
        </Text>
      ))}
    </Stack>
  );
}
