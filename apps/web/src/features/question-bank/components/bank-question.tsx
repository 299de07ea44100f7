import type { BankQuestionDto, BankWordingDto, LeadingQuestionDto } from '@leerkring/shared';
import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useShareQuestion, useTakeQuestion, useWithdrawQuestion } from '../api.ts';

/** A question of the bank: its words now and before, where it grew from, and how much it was used. */
export function BankQuestion(props: {
  plgId: string;
  question: BankQuestionDto;
  leadingQuestions: LeadingQuestionDto[];
}) {
  const t = useText('question-bank');
  const { kinds } = useText('protocols');
  const { question } = props;
  const { settings, wordings, can } = question;
  const [open, setOpen] = useState<'take' | 'share'>();
  const close = () => setOpen(undefined);
  const share = useShareQuestion();
  const withdraw = useWithdrawQuestion();
  const form = [...settings.rows, ...settings.options].join(' / ');
  // The words as each version had them; a version that only repeats them says nothing new.
  const worded = wordings.filter((it, at) => it.text !== wordings[at - 1]?.text);
  const newest = wordings.find((it) => it.plgName !== null);
  return (
    <Surface component="li" padding="md">
      <Stack gap={6}>
        <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
          {question.text}
        </Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {[t.forAudience[question.audience], kinds[settings.kind], form].filter(Boolean).join(' · ')}
        </Text>
        <Group gap="xs">
          <Text size="sm">{t.used(question.protocols, question.conversations)}</Text>
          {question.isHere && <StatusChip tone="done">{t.here}</StatusChip>}
          {question.sharedId !== null && <StatusChip tone="active">{t.shared}</StatusChip>}
        </Group>
        {question.mergedFrom.length > 0 && (
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t.grownFrom(question.mergedFrom)}
          </Text>
        )}
        <Wordings wordings={worded} />
        <ProblemNote error={withdraw.error} />
        <Group gap="xs" mt={4}>
          {can.take && (
            <Button
              variant="default"
              size="sm"
              aria-label={t.takeNamed(question.text)}
              onClick={() => setOpen('take')}
            >
              {t.take}
            </Button>
          )}
          {can.share && newest && (
            <Button
              variant="subtle"
              size="sm"
              aria-label={t.shareNamed(question.text)}
              onClick={() => setOpen('share')}
            >
              {t.share}
            </Button>
          )}
          {can.withdraw && question.sharedId !== null && (
            <Button
              variant="subtle"
              size="sm"
              loading={withdraw.isPending}
              onClick={() => question.sharedId !== null && withdraw.mutate(question.sharedId)}
            >
              {t.withdraw}
            </Button>
          )}
        </Group>
      </Stack>
      <Modal opened={open === 'take'} onClose={close} title={t.takeTitle}>
        <Take {...props} onDone={close} />
      </Modal>
      <ConfirmDialog
        opened={open === 'share'}
        title={t.shareTitle}
        body={t.shareBody}
        confirm={t.share}
        onConfirm={async () => {
          if (newest) await share.mutateAsync(newest.questionId);
        }}
        onClose={close}
      />
    </Surface>
  );
}

function Wordings({ wordings }: { wordings: BankWordingDto[] }) {
  const t = useText('question-bank');
  const dates = useDates();
  const [isOpen, setOpen] = useState(false);
  const whose = (it: BankWordingDto) =>
    it.plgName === null ? t.elsewhere : [it.plgName, it.schoolYear].filter(Boolean).join(' ');
  const [newest, ...before] = wordings;
  if (!newest) return null;
  const line = (it: BankWordingDto) =>
    `${whose(it)}, ${t.version(it.versionNumber)}, ${dates.day(it.frozenAt)}`;
  return (
    <>
      <Text size="sm" c="dimmed">
        {line(newest)}
      </Text>
      {before.length > 0 && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            mx={-8}
            mih={32}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {t.before(before.length)}
          </Button>
        </div>
      )}
      {isOpen &&
        before.map((it) => (
          <Text size="sm" key={it.questionId} style={{ overflowWrap: 'anywhere' }}>
            “{it.text}”{' '}
            <Text span c="dimmed">
              {line(it)}
            </Text>
          </Text>
        ))}
    </>
  );
}

function Take(props: {
  plgId: string;
  question: BankQuestionDto;
  leadingQuestions: LeadingQuestionDto[];
  onDone: () => void;
}) {
  const t = useText('question-bank');
  const { question, leadingQuestions } = props;
  const take = useTakeQuestion(props.plgId);
  const [leadingQuestionId, setLeadingQuestionId] = useState(
    leadingQuestions.find(({ id }) => id === question.settings.leadingQuestionId)?.id ??
      leadingQuestions[0]?.id ??
      '',
  );
  // The newest words: those of the version that stands first.
  const [from] = question.wordings;
  const handleTake = () =>
    from &&
    take.mutate(
      {
        questionId: from.questionId,
        sharedId: from.plgName === null ? question.sharedId : null,
        leadingQuestionId,
      },
      { onSuccess: props.onDone },
    );
  return (
    <Stack gap="md">
      <Text style={{ overflowWrap: 'anywhere' }}>“{question.text}”</Text>
      <Radio.Group label={t.tie} value={leadingQuestionId} onChange={setLeadingQuestionId}>
        <Stack gap="xs" mt="xs">
          {leadingQuestions.map((it) => (
            <Radio key={it.id} value={it.id} label={it.text} />
          ))}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {t.takeHint}
      </Text>
      <ProblemNote error={take.error} />
      <Group justify="flex-end">
        <Button loading={take.isPending} onClick={handleTake}>
          {t.take}
        </Button>
      </Group>
    </Stack>
  );
}
