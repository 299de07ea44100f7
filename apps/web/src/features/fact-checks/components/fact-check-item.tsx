import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { FactCheckDto, FactCheckState } from '@leerkring/shared';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useAnswerFactCheck, useTakeFactCheckBack } from '../api.ts';
import { DiffersForm } from './differs-form.tsx';
import { ReplyFactForm } from './reply-fact-form.tsx';

const tones: Record<FactCheckState, StatusTone> = {
  open: 'waiting',
  answered: 'done',
  silent: 'neutral',
  taken_back: 'neutral',
};

/** One passage, what its programme says of it and what the authors answer; the same for both sides. */
export function FactCheckItem({ check }: { check: FactCheckDto }) {
  const t = useText('fact-checks');
  const dates = useDates();
  const answer = useAnswerFactCheck(check.id);
  const takeBack = useTakeFactCheckBack(check.id);
  const [open, setOpen] = useState<'differs' | 'reply'>();
  const close = () => setOpen(undefined);
  const start = check.text.length > 60 ? `${check.text.slice(0, 60)}…` : check.text;
  const tone = check.verdict === 'differs' ? 'refused' : tones[check.state];
  return (
    <Surface component="li" padding="md">
      <Stack gap="xs">
        <Group gap="xs" justify="space-between">
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {[check.programmeName, check.sectionTitle].filter(Boolean).join(' · ')}
          </Text>
          <StatusChip tone={tone}>
            {check.verdict ? t.verdicts[check.verdict] : t.states[check.state]}
          </StatusChip>
        </Group>
        <Text ff="var(--lk-serif)" fz="lg" style={{ overflowWrap: 'anywhere' }}>
          {check.text}
        </Text>
        {check.isChanged && check.state !== 'taken_back' && (
          <Text size="sm" c="dimmed">
            {t.changed}
          </Text>
        )}
        {check.state === 'open' && <Text size="sm">{t.until(dates.longDay(check.dueAt))}</Text>}
        {check.state === 'silent' && <Text size="sm">{t.silent(dates.longDay(check.dueAt))}</Text>}
        {check.because !== '' && <Said by={t.says(check.answeredByName ?? t.host)} text={check.because} />}
        {check.reply !== '' && <Said by={t.replies(check.repliedByName ?? t.authors)} text={check.reply} />}
        <Group gap="xs">
          {check.can.answer && (
            <>
              <Button
                size="sm"
                variant={check.verdict === 'holds' ? 'filled' : 'default'}
                aria-pressed={check.verdict === 'holds'}
                aria-label={t.of(t.holds, start)}
                onClick={() => answer.mutate({ verdict: 'holds', because: '' })}
              >
                {t.holds}
              </Button>
              <Button
                size="sm"
                variant={check.verdict === 'differs' ? 'filled' : 'default'}
                aria-pressed={check.verdict === 'differs'}
                aria-label={t.of(t.differs, start)}
                onClick={() => setOpen('differs')}
              >
                {t.differs}
              </Button>
            </>
          )}
          {check.can.reply && check.verdict === 'differs' && (
            <Button
              size="sm"
              variant={check.reply === '' ? 'filled' : 'subtle'}
              aria-label={t.of(check.reply === '' ? t.reply : t.replyAgain, start)}
              onClick={() => setOpen('reply')}
            >
              {check.reply === '' ? t.reply : t.replyAgain}
            </Button>
          )}
          {check.can.takeBack && (
            <Button
              size="sm"
              variant="subtle"
              loading={takeBack.isPending}
              aria-label={t.of(t.takeBack, start)}
              onClick={() => takeBack.mutate()}
            >
              {t.takeBack}
            </Button>
          )}
        </Group>
        <ProblemNote error={answer.error ?? takeBack.error} />
      </Stack>
      <Modal opened={open === 'differs'} onClose={close} title={t.differsTitle}>
        <DiffersForm check={check} onDone={close} />
      </Modal>
      <Modal opened={open === 'reply'} onClose={close} title={t.replyTitle}>
        <ReplyFactForm check={check} onDone={close} />
      </Modal>
    </Surface>
  );
}

function Said(props: { by: string; text: string }) {
  return (
    <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      <Text span c="dimmed" size="sm">
        {props.by}
      </Text>
      <br />
      {props.text}
    </Text>
  );
}
