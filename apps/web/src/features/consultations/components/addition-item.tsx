import type { ConsultationAdditionDto, ConsultationDto, InstrumentDto } from '@leerkring/shared';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useUntie } from '../api.ts';
import { DecideForm } from './decide-form.tsx';
import { TieForm } from './tie-form.tsx';

const tones = { adopt: 'done', note: 'active', reject: 'refused' } as const;
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** One addition with where it came from, what says the same, and what was decided about it. */
export function AdditionItem(props: {
  instrument: InstrumentDto;
  it: ConsultationDto;
  addition: ConsultationAdditionDto;
}) {
  const words = useText('consultations');
  const t = words.additions;
  const dates = useDates();
  const { instrument, it, addition } = props;
  const untie = useUntie(instrument.id, addition.id);
  const [open, setOpen] = useState<'decide' | 'tie'>();
  const close = () => setOpen(undefined);
  const [last] = addition.decisions;
  return (
    <Surface component="li" p="sm">
      <Stack gap={6}>
        <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{addition.text}</Text>
        <div>
          <StatusChip tone={last ? tones[last.decision] : 'waiting'}>
            {last ? words.decisions[last.decision] : t.undecided}
          </StatusChip>
        </div>
        <Text size="sm" c="dimmed">
          {[
            addition.code,
            addition.sector,
            words.modes[addition.mode],
            ...(addition.isLate ? [words.late] : []),
          ].join(' · ')}
        </Text>
        {last && (
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            {last.reason}{' '}
            <Text span size="sm" c="dimmed">
              ({[last.decidedByName, dates.day(last.decidedAt)].filter(Boolean).join(', ')})
            </Text>
            {last.consequence !== null && <> {t.follows(last.consequence)}</>}
          </Text>
        )}
        {addition.ties.map(({ id, otherId }) => {
          const other = it.additions.find((one) => one.id === otherId);
          const at = instrument.questions.findIndex((question) => question.id === other?.questionId);
          return (
            <Group key={id} gap="xs">
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {t.same(short(other?.text ?? ''), at + 1)}
              </Text>
              {addition.can.tie && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  loading={untie.isPending}
                  onClick={() => untie.mutate(otherId)}
                >
                  {t.untie}
                </Button>
              )}
            </Group>
          );
        })}
        <ProblemNote error={untie.error} />
        {(addition.can.decide || addition.can.tie) && (
          <Group gap="xs">
            {addition.can.decide && (
              <Button
                size="compact-sm"
                variant={last ? 'subtle' : 'default'}
                aria-label={t.about(last ? t.decideAgain : t.decide, short(addition.text))}
                onClick={() => setOpen('decide')}
              >
                {last ? t.decideAgain : t.decide}
              </Button>
            )}
            {addition.can.tie && it.additions.length > 1 && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t.about(t.tie, short(addition.text))}
                onClick={() => setOpen('tie')}
              >
                {t.tie}
              </Button>
            )}
          </Group>
        )}
      </Stack>
      <Modal opened={open === 'decide'} onClose={close} title={t.decideTitle}>
        <DecideForm instrument={instrument} addition={addition} onDone={close} />
      </Modal>
      <Modal opened={open === 'tie'} onClose={close} title={t.tie}>
        <TieForm instrument={instrument} it={it} addition={addition} onDone={close} />
      </Modal>
    </Surface>
  );
}
