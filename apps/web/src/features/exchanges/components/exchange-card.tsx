import type { ExchangeDto, ExchangeState } from '@leerkring/shared';
import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { StatusChip, type StatusTone } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { AcceptForm } from './accept-form.tsx';
import { CallOffForm } from './call-off-form.tsx';

const tones: Record<ExchangeState, StatusTone> = {
  proposed: 'waiting',
  accepted: 'done',
  declined: 'refused',
  withdrawn: 'neutral',
};
type Step = 'accept' | 'decline' | 'withdraw';

/** One exchange as both teams see it. */
export function ExchangeCard({ exchange: it }: { exchange: ExchangeDto }) {
  const t = useText('exchanges');
  const dates = useDates();
  const [step, setStep] = useState<Step>();
  const close = () => setStep(undefined);
  const isAgreed = it.state === 'accepted';
  const [no, noOf] = isAgreed ? [t.callOff, t.callOffOf] : [t.decline, t.declineOf];
  const [back, backOf] = isAgreed ? [t.callOff, t.callOffOf] : [t.withdraw, t.withdrawOf];
  return (
    <Surface>
      <Stack gap="xs">
        <Group justify="space-between" align="baseline" gap="xs">
          <Text style={{ overflowWrap: 'anywhere' }}>
            {it.path === null && it.title}
            {it.path?.startsWith('/plg/') && <TextLink to={it.path}>{it.title}</TextLink>}
            {it.path?.startsWith('/portret/') && <Anchor href={it.path}>{it.title}</Anchor>}
          </Text>
          <StatusChip tone={tones[it.state]}>{t.state[it.state]}</StatusChip>
        </Group>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {it.isAskedByUs ? t.with(it.toTeam) : t.askedBy(it.proposedByName, it.fromTeam)}
        </Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {it.words}
        </Text>
        {isAgreed && it.startsAt !== null ? (
          <Text style={{ overflowWrap: 'anywhere' }}>
            {dates.dayTime(it.startsAt)}. {t.where(it.place)}
          </Text>
        ) : (
          it.state === 'proposed' && <Text>{it.moments.map(dates.dayTime).join(' · ')}</Text>
        )}
        {it.because !== '' && (
          <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {t.because(it.because)}
          </Text>
        )}
        {(it.can.accept || it.can.decline || it.can.withdraw) && (
          <Group gap="xs">
            {it.can.accept && (
              <Button size="compact-md" aria-label={t.acceptOf(it.title)} onClick={() => setStep('accept')}>
                {t.accept}
              </Button>
            )}
            {it.can.decline && (
              <Button
                size="compact-md"
                variant="default"
                aria-label={noOf(it.title)}
                onClick={() => setStep('decline')}
              >
                {no}
              </Button>
            )}
            {it.can.withdraw && (
              <Button
                size="compact-md"
                variant="default"
                aria-label={backOf(it.title)}
                onClick={() => setStep('withdraw')}
              >
                {back}
              </Button>
            )}
          </Group>
        )}
      </Stack>
      <Modal opened={step !== undefined} onClose={close} title={it.title}>
        {step === 'accept' && <AcceptForm exchange={it} onDone={close} />}
        {(step === 'decline' || step === 'withdraw') && (
          <CallOffForm exchange={it} how={step} submit={step === 'decline' ? no : back} onDone={close} />
        )}
      </Modal>
    </Surface>
  );
}
