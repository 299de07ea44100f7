import { type InstrumentQuestionDto, percentOf, type ReasonDto, smallestGroup } from '@leerkring/shared';
import { Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { reasonsQuery, useDropReason } from '../api.ts';
import { CodedAnswers } from './coded-answers.tsx';
import { NameForm, RenameForm } from './reason-form.tsx';

type Open = { what: 'name' } | { what: 'rename' | 'drop'; reason: ReasonDto };

/** The reasons that people gave in words to one question, counted; and for who brings answers together each answer. */
export function QuestionReasons(props: { instrumentId: string; question: InstrumentQuestionDto }) {
  const t = useText('reasons');
  const { data } = useSuspenseQuery(reasonsQuery(props.instrumentId));
  const it = data.questions.find(({ questionId }) => questionId === props.question.id);
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const drop = useDropReason(props.instrumentId);
  if (!it || (it.reasons.length === 0 && !data.can.code)) return null;
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="sm">
        <Text fw={600}>{t.title}</Text>
        {data.can.code && (
          <Button
            size="sm"
            variant="default"
            aria-label={t.nameFor(props.question.text)}
            onClick={() => setOpen({ what: 'name' })}
          >
            {t.name}
          </Button>
        )}
      </Group>
      <Stack
        component="ul"
        gap={4}
        p={0}
        m={0}
        aria-label={t.list(props.question.text)}
        style={{ listStyle: 'none' }}
      >
        {it.reasons.map((reason) => (
          <Group component="li" key={reason.id} justify="space-between" wrap="nowrap" gap="sm">
            <Text style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
              {reason.name}{' '}
              <Text span c="dimmed">
                {reason.count === null
                  ? t.tooFew(smallestGroup)
                  : t.counted(reason.count, it.of, percentOf(reason.count, it.of))}
              </Text>
            </Text>
            {data.can.code && (
              <RowMenu label={t.more(reason.name)}>
                <Menu.Item onClick={() => setOpen({ what: 'rename', reason })}>{t.rename}</Menu.Item>
                <Menu.Item onClick={() => setOpen({ what: 'drop', reason })}>{t.drop}</Menu.Item>
              </RowMenu>
            )}
          </Group>
        ))}
      </Stack>
      {it.uncoded > 0 && <Text size="sm">{t.uncoded(it.uncoded, it.of)}</Text>}
      {data.can.code && <CodedAnswers instrumentId={props.instrumentId} it={it} />}
      <Modal opened={open?.what === 'name'} onClose={close} title={t.name}>
        <NameForm instrumentId={props.instrumentId} questionId={props.question.id} onDone={close} />
      </Modal>
      <Modal opened={open?.what === 'rename'} onClose={close} title={t.rename}>
        {open?.what === 'rename' && (
          <RenameForm instrumentId={props.instrumentId} reason={open.reason} onDone={close} />
        )}
      </Modal>
      <ConfirmDialog
        opened={open?.what === 'drop'}
        title={t.dropTitle(open?.what === 'drop' ? open.reason.name : '')}
        body={t.dropBody}
        confirm={t.drop}
        tone="danger"
        onConfirm={() => drop.mutateAsync(open?.what === 'drop' ? open.reason.id : '')}
        onClose={close}
      />
      <ProblemNote error={drop.error} />
    </Stack>
  );
}
