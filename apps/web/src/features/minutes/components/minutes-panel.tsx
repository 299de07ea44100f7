import type { MinutesDto } from '@leerkring/shared';
import { Button, Code, Group, Modal, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { dayAt, useDates } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { TextView } from '../../../ui/living-text/text-view.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { WordChanges } from '../../../ui/word-changes.tsx';
import { minutesFile, useAdoptMinutes, useConfirmMinutes } from '../api.ts';
import { CorrectionForm } from './correction-form.tsx';
import { CorrectionList } from './correction-list.tsx';
import { ErrataList } from './errata-list.tsx';

/** The minutes after the meeting: read, corrected, adopted. */
export function MinutesPanel({ minutes, early }: { minutes: MinutesDto; early: ReactNode }) {
  const t = useText('minutes');
  const dates = useDates();
  const today = dayAt(useNow());
  const confirm = useConfirmMinutes(minutes.meetingId);
  const adopt = useAdoptMinutes(minutes.meetingId);
  const [passage, setPassage] = useState<string | null>(null);
  const [isAdopting, setAdopting] = useState(false);
  if (minutes.state === 'live') return null;
  const isAdopted = minutes.state === 'adopted';
  const isWaiting = minutes.corrections.some(({ state }) => state === 'open');
  return (
    <Section
      title={t.title}
      lead={
        isAdopted && minutes.adoptedAt !== null ? t.adoptedLead(dates.day(minutes.adoptedAt)) : whenAdopted()
      }
    >
      <Group gap="sm">
        <StatusChip tone={isAdopted ? 'done' : 'waiting'}>{isAdopted ? t.adopted : t.concept}</StatusChip>
        <Text size="sm" c="dimmed">
          {t.version(minutes.version)}
        </Text>
        <Text size="sm">
          {(!isAdopted || minutes.confirmed.length > 0) &&
            t.confirmed(minutes.confirmed.length, minutes.present.length)}
          {minutes.confirmedOthers > 0 && ` ${t.others(minutes.confirmedOthers)}`}
          {minutes.guests.length > 0 && ` ${t.guests(minutes.guests)}`}
        </Text>
      </Group>
      <Surface>
        {early}
        <Stack gap="lg">
          {minutes.items.map((item) => (
            <div key={item.id}>
              <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                {item.title}
              </Text>
              {item.text.content?.length ? (
                <TextView json={item.text} />
              ) : (
                <Text c="dimmed">{t.emptyItem}</Text>
              )}
              {item.changes.length > 0 && (
                <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
                  <Text span inherit c="dimmed">
                    {t.changed}:
                  </Text>{' '}
                  <WordChanges parts={item.changes} />
                </Text>
              )}
            </div>
          ))}
        </Stack>
      </Surface>
      {minutes.can.comment && !minutes.wasPresent && <Text c="dimmed">{t.absentNote}</Text>}
      {minutes.isConfirmedByMe && !isAdopted && <Text c="dimmed">{t.confirmedByMe}</Text>}
      <Group gap="sm">
        {minutes.can.comment && minutes.wasPresent && !minutes.isConfirmedByMe && (
          <Button loading={confirm.isPending} onClick={() => confirm.mutate()}>
            {t.confirm}
          </Button>
        )}
        {minutes.can.comment && (
          <Button
            variant="default"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setPassage(window.getSelection()?.toString().trim().slice(0, 2000) ?? '')}
          >
            {t.propose}
          </Button>
        )}
        {minutes.can.keep && minutes.isAdoptable && !isWaiting && (
          <Button variant="default" onClick={() => setAdopting(true)}>
            {t.adopt}
          </Button>
        )}
        <Button component="a" href={minutesFile(minutes.meetingId)} variant="subtle" download>
          {t.download}
        </Button>
      </Group>
      <ProblemNote error={confirm.error} />
      <CorrectionList minutes={minutes} />
      <ErrataList minutes={minutes} />
      {minutes.sha256 !== null && (
        <Text size="sm" c="dimmed">
          {t.hash}: <Code style={{ overflowWrap: 'anywhere' }}>{minutes.sha256}</Code>
        </Text>
      )}
      <Modal opened={passage !== null} onClose={() => setPassage(null)} title={t.propose} size="lg">
        <CorrectionForm minutes={minutes} passage={passage ?? ''} onDone={() => setPassage(null)} />
      </Modal>
      <ConfirmDialog
        opened={isAdopting}
        title={t.adoptTitle}
        body={t.adoptBody}
        confirm={t.adopt}
        onConfirm={() => adopt.mutateAsync()}
        onClose={() => setAdopting(false)}
      />
    </Section>
  );

  function whenAdopted(): string {
    if (isWaiting) return t.waits;
    const { adoptsOn } = minutes;
    // A day that has passed while something was open: then it is asked again each morning.
    return adoptsOn === null || adoptsOn <= today ? t.adoptsSoon : t.conceptLead(dates.day(adoptsOn));
  }
}
