import type { ExchangeDto, ExchangeState } from '@leerkring/shared';
import { Anchor, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/now.ts';
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
  const now = useNow();
  const isAgreed = it.state === 'accepted';
  const team = it.isAskedByUs ? it.toTeam : it.fromTeam;
  const ahead = it.moments.filter((moment) => Date.parse(moment) > now);
  const words: Record<Step, string> = {
    accept: t.accept,
    decline: isAgreed ? t.callOff : t.decline,
    withdraw: isAgreed ? t.callOff : t.withdraw,
  };
  const steps = (['accept', 'decline', 'withdraw'] as const).filter(
    (one) => it.can[one] && (one !== 'accept' || ahead.length > 0),
  );
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
          it.state === 'proposed' && (
            <div>
              {it.moments.map((moment) => (
                <Text key={moment} {...(!ahead.includes(moment) && { c: 'dimmed' })}>
                  {ahead.includes(moment) ? dates.dayTime(moment) : t.goneBy(dates.dayTime(moment))}
                </Text>
              ))}
              {ahead.length === 0 && <Text mt="xs">{it.isAskedByUs ? t.tooLate.us : t.tooLate.them}</Text>}
            </div>
          )
        )}
        {it.because !== '' && (
          <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            {t.because(it.because)}
          </Text>
        )}
        {steps.length > 0 && (
          <Group gap="xs">
            {steps.map((one) => (
              <Button
                key={one}
                size="compact-md"
                variant={one === 'accept' ? 'filled' : 'default'}
                aria-label={t.of(words[one], team, it.title)}
                onClick={() => setStep(one)}
              >
                {words[one]}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
      <Modal opened={step !== undefined} onClose={close} title={step && t.stepWith(words[step], team)}>
        {step === 'accept' && <AcceptForm exchange={it} onDone={close} />}
        {(step === 'decline' || step === 'withdraw') && (
          <CallOffForm exchange={it} how={step} submit={words[step]} onDone={close} />
        )}
      </Modal>
    </Surface>
  );
}
