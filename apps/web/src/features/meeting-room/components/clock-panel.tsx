import type { MeetingRoomDto } from '@leerkring/shared';
import { Button, Group, Progress, Stack, Text, Title } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerSkipForward } from '@tabler/icons-react';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { clockFace } from '../../../lib/clock-face.ts';
import { elapsedOf, expectedEnd } from '../clock.ts';
import { useServerNow } from '../../../lib/server-now.ts';
import { say } from '../../../lib/say.ts';
import type { LiveRoom } from '../room.ts';
import { ClockNews } from './clock-news.tsx';
import { ExtensionQuestion } from './extension-question.tsx';

const minute = 60_000;

/** What is on the table and how long it still has, the same for everyone: the server's clock decides. On the screen in the hall nobody answers. */
export function ClockPanel(props: { page: MeetingRoomDto; room: LiveRoom; isHall?: boolean }) {
  const { clock: t } = useText('meeting-room');
  const { page, room } = props;
  const currentId = page.currentItemId;
  const item = page.agenda.find(({ id }) => id === currentId);
  return (
    <Surface component="section" aria-labelledby="clock">
      <Title order={2} id="clock" fz="sm" ff="text" fw={600} c="dimmed">
        {t.title}
      </Title>
      {item === undefined ? (
        <Text mt={4}>{t.none}</Text>
      ) : (
        <RunningItem page={page} room={room} itemId={item.id} title={item.title} />
      )}
      <ClockNews clock={room.state?.clock ?? null} title={item?.title ?? ''} offset={room.offset} />
      {room.state?.extension && (
        <ExtensionQuestion
          meeting={page.meeting}
          extension={room.state.extension}
          canAnswer={props.isHall !== true}
        />
      )}
      {page.meeting.can.lead && <ClockButtons page={page} room={room} currentId={currentId} />}
    </Surface>
  );
}

function RunningItem(props: { page: MeetingRoomDto; room: LiveRoom; itemId: string; title: string }) {
  const { clock: t } = useText('meeting-room');
  const dates = useDates();
  const { page, room } = props;
  const now = useServerNow(room.offset);
  const { agenda } = page;
  const item = agenda.find(({ id }) => id === props.itemId);
  if (!item) return null;
  const given = (item.minutes + item.extraMinutes) * minute;
  const elapsed = elapsedOf(item, now);
  const left = given - elapsed;
  const end = expectedEnd(agenda, item.id, now);
  const late = Math.round((end - Date.parse(page.meeting.endsAt)) / minute);
  return (
    <Stack gap={4} mt={4}>
      <Text ff="var(--lk-serif)" fz="lg" style={{ overflowWrap: 'anywhere' }}>
        {props.title}
      </Text>
      <Group gap="xs" align="baseline" role="timer" aria-live="off">
        {left >= 0 && (
          <Text span c="dimmed">
            {t.left}
          </Text>
        )}
        <Text
          fz="2.4rem"
          lh={1.1}
          ff="var(--lk-serif)"
          c={left < 0 ? 'var(--mantine-color-error)' : undefined}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {left < 0 && '+'}
          {clockFace(left < 0 ? left : Math.ceil(left / 1000) * 1000)}
        </Text>
        <Text span c="dimmed">
          {left < 0 && `${t.over}, `}
          {t.of(item.minutes + item.extraMinutes)}
          {item.runningSince === null && ` · ${t.paused}`}
        </Text>
      </Group>
      <Progress
        value={given === 0 ? 100 : Math.min(100, (elapsed / given) * 100)}
        color={left < 0 ? 'red' : undefined}
        aria-hidden
      />
      <Text size="sm" c="dimmed">
        {late > 0 ? t.late(late, dates.time(new Date(end))) : t.end(dates.time(new Date(end)))}
      </Text>
    </Stack>
  );
}

function ClockButtons(props: { page: MeetingRoomDto; room: LiveRoom; currentId: string | null }) {
  const { clock: t } = useText('meeting-room');
  const { page, room, currentId } = props;
  const [error, setError] = useState<Error | null>(null);
  const meetingId = page.meeting.id;
  const send = (message: string, rest: object = {}) => {
    setError(null);
    say(message, { meetingId, ...rest }).catch(setError);
  };
  const at = page.agenda.findIndex(({ id }) => id === currentId);
  const next = page.agenda[at + 1];
  const isRunning = room.state?.clock?.runningSince != null;
  return (
    <Stack gap="xs" mt="md">
      {currentId !== null && (
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={
              isRunning ? <IconPlayerPause size={16} aria-hidden /> : <IconPlayerPlay size={16} aria-hidden />
            }
            onClick={() => send(isRunning ? 'timer.pause' : 'timer.start')}
          >
            {isRunning ? t.pause : t.resume}
          </Button>
          {[2, 5].map((minutes) => (
            <Button key={minutes} variant="default" onClick={() => send('timer.extend', { minutes })}>
              {t.extend(minutes)}
            </Button>
          ))}
        </Group>
      )}
      <Button
        variant="light"
        disabled={next === undefined && currentId === null}
        leftSection={<IconPlayerSkipForward size={16} aria-hidden />}
        onClick={() => send('agenda.advance', { itemId: next?.id ?? null })}
      >
        {next === undefined ? t.finish : t.next}
      </Button>
      <ProblemNote error={error} />
    </Stack>
  );
}
