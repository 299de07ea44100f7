import { type ConditionDto, factWords, type MeetingPhaseDto, type MissingDto } from '@leerkring/shared';
import { Button, Group, Menu, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useLocale, useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useNudgeForFact } from '../api.ts';

/** Whom one can remind of what is missing, and who was. */
export function RemindMissing(props: { page: MeetingPhaseDto; condition: ConditionDto }) {
  const t = useText('trajectories');
  const locale = useLocale();
  const dates = useDates();
  const { page, condition } = props;
  const nudge = useNudgeForFact(page.plgId, page.meetingId);
  const [asked, setAsked] = useState<MissingDto | null>(null);
  const [isOpen, setOpen] = useState(false);
  const { fact } = condition;
  const open = condition.missing.filter(({ canNudge }) => canNudge);
  const done = condition.missing.filter(({ nudgedAt, canNudge }) => nudgedAt !== null && !canNudge);
  const handleAsk = (it: MissingDto) => {
    setAsked(it);
    setOpen(true);
  };
  return (
    <>
      {open.length > 0 && open.length <= 2 && (
        <Group gap="xs" mt={6}>
          {open.map((it) => (
            <Button
              key={it.subjectId}
              size="compact-md"
              variant="default"
              h="auto"
              py={5}
              maw="100%"
              // A programme may have a long name, and a phone is narrow.
              styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
              onClick={() => handleAsk(it)}
            >
              {t.remind(fact, it.name)}
            </Button>
          ))}
        </Group>
      )}
      {open.length > 2 && (
        <Menu position="bottom-start" width={300}>
          <Menu.Target>
            <Button size="compact-md" variant="default" mt={6} rightSection={<IconChevronDown size={16} />}>
              {t.remindOne}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {open.map((it) => (
              <Menu.Item key={it.subjectId} onClick={() => handleAsk(it)}>
                {t.remind(fact, it.name)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {done.map((it) => (
        <Text key={it.subjectId} size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t.reminded(it.name, it.nudgedAt === null ? '' : dates.dayTime(it.nudgedAt))}
        </Text>
      ))}
      <ConfirmDialog
        opened={isOpen}
        title={t.remindTitle}
        body={
          <>
            <Text fw={600} mb="xs" style={{ overflowWrap: 'anywhere' }}>
              {factWords[locale].facts[fact].ask(asked?.name ?? null)}
            </Text>
            {t.remindBody}
          </>
        }
        confirm={t.remindConfirm}
        onConfirm={() => nudge.mutateAsync({ fact, subjectId: asked?.subjectId ?? '' })}
        onClose={() => setOpen(false)}
      />
    </>
  );
}
