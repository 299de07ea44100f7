import {
  type LeadingQuestionDto,
  protocolAudiences,
  type ProtocolAudience,
  type ProtocolQuestionDto,
} from '@leerkring/shared';
import { ActionIcon, Button, Group, Menu, Modal, Select, Stack, Text } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowMerge,
  IconDots,
  IconEdit,
  IconLinkOff,
  IconTrash,
  IconUsers,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useTellRefusal } from '../../../ui/tell-refusal.ts';
import { useChooseQuestion, useMergeQuestion, useRemoveQuestion, useTieQuestion } from '../api.ts';
import { QuestionForm } from './question-form.tsx';
import { WordingForm } from './wording-form.tsx';

const icon = { size: 18, 'aria-hidden': true } as const;

/** What is done now and then with a question: change, merge, take away. */
export function QuestionMenu(props: {
  question: ProtocolQuestionDto;
  others: ProtocolQuestionDto[];
  /** Every question that stands in the version, for whichever audience. */
  all: ProtocolQuestionDto[];
  leadingQuestions: LeadingQuestionDto[];
}) {
  const t = useText('protocols');
  const { question } = props;
  const told = useTellRefusal();
  const [wordFor, setWordFor] = useState<ProtocolAudience>();
  const tie = useTieQuestion();
  const unworded = protocolAudiences.filter(
    (audience) =>
      audience !== question.audience && !question.wordings.some((one) => one.audience === audience),
  );
  const candidates = props.all.filter(
    (one) => one.audience === wordFor && !one.wordings.some(({ audience }) => audience === question.audience),
  );
  const choose = useChooseQuestion(question.id);
  const remove = useRemoveQuestion(question.id);
  const [open, setOpen] = useState<'edit' | 'merge' | 'remove'>();
  const close = () => setOpen(undefined);
  return (
    <>
      <Menu position="bottom-end" width={240}>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={42} aria-label={t.actions.menu(question.text)}>
            <IconDots size={20} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEdit {...icon} />} onClick={() => setOpen('edit')}>
            {t.actions.edit}
          </Menu.Item>
          {question.isChosen && (
            <Menu.Item leftSection={<IconArrowBackUp {...icon} />} onClick={() => choose.mutate(false, told)}>
              {t.actions.drop}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconArrowMerge {...icon} />} onClick={() => setOpen('merge')}>
            {t.actions.merge}
          </Menu.Item>
          {unworded.map((audience) => (
            <Menu.Item
              key={audience}
              leftSection={<IconUsers {...icon} />}
              onClick={() => setWordFor(audience)}
            >
              {t.actions.word(audience)}
            </Menu.Item>
          ))}
          {question.wordings.length > 0 && (
            <Menu.Item
              leftSection={<IconLinkOff {...icon} />}
              onClick={() => tie.mutate({ id: question.id, withId: null }, told)}
            >
              {t.actions.untie}
            </Menu.Item>
          )}
          {question.can.remove && (
            <Menu.Item leftSection={<IconTrash {...icon} />} onClick={() => setOpen('remove')}>
              {t.actions.remove}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <Modal opened={open === 'edit'} onClose={close} title={t.edit.title} size="lg">
        <QuestionForm
          question={question}
          all={props.all}
          leadingQuestions={props.leadingQuestions}
          onDone={close}
        />
      </Modal>
      <Modal opened={open === 'merge'} onClose={close} title={t.merge.title}>
        <MergeForm question={question} others={props.others} onDone={close} />
      </Modal>
      <Modal
        opened={wordFor !== undefined}
        onClose={() => setWordFor(undefined)}
        title={wordFor && t.word.title(wordFor)}
        size="lg"
      >
        {wordFor && (
          <WordingForm
            question={question}
            audience={wordFor}
            candidates={candidates}
            onDone={() => setWordFor(undefined)}
          />
        )}
      </Modal>
      <ConfirmDialog
        opened={open === 'remove'}
        title={t.actions.removeTitle}
        body={t.actions.removeBody}
        confirm={t.actions.remove}
        tone="danger"
        onConfirm={() => remove.mutateAsync()}
        onClose={close}
      />
    </>
  );
}

function MergeForm(props: {
  question: ProtocolQuestionDto;
  others: ProtocolQuestionDto[];
  onDone: () => void;
}) {
  const t = useText('protocols');
  const merge = useMergeQuestion(props.question.id);
  const [into, setInto] = useState<string | null>(null);
  if (props.others.length === 0) return <Text>{t.merge.none}</Text>;
  return (
    <Stack gap="md">
      <Text>{t.merge.body(props.question.text)}</Text>
      <Select
        label={t.merge.into}
        data={props.others.map(({ id, text }) => ({ value: id, label: text }))}
        value={into}
        onChange={setInto}
        searchable={props.others.length > 8}
        data-autofocus
      />
      <ProblemNote error={merge.error} />
      <Group justify="flex-end">
        <Button
          disabled={into === null}
          loading={merge.isPending}
          onClick={() => into !== null && merge.mutate(into, { onSuccess: props.onDone })}
        >
          {t.merge.submit}
        </Button>
      </Group>
    </Stack>
  );
}
