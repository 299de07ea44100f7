import type { FormatRunDto, RoomPersonDto, RunStateDto } from '@leerkring/shared';
import { Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../../lib/session.tsx';
import { useLocale, useText } from '../../../text/text.ts';
import { Surface } from '../../../ui/surface.tsx';
import { CircleForm } from './circle-form.tsx';
import { DotsForm } from './dots-form.tsx';
import { FistForm } from './fist-form.tsx';
import { FormatClock } from './format-clock.tsx';
import { FormatLead } from './format-lead.tsx';
import { OpenedNotes } from './opened-notes.tsx';
import { RoundTurns } from './round-turns.tsx';
import { WriteNotes } from './write-notes.tsx';

/** The format under way: where we are, who speaks, what I can do now; for whoever leads also what to say. */
export function FormatPanel(props: {
  run: FormatRunDto;
  live: RunStateDto;
  present: RoomPersonDto[];
  offset: number;
}) {
  const t = useText('formats');
  const locale = useLocale();
  const { user } = useMe();
  const [drafts, setDrafts] = useState<Record<number, string>>({});
  const { run, live } = props;
  const step = run.steps[live.stepIndex];
  if (!step) return null;
  const isPresenter = live.presenterUserId === user.id;
  const openNow = live.openedSteps.includes(live.stepIndex);
  // What someone was still writing when the group went on is not lost: it can be sent until the notes open.
  const writing = run.steps.flatMap(({ notes }, index) => {
    const isNow = index === live.stepIndex;
    const isUnsent = index < live.stepIndex && (drafts[index] ?? '').trim() !== '';
    return notes !== 'none' && (isNow || isUnsent) && !live.openedSteps.includes(index) ? [index] : [];
  });
  return (
    <Surface component="section" aria-labelledby="format" mb="xl">
      <Text size="sm" c="dimmed">
        {t.where(run.title[locale], live.stepIndex + 1, run.steps.length)}
        {step.programmeName !== undefined && ` · ${step.programmeName}`}
      </Text>
      <Title order={2} id="format" mt={2} style={{ overflowWrap: 'anywhere' }}>
        {step.title[locale]}
      </Title>
      <Text mt={4} role="status">
        {t.modes[step.mode]} · {who()}
        {step.presenterSilent &&
          ` ${isPresenter ? t.youListen : t.listens(live.presenterName ?? t.thePresenter)}`}
      </Text>
      {run.staysInCircle && (
        <Text size="sm" c="dimmed" mt={4}>
          {t.staysInCircle}
        </Text>
      )}
      <FormatClock live={live} offset={props.offset} />
      <Stack gap="lg" mt="md">
        {run.can.lead && <FormatLead run={run} live={live} present={props.present} />}
        {step.round && <RoundTurns run={run} live={live} />}
        {run.can.join &&
          writing.map((index) => (
            <WriteNotes
              key={index}
              run={run}
              stepIndex={index}
              wrote={index === live.stepIndex ? live.wrote : null}
              draft={drafts[index] ?? ''}
              onDraft={(text) => setDrafts((before) => ({ ...before, [index]: text }))}
            />
          ))}
        {openNow && step.notes !== 'none' && <OpenedNotes run={run} stepIndex={live.stepIndex} />}
        {step.vote?.kind === 'dots' && <DotsForm run={run} live={live} />}
        {step.vote?.kind === 'fist' && <FistForm run={run} live={live} />}
        {step.vote?.kind === 'circle' && run.circle !== null && (
          <CircleForm run={run} circle={run.circle} voted={live.voted} />
        )}
      </Stack>
    </Surface>
  );

  function who(): string {
    if (step?.speaker === 'presenter' && live.presenterName !== null)
      return t.presenterSpeaks(live.presenterName);
    if (step?.speaker === 'presenter' && step.programmeName !== undefined)
      return t.presenterSpeaks(step.programmeName);
    return t.speakers[step?.speaker ?? 'group'];
  }
}
