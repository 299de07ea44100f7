import type { TakeawayDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { LongList } from '../../../ui/long-list.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useRemoveTakeaway } from '../api.ts';
import { SettleForm } from './settle-form.tsx';
import { TakeawayForm } from './takeaway-form.tsx';

/** In the order in which they come: nobody is counted or compared. */
export function TakeawayList(props: { takeaways: TakeawayDto[] }) {
  if (props.takeaways.length === 0) return null;
  return (
    <LongList
      items={props.takeaways}
      textsOf={(it) => [it.text, it.outcome, it.writerName, it.programmeName]}
    >
      {(shown) => (
        <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
          {shown.map((it) => (
            <li key={it.id}>
              <TakeawayCard takeaway={it} />
            </li>
          ))}
        </Stack>
      )}
    </LongList>
  );
}

function TakeawayCard({ takeaway: it }: { takeaway: TakeawayDto }) {
  const t = useText('takeaways');
  const dates = useDates();
  const [dialog, setDialog] = useState<'edit' | 'settle' | null>(null);
  const remove = useRemoveTakeaway(it.id);
  const close = () => setDialog(null);
  return (
    <Surface>
      <Text style={{ overflowWrap: 'anywhere' }}>{it.text}</Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t.toWhom(it.audience, dates.day(it.onDay))}
        {!it.isMine && ` · ${[it.writerName, it.programmeName].filter(Boolean).join(', ')}`}
      </Text>
      {it.state !== 'open' && (
        <Text size="sm" mt="xs" style={{ overflowWrap: 'anywhere' }}>
          {t.states[it.state]}
          {it.outcome !== '' && `: ${it.outcome}`}
        </Text>
      )}
      {it.isMine && (
        <Group gap="xs" mt="sm">
          <StatusChip tone="neutral">{it.isShared ? t.isShared : t.isPrivate}</StatusChip>
          {it.can.settle && (
            <Button size="compact-sm" variant="light" onClick={() => setDialog('settle')}>
              {t.settle}
            </Button>
          )}
          {it.can.edit && (
            <Button size="compact-sm" variant="subtle" onClick={() => setDialog('edit')}>
              {t.edit}
            </Button>
          )}
          {it.can.remove && (
            <Button
              size="compact-sm"
              variant="subtle"
              loading={remove.isPending}
              onClick={() => remove.mutate()}
            >
              {t.remove}
            </Button>
          )}
        </Group>
      )}
      <ProblemNote error={remove.error} />
      <Modal opened={dialog !== null} onClose={close} title={dialog === 'settle' ? t.settle : t.title}>
        {dialog === 'settle' && <SettleForm takeaway={it} onDone={close} />}
        {dialog === 'edit' && <TakeawayForm meetingId={it.meetingId} takeaway={it} onDone={close} />}
      </Modal>
    </Surface>
  );
}
