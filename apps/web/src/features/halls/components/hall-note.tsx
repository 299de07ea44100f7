import type { MeetingDto, RoomStateDto } from '@leerkring/shared';
import { Anchor, Button, Stack, Text, Title } from '@mantine/core';
import { IconScreenShare } from '@tabler/icons-react';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useLeaveHall } from '../api.ts';

/** Being in the hall, going out of it, and putting a screen there. */
export function HallNote(props: { meeting: MeetingDto; state: RoomStateDto | null }) {
  const { note: t } = useText('halls');
  const { user } = useMe();
  const { meeting, state } = props;
  const leave = useLeaveHall(meeting.id);
  if (meeting.state !== 'open' || !meeting.can.attend || state === null) return null;
  const isIn = state.present.some((it) => it.userId === user.id && it.inHall);
  return (
    <Surface component="section" aria-labelledby="hall">
      <Title order={2} id="hall" fz="sm" ff="text" fw={600} c="dimmed">
        {t.title}
      </Title>
      <Stack gap="xs" mt={4} align="flex-start">
        {isIn ? (
          <>
            <Text role="status">{t.youAreIn}</Text>
            <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
              {t.leave}
            </Button>
          </>
        ) : (
          <Text>
            {t.areYou}{' '}
            <Anchor href="/in-de-zaal" inherit>
              {t.enterCode}
            </Anchor>
          </Text>
        )}
        {meeting.can.lead && (
          // A page of its own from the beginning: the screen is not the person who put it there.
          <Button
            component="a"
            href={`/zaal/${meeting.id}`}
            variant="default"
            leftSection={<IconScreenShare size={18} aria-hidden />}
          >
            {t.putScreen}
          </Button>
        )}
        <ProblemNote error={leave.error} />
      </Stack>
    </Surface>
  );
}
