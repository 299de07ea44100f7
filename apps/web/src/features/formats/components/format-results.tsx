import type { FormatRunDto } from '@leerkring/shared';
import { Accordion, Stack, Text, Title } from '@mantine/core';
import { memo } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { CircleMeans } from './circle-means.tsx';
import { FistResult } from './fist-result.tsx';
import { OpenedNotes } from './opened-notes.tsx';

/** The formats of this meeting that are done, each with what was opened. */
export const FormatResults = memo(function FormatResults(props: { runs: FormatRunDto[]; isOver: boolean }) {
  const t = useText('formats');
  const locale = useLocale();
  if (props.runs.length === 0) return null;
  return (
    <Section title={t.results}>
      <Accordion multiple variant="separated" radius="lg" order={3}>
        {props.runs.map((run) => (
          <Accordion.Item key={run.id} value={run.id}>
            <Accordion.Control>{run.title[locale]}</Accordion.Control>
            <Accordion.Panel>
              <Stack gap="lg">
                {run.staysInCircle && (
                  <Text c="dimmed">{props.isOver ? t.wentWithMeeting : t.staysInCircle}</Text>
                )}
                {run.steps.map((step, index) => (
                  <StepResult
                    key={`${step.title.nl}${step.programmeName ?? ''}`}
                    run={run}
                    stepIndex={index}
                  />
                ))}
              </Stack>
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
});

/** Nobody reads seconds; what took less than one minute took one. */
const minutesOf = (seconds: number | null) =>
  seconds === null ? null : Math.max(1, Math.round(seconds / 60));

function StepResult(props: { run: FormatRunDto; stepIndex: number }) {
  const t = useText('formats');
  const locale = useLocale();
  const { run, stepIndex } = props;
  const step = run.steps[stepIndex];
  const notes = run.notes.filter((note) => note.stepIndex === stepIndex);
  const options = run.options.filter((option) => option.stepIndex === stepIndex);
  const counts = run.fists.find((it) => it.stepIndex === stepIndex)?.counts ?? null;
  const round = run.rounds.find((it) => it.stepIndex === stepIndex);
  const circle = step?.vote?.kind === 'circle' ? run.circle : null;
  if (!step || (notes.length === 0 && options.length === 0 && !counts && !round && !circle)) return null;
  return (
    <div>
      <Title order={4} fz="sm" ff="text" fw={600} mb="xs">
        {step.title[locale]}
        {step.programmeName !== undefined && ` · ${step.programmeName}`}
      </Title>
      {round && <Text>{t.round.record(round.turns, round.passes, minutesOf(round.seconds))}</Text>}
      {notes.length > 0 && step.notes === 'own' && (
        <Text size="sm" c="dimmed">
          {t.notes.who.own}
        </Text>
      )}
      {notes.length > 0 && <OpenedNotes run={run} stepIndex={stepIndex} />}
      {counts && <FistResult counts={counts} />}
      {options.length > 0 && (
        <Stack component="ul" gap={4} m={0} p={0} style={{ listStyle: 'none' }}>
          {options.map((option) => (
            <Text component="li" key={option.id} style={{ overflowWrap: 'anywhere' }}>
              {option.text} · {t.votes.total(option.total ?? 0)}
            </Text>
          ))}
        </Stack>
      )}
      {circle && <CircleMeans circle={circle} />}
    </div>
  );
}
