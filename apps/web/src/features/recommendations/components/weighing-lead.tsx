import type { WeighingDto } from '@leerkring/shared';
import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useAdvanceWeighing, useStartWeighing } from '../api.ts';

const fewDots = 3;

/** Where the group is: writing in silence, merging, weighing; and the next step for whoever leads. */
export function WeighingLead(props: { plgId: string; weighings: WeighingDto[]; canStart: boolean }) {
  const t = useText('recommendations').weighing;
  const running = props.weighings.find((it) => it.step !== 'closed' && !it.isAgain);
  const again = props.weighings.filter((it) => it.step !== 'closed' && it.isAgain);
  if (!running && again.length === 0 && !props.canStart) return null;
  return (
    <Surface component="section" aria-label={t.title} mb="xl">
      <Stack gap="md">
        {running ? (
          <Running key={running.step} weighing={running} />
        ) : (
          props.canStart && <Start plgId={props.plgId} />
        )}
        {again.map((it) => (
          <Group key={it.id} justify="space-between">
            <Text>{t.again(it.voters)}</Text>
            {it.can.lead && <Close weighing={it} />}
          </Group>
        ))}
      </Stack>
    </Surface>
  );
}

function Start(props: { plgId: string }) {
  const t = useText('recommendations').weighing;
  const start = useStartWeighing(props.plgId);
  const [dots, setDots] = useState(fewDots);
  const [most, setMost] = useState(fewDots);
  const given = { dots, ...mostOnOne(most, dots) };
  return (
    <Stack gap="sm">
      <Text c="dimmed">{t.none}</Text>
      <Group align="flex-end">
        <Dots value={dots} most={most} onChange={setDots} onMost={setMost} />
        <Button
          variant="default"
          loading={start.isPending}
          onClick={() => start.mutate({ step: 'writing', ...given })}
        >
          {t.write}
        </Button>
        <Button
          variant="default"
          loading={start.isPending}
          onClick={() => start.mutate({ step: 'weighing', ...given })}
        >
          {t.begin}
        </Button>
      </Group>
      <ProblemNote error={start.error} />
    </Stack>
  );
}

function Running(props: { weighing: WeighingDto }) {
  const t = useText('recommendations').weighing;
  const { weighing: it } = props;
  const advance = useAdvanceWeighing();
  const [dots, setDots] = useState(it.dots);
  const [most, setMost] = useState(it.mostOnOne);
  const next = (from: 'writing' | 'merging') =>
    advance.mutate({ id: it.id, from, dots, ...mostOnOne(most, dots) });
  return (
    <Stack gap="sm" align="flex-start">
      <Text fw={600} role="status">
        {it.step === 'writing' ? t.writing : it.step === 'merging' ? t.merging : t.running(it.voters)}
      </Text>
      {it.step === 'weighing' && (
        <Text c="dimmed">
          {t.sealed} {it.dots > 0 && t.dotsLeft(Math.max(0, it.dots - it.dotsGiven))}
        </Text>
      )}
      {it.can.lead && it.step === 'writing' && (
        <Button loading={advance.isPending} onClick={() => next('writing')}>
          {t.open}
        </Button>
      )}
      {it.can.lead && it.step === 'merging' && (
        <Group align="flex-end">
          <Dots value={dots} most={most} onChange={setDots} onMost={setMost} />
          <Button loading={advance.isPending} onClick={() => next('merging')}>
            {t.begin}
          </Button>
        </Group>
      )}
      {it.can.lead && it.step === 'weighing' && <Close weighing={it} />}
      <ProblemNote error={advance.error} />
    </Stack>
  );
}

function Close(props: { weighing: WeighingDto }) {
  const t = useText('recommendations').weighing;
  const advance = useAdvanceWeighing();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t.close}
      </Button>
      <ConfirmDialog
        opened={isAsking}
        title={t.closeTitle}
        body={t.closeBody}
        confirm={t.close}
        onClose={() => setAsking(false)}
        onConfirm={() => advance.mutateAsync({ id: props.weighing.id, from: 'weighing' })}
      />
    </>
  );
}

/** How many may go to one: nothing to say where there are no dots. */
const mostOnOne = (most: number, dots: number) =>
  dots > 0 ? { mostOnOne: Math.max(1, Math.min(most, dots)) } : {};

function Dots(props: {
  value: number;
  most: number;
  onChange: (value: number) => void;
  onMost: (most: number) => void;
}) {
  const t = useText('recommendations').weighing;
  return (
    <>
      <NumberInput
        label={t.dots}
        description={t.dotsHint}
        min={0}
        max={20}
        clampBehavior="strict"
        allowDecimal={false}
        value={props.value}
        onChange={(next) => props.onChange(Number(next) || 0)}
        w={{ base: '100%', xs: '18rem' }}
      />
      {props.value > 0 && (
        <NumberInput
          label={t.mostOnOne}
          description={t.mostOnOneHint}
          min={1}
          max={props.value}
          clampBehavior="strict"
          allowDecimal={false}
          value={Math.min(props.most, props.value)}
          onChange={(next) => props.onMost(Number(next) || 1)}
          w={{ base: '100%', xs: '18rem' }}
        />
      )}
    </>
  );
}
