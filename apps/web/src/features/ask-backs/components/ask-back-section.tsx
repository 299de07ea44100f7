import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { AskBacksDto, AskBackState, AskedBackDto } from '@leerkring/shared';
import { type ReactNode, useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useTakeBack } from '../api.ts';
import { AskForm } from './ask-form.tsx';

const tones: Record<AskBackState, StatusTone> = {
  open: 'waiting',
  answered: 'done',
  taken_back: 'neutral',
  withdrawn: 'neutral',
};

/** What was asked back, by code: for whoever guards or brings together the conversations. */
export function AskBackSection(props: {
  askBacks: AskBacksDto;
  /** What stood there before, in words; null where it may not be read. */
  renderBefore: (it: AskedBackDto) => ReactNode;
}) {
  const t = useText('ask-backs');
  const { plgId, asked, targets, can } = props.askBacks;
  const [isAsking, setAsking] = useState(false);
  if (!can.ask) return null;
  return (
    <Section
      title={t.title}
      lead={t.lead}
      actions={
        targets.length > 0 && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t.ask}
          </Button>
        )
      }
    >
      {asked.length === 0 && <Text c="dimmed">{targets.length > 0 ? t.none : t.noTargets}</Text>}
      {asked.length > 0 && (
        <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
          {asked.map((it) => (
            <Asked key={it.id} asked={it} before={props.renderBefore(it)} />
          ))}
        </Stack>
      )}
      <Modal opened={isAsking} onClose={() => setAsking(false)} title={t.ask}>
        <AskForm plgId={plgId} targets={targets} onDone={() => setAsking(false)} />
      </Modal>
    </Section>
  );
}

function Asked(props: { asked: AskedBackDto; before: ReactNode }) {
  const it = props.asked;
  const t = useText('ask-backs');
  const dates = useDates();
  const takeBack = useTakeBack(it.id);
  return (
    <Surface component="li" padding="md">
      <Group justify="space-between" gap="sm" align="flex-start">
        <Stack gap={4} style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Group gap="xs">
            <Text fw={620}>
              {it.code} · {t.position(it.questionPosition)}
            </Text>
            <StatusChip tone={tones[it.state]}>
              {it.outcome ? `${t.states[it.state]}: ${t.results[it.outcome]}` : t.states[it.state]}
            </StatusChip>
          </Group>
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {it.questionText}
          </Text>
          {it.text !== '' && (
            <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{it.text ?? t.hidden}</Text>
          )}
          {it.note && (
            <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
              <Text span c="dimmed">
                {t.note}
              </Text>{' '}
              {it.note}
            </Text>
          )}
          {props.before}
          <Text size="sm" c="dimmed">
            {it.askedByName === null
              ? dates.day(it.askedAt)
              : t.byWhom(it.askedByName, dates.day(it.askedAt))}
          </Text>
        </Stack>
        {it.can.takeBack && (
          <Button
            size="sm"
            variant="subtle"
            loading={takeBack.isPending}
            aria-label={t.of(t.takeBack, it.code)}
            onClick={() => takeBack.mutate()}
          >
            {t.takeBack}
          </Button>
        )}
      </Group>
      <ProblemNote error={takeBack.error} />
    </Surface>
  );
}
