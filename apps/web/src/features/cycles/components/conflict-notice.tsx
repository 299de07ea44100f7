import type { MeetingDto } from '@leerkring/shared';
import { Alert, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { sayBlocks, saySources } from './block-words.ts';

/** A planned day that has closed since: which period, of whom, and the way to a new day for who may move it. */
export function ConflictNotice(props: { meeting: MeetingDto }) {
  const words = useText('cycles');
  const t = words.year;
  const { meeting } = props;
  if (meeting.conflicts.length === 0) return null;
  const sources = saySources(words.blocks, meeting.conflicts);
  return (
    <Alert my="xs" color="red" variant="light" styles={{ message: { color: 'var(--mantine-color-text)' } }}>
      <Stack gap="xs" align="flex-start">
        <div>
          <strong>{t.conflict}</strong> {sayBlocks(words.blocks, meeting.conflicts)}.{' '}
          {meeting.can.move ? t.conflictHint : t.conflictWaits}
          {sources !== '' && (
            <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {sources}
            </Text>
          )}
        </div>
        {meeting.can.move && (
          <ButtonLink size="sm" variant="default" to={`/plg/${meeting.plgId}/cyclus/${meeting.id}`}>
            {t.conflictWays}
          </ButtonLink>
        )}
      </Stack>
    </Alert>
  );
}
