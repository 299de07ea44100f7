import type { SlotDto } from '@leerkring/shared';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useFreeSlot, useMoveSlot, useWithdrawSlot } from '../api.ts';
import { SlotTimeForm } from './slot-time-form.tsx';

/** One moment, with what its reader can do with it. */
export function SlotItem({ slot, onFill }: { slot: SlotDto; onFill: () => void }) {
  const t = useText('slots');
  const dates = useDates();
  const free = useFreeSlot(slot.id);
  const move = useMoveSlot(slot.id);
  const withdraw = useWithdrawSlot(slot.id);
  const [isMoving, setMoving] = useState(false);
  const close = () => setMoving(false);
  const moment = `${dates.longDay(slot.startsAt)}, ${dates.span(slot.startsAt, slot.endsAt)}`;
  const about = [
    slot.isMine ? t.atHost(slot.hostProgrammeName) : t.visit(slot.interviewerName, slot.hostProgrammeName),
    slot.audience && t.with(t.audiences[slot.audience]),
    slot.place,
  ];
  return (
    <Surface component="li" padding="md">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0, flex: '1 1 15rem' }}>
          <Group gap="xs">
            <Text fw={620}>{moment}</Text>
            <StatusChip tone={slot.state === 'filled' ? 'done' : 'waiting'}>
              {t.states[slot.state]}
            </StatusChip>
          </Group>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {about.filter(Boolean).join(' · ')}
          </Text>
          {slot.state === 'filled' &&
            slot.replies.map(({ name, answer }, index) => (
              <Text key={`${index} ${name}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
                {t.replies[answer](name)}
              </Text>
            ))}
        </div>
        <Group gap="xs">
          {slot.can.fill && (
            <Button size="sm" aria-label={t.of(t.choose, moment)} onClick={onFill}>
              {t.choose}
            </Button>
          )}
          {slot.can.free && (
            <Button
              size="sm"
              variant="subtle"
              loading={free.isPending}
              aria-label={t.of(t.free, moment)}
              onClick={() => free.mutate()}
            >
              {t.free}
            </Button>
          )}
          {slot.can.move && (
            <Button
              size="sm"
              variant="default"
              aria-label={t.of(t.move, moment)}
              onClick={() => setMoving(true)}
            >
              {t.move}
            </Button>
          )}
          {slot.can.withdraw && (
            <Button
              size="sm"
              variant="subtle"
              loading={withdraw.isPending}
              aria-label={t.of(t.withdraw, moment)}
              onClick={() => withdraw.mutate()}
            >
              {t.withdraw}
            </Button>
          )}
        </Group>
      </Group>
      <ProblemNote error={free.error ?? withdraw.error} />
      <Modal opened={isMoving} onClose={close} title={t.moveTitle}>
        <SlotTimeForm
          initial={{ date: slot.date, startTime: slot.startTime, endTime: slot.endTime }}
          submit={t.move}
          onSave={move.mutateAsync}
          onDone={close}
        />
      </Modal>
    </Surface>
  );
}
