import type { AttendanceState, AttendeeDto, MeetingDto, ProgrammeAttendanceDto } from '@leerkring/shared';
import { Button, Group, Modal, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { memo, useState } from 'react';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useRecordAttendance } from '../api.ts';

/** Who was there, counted per programme; kept with the meeting. */
export const AttendancePanel = memo(function AttendancePanel(props: {
  meeting: MeetingDto;
  attendees: AttendeeDto[];
  programmes: ProgrammeAttendanceDto[];
}) {
  const { attendance: t } = useText('meeting-room');
  const { user } = useMe();
  const { meeting, attendees, programmes } = props;
  const record = useRecordAttendance(meeting.id);
  const [isEditing, setEditing] = useState(false);
  const mine = attendees.find(({ userId }) => userId === user.id);
  const isComing = meeting.state === 'planned';
  return (
    <Surface component="section" aria-labelledby="attendance">
      <Title order={2} id="attendance" fz="sm" ff="text" fw={600} c="dimmed">
        {t.title}
      </Title>
      <Stack component="ul" gap={4} m={0} mt="xs" p={0} style={{ listStyle: 'none' }}>
        {programmes.map((it) => (
          <Group
            component="li"
            key={it.areGuests ? 'guests' : it.programmeName}
            justify="space-between"
            wrap="nowrap"
            gap="sm"
            align="baseline"
          >
            <Text size="sm" style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
              {it.areGuests ? t.guests : (it.programmeName ?? t.noProgramme)}
            </Text>
            <Text size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
              {t.of(it.present, it.expected)}
              {it.inHall > 0 && (
                <Text span size="sm" fw={400} c="dimmed">
                  {' '}
                  {t.inHall(it.inHall)}
                </Text>
              )}
            </Text>
          </Group>
        ))}
      </Stack>
      <Group gap="xs" mt="md">
        {isComing && meeting.can.attend && mine && (
          <Button
            variant="default"
            loading={record.isPending}
            onClick={() =>
              record.mutate({
                membershipId: mine.membershipId,
                state: mine.state === 'excused' ? null : 'excused',
              })
            }
          >
            {mine.state === 'excused' ? t.iCan : t.iCannot}
          </Button>
        )}
        {meeting.can.lead && (
          <Button variant="default" onClick={() => setEditing(true)}>
            {t.edit}
          </Button>
        )}
      </Group>
      <ProblemNote error={record.error} />
      <Modal opened={isEditing} onClose={() => setEditing(false)} title={t.title} size="lg">
        <Stack gap="md">
          <Text c="dimmed">{t.lead}</Text>
          {attendees.map((attendee) => (
            <AttendeeRow
              key={attendee.membershipId}
              attendee={attendee}
              onChange={(state) => record.mutate({ membershipId: attendee.membershipId, state })}
            />
          ))}
          <ProblemNote error={record.error} />
          <Group justify="flex-end">
            <Button onClick={() => setEditing(false)}>{t.done}</Button>
          </Group>
        </Stack>
      </Modal>
    </Surface>
  );
});

const none = 'unknown';

function AttendeeRow(props: { attendee: AttendeeDto; onChange: (state: AttendanceState | null) => void }) {
  const { attendance: t } = useText('meeting-room');
  const guests = useText('guests');
  const { attendee } = props;
  return (
    <Group justify="space-between" gap="sm">
      <div style={{ minWidth: 0, flex: '1 1 12rem' }}>
        <Text fw={560}>{attendee.name}</Text>
        {attendee.programmeName !== null && (
          <Text size="sm" c="dimmed">
            {attendee.isGuest ? guests.fromElsewhere(attendee.programmeName) : attendee.programmeName}
          </Text>
        )}
      </div>
      <SegmentedControl
        aria-label={t.change(attendee.name)}
        value={attendee.state ?? none}
        onChange={(next) => props.onChange(next === none ? null : (next as AttendanceState))}
        data={[
          { value: 'present', label: t.present },
          { value: 'excused', label: t.excused },
          { value: none, label: t.unknown },
        ]}
      />
    </Group>
  );
}
