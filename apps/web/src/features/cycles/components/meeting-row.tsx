import type { MeetingDto } from '@leerkring/shared';
import { ActionIcon, Group, Menu, Modal, Text, Title } from '@mantine/core';
import { IconCalendarPlus, IconCalendarX, IconDots, IconEdit } from '@tabler/icons-react';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { meetingFile, useCancelMeeting } from '../api.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import { MoveMeetingForm } from './meeting-time-form.tsx';
import classes from './year-list.module.css';

const tones: Record<MeetingDto['state'], StatusTone> = {
  planned: 'neutral',
  open: 'active',
  held: 'done',
  cancelled: 'refused',
};

export function MeetingRow(props: { meeting: MeetingDto; phase: string | undefined }) {
  const words = useText('cycles');
  const t = words.year;
  const dates = useDates();
  const { meeting } = props;
  return (
    <div className={classes['row']}>
      <span className={classes['number']} aria-hidden>
        {meeting.number ?? '–'}
      </span>
      <div className={classes['body']}>
        <Group gap="sm" align="baseline">
          <Title order={2} fz="lg" className={classes['title'] ?? ''} style={{ overflowWrap: 'anywhere' }}>
            <TextLink
              to={`/plg/${meeting.plgId}/bijeenkomsten/${meeting.id}`}
              c="inherit"
              underline="hover"
              inherit
            >
              {meeting.title}
            </TextLink>
          </Title>
          <StatusChip tone={tones[meeting.state]}>{t.state[meeting.state]}</StatusChip>
        </Group>
        <Text>
          <time dateTime={meeting.startsAt}>
            {dates.longDay(meeting.startsAt)}, {dates.span(meeting.startsAt, meeting.endsAt)}
          </time>{' '}
          <Text span c="dimmed" inherit>
            · {words.week(dates.week(meeting.date))}
            {props.phase !== undefined && ` · ${props.phase}`}
          </Text>
        </Text>
        {meeting.goal !== '' && (
          <Text c="dimmed" maw="var(--lk-text)" style={{ overflowWrap: 'anywhere' }}>
            {meeting.goal}
          </Text>
        )}
        <ConflictNotice meeting={meeting} />
      </div>
      <MeetingMenu meeting={meeting} />
    </div>
  );
}

function MeetingMenu(props: { meeting: MeetingDto }) {
  const { year: t } = useText('cycles');
  const { meeting } = props;
  const cancel = useCancelMeeting(meeting.id);
  const [isMoving, setMoving] = useState(false);
  const [isCancelling, setCancelling] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={42} aria-label={t.actions(meeting.title)}>
            <IconDots size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={meetingFile(meeting.id)}
            leftSection={<IconCalendarPlus size={18} aria-hidden />}
          >
            {t.toCalendar}
          </Menu.Item>
          {meeting.can.move && (
            <Menu.Item leftSection={<IconEdit size={18} aria-hidden />} onClick={() => setMoving(true)}>
              {t.move}
            </Menu.Item>
          )}
          {meeting.can.cancel && (
            <Menu.Item
              leftSection={<IconCalendarX size={18} aria-hidden />}
              onClick={() => setCancelling(true)}
            >
              {t.cancel}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={isMoving} onClose={() => setMoving(false)} title={t.moveTitle(meeting.title)} size="lg">
        <MoveMeetingForm meeting={meeting} onDone={() => setMoving(false)} />
      </Modal>
      <ConfirmDialog
        opened={isCancelling}
        title={t.cancelTitle(meeting.title)}
        body={t.cancelBody}
        confirm={t.cancel}
        tone="danger"
        onConfirm={() => cancel.mutateAsync()}
        onClose={() => setCancelling(false)}
      />
    </>
  );
}
