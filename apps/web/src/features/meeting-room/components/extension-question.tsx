import type { MeetingDto, RoomExtensionDto } from '@leerkring/shared';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { say } from '../../../lib/say.ts';

/** More time was given: one press says whether that is all right. */
export function ExtensionQuestion(props: {
  meeting: MeetingDto;
  extension: RoomExtensionDto;
  canAnswer: boolean;
}) {
  const { clock: t } = useText('meeting-room');
  const { user } = useMe();
  const [error, setError] = useState<Error | null>(null);
  const { extension, meeting } = props;
  const isAnswered = extension.answeredUserIds.includes(user.id);
  const handleAnswer = (agrees: boolean) => {
    setError(null);
    say('timer.agree', { meetingId: meeting.id, itemId: extension.itemId, agrees }).catch(setError);
  };
  return (
    <Stack gap="xs" mt="sm">
      <Text>{t.asked(extension.minutes)}</Text>
      {props.canAnswer && !isAnswered && meeting.can.takePart && (
        <Group gap="xs">
          <Button size="compact-md" onClick={() => handleAnswer(true)}>
            {t.agree}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => handleAnswer(false)}>
            {t.disagree}
          </Button>
        </Group>
      )}
      <Text size="sm" c="dimmed">
        {t.answered(extension.agree, extension.disagree)}
      </Text>
      <ProblemNote error={error} />
    </Stack>
  );
}
