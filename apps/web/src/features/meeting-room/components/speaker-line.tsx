import type { RoomSpeakerDto } from '@leerkring/shared';
import { Button, Group, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { clockFace } from '../../../lib/clock-face.ts';
import { useServerNow } from '../../../lib/server-now.ts';

/** Who has the word, and for how long by now. */
export function SpeakerLine(props: {
  speaker: RoomSpeakerDto | null;
  offset: number;
  canFinish: boolean;
  onFinish: () => void;
}) {
  const { queue: t } = useText('meeting-room');
  const { called } = useText('guests');
  const { speaker } = props;
  return (
    <Group justify="space-between" gap="xs" mt={4} wrap="nowrap">
      <Text role="status" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
        {speaker === null ? t.nobody : t.speaks(called(speaker.name, speaker.guestFrom))}
      </Text>
      {speaker !== null && <Since moment={speaker.since} offset={props.offset} />}
      {speaker !== null && props.canFinish && (
        <Button variant="default" size="compact-sm" onClick={props.onFinish} style={{ flexShrink: 0 }}>
          {t.finish}
        </Button>
      )}
    </Group>
  );
}

function Since(props: { moment: string; offset: number }) {
  const now = useServerNow(props.offset);
  return (
    <Text span c="dimmed" aria-hidden style={{ fontVariantNumeric: 'tabular-nums' }}>
      {clockFace(Math.max(0, now - Date.parse(props.moment)))}
    </Text>
  );
}
