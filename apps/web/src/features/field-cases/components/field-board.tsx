import type { CaseCountDto, FieldCaseDto, InstrumentDto } from '@leerkring/shared';
import { Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { fieldBoardQuery } from '../api.ts';
import { CaseForm } from './case-form.tsx';
import { CaseItem } from './case-item.tsx';

/** All teams of one field study: how many are done, of which kind, and each with how far it is. */
export function FieldBoard({ instrument }: { instrument: InstrumentDto }) {
  const words = useText('field-cases');
  const t = words.board;
  const { data: board } = useSuspenseQuery(fieldBoardQuery(instrument));
  const [writing, setWriting] = useState<FieldCaseDto | 'new'>();
  const close = () => setWriting(undefined);
  const button = instrument.can.hear && <Button onClick={() => setWriting('new')}>{t.add}</Button>;
  return (
    <>
      <Section title={t.title} actions={board.total > 0 && button}>
        {board.total === 0 ? (
          <EmptyState
            title={t.empty}
            body={instrument.can.hear ? t.emptyBody : t.emptyWait}
            action={button}
          />
        ) : (
          <>
            <div>
              <Text ff="var(--lk-serif)" fz="xl">
                {t.done(board.closed, board.total)}
              </Text>
              <Progress value={(board.closed / board.total) * 100} size="sm" mt={6} aria-hidden />
            </div>
            <Group gap="xl" align="flex-start" role="group" aria-label={t.counted}>
              <Counted title={t.bySource} counts={board.bySource} labels={words.sources} />
              <Counted title={t.bySchoolType} counts={board.bySchoolType} labels={words.schoolTypes} />
            </Group>
            <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.title}>
              {board.cases.map((it) => (
                <CaseItem key={it.id} it={it} onCorrect={() => setWriting(it)} />
              ))}
            </Stack>
          </>
        )}
      </Section>
      <Section title={t.guide} lead={t.guideLead}>
        <Stack component="ol" gap="xs" m={0} pl="lg" maw="var(--lk-text)">
          {instrument.questions.map(({ id, text }) => (
            <Text component="li" key={id} style={{ overflowWrap: 'anywhere' }}>
              {text}
            </Text>
          ))}
        </Stack>
      </Section>
      <Modal opened={writing !== undefined} onClose={close} title={writing === 'new' ? t.add : t.correct}>
        {writing !== undefined && (
          <CaseForm
            plgId={instrument.plgId}
            instrumentId={instrument.id}
            it={writing === 'new' ? null : writing}
            onDone={close}
          />
        )}
      </Modal>
    </>
  );
}

function Counted<Key extends string>(props: {
  title: string;
  counts: CaseCountDto<Key>[];
  labels: Record<Key, string>;
}) {
  const t = useText('field-cases').board;
  return (
    <div>
      <Text size="sm" fw={600}>
        {props.title}
      </Text>
      {props.counts.map(({ key, closed, total }) => (
        <Text key={key} size="sm" c="dimmed">
          {t.of(props.labels[key], closed, total)}
        </Text>
      ))}
    </div>
  );
}
