import type { LeadingQuestionDto, ProtocolQuestionDto } from '@leerkring/shared';
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useTellRefusal } from '../../../ui/tell-refusal.ts';
import { useChooseQuestion, useMoveQuestion, useSeparateQuestion } from '../api.ts';
import { answerWords } from '../answer-words.ts';
import { ConditionWords } from './condition-words.tsx';
import { LeadingQuestionTag } from './leading-question-tag.tsx';
import { QuestionMenu } from './question-menu.tsx';
import { TrialFindings } from './trial-findings.tsx';

/** A question as it will be asked, with its place and where it came from. */
export function QuestionCard(props: {
  question: ProtocolQuestionDto;
  /** How many stand in the same list. */
  count: number;
  others: ProtocolQuestionDto[];
  all: ProtocolQuestionDto[];
  leadingQuestions: LeadingQuestionDto[];
}) {
  const t = useText('protocols');
  const { question, leadingQuestions } = props;
  const { text, position, isChosen, contributorName, can } = question;
  const move = useMoveQuestion(question.id);
  const choose = useChooseQuestion(question.id);
  const details = [
    question.kind === 'open' ? '' : answerWords(t, question),
    question.isOptional ? t.optional : '',
    question.isFromBank ? t.fromBank : '',
    contributorName === null ? '' : t.by(contributorName),
  ].filter((it) => it !== '');
  return (
    <Surface component="li" padding="md" mb="sm">
      <Group wrap="nowrap" align="flex-start" gap="sm">
        {isChosen && (
          <Text ff="var(--lk-serif)" fz="lg" c="dimmed" w="1.6rem" style={{ flexShrink: 0 }}>
            {position}
          </Text>
        )}
        <Stack gap={6} style={{ flex: 1, minWidth: 0 }}>
          <Text fw={isChosen ? 560 : 400} style={{ overflowWrap: 'anywhere' }}>
            {text}
          </Text>
          {question.explanation !== '' && (
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {t.explanation}: {question.explanation}
            </Text>
          )}
          {question.wordings.map((one) => (
            <Text size="sm" c="dimmed" key={one.id} style={{ overflowWrap: 'anywhere' }}>
              {t.wording(one.audience)}: “{one.text}”
            </Text>
          ))}
          {question.probes.length > 0 && (
            <Stack component="ul" gap={2} m={0} pl="lg" aria-label={t.probes}>
              {question.probes.map((probe) => (
                <Text component="li" size="sm" key={probe} style={{ overflowWrap: 'anywhere' }}>
                  {probe}
                </Text>
              ))}
            </Stack>
          )}
          <Group gap="xs" justify="space-between" wrap="nowrap" mr={can.change ? -42 : 0}>
            <Group gap="xs" wrap="nowrap" align="baseline" style={{ minWidth: 0 }}>
              <LeadingQuestionTag questions={leadingQuestions} id={question.leadingQuestionId} />
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {details.join(' · ')}
              </Text>
            </Group>
            {can.change && isChosen && (
              <Group gap={0} wrap="nowrap">
                <MoveButton
                  label={t.actions.up(text)}
                  isPossible={position > 1}
                  onMove={() => move.mutate(position - 1)}
                >
                  <IconArrowUp size={18} aria-hidden />
                </MoveButton>
                <MoveButton
                  label={t.actions.down(text)}
                  isPossible={position < props.count}
                  onMove={() => move.mutate(position + 1)}
                >
                  <IconArrowDown size={18} aria-hidden />
                </MoveButton>
              </Group>
            )}
          </Group>
          <ConditionWords question={question} all={props.all} />
          {can.change && isChosen && (
            <TrialFindings versionId={question.versionId} questionId={question.id} />
          )}
          <Lineage question={question} />
          <ProblemNote error={move.error ?? choose.error} />
          {can.change && !isChosen && (
            <Group mt={4}>
              <Button
                variant="default"
                size="sm"
                aria-label={t.actions.choose(text)}
                loading={choose.isPending}
                onClick={() => choose.mutate(true)}
              >
                {t.actions.chooseShort}
              </Button>
            </Group>
          )}
        </Stack>
        {can.change && (
          <QuestionMenu
            question={question}
            others={props.others}
            all={props.all}
            leadingQuestions={leadingQuestions}
          />
        )}
      </Group>
    </Surface>
  );
}

/** Keeps its room when there is no further to go, so that its neighbour stays under the pointer. */
function MoveButton(props: { label: string; isPossible: boolean; onMove: () => void; children: ReactNode }) {
  return (
    <ActionIcon
      variant="subtle"
      size={42}
      aria-label={props.label}
      style={{ visibility: props.isPossible ? undefined : 'hidden' }}
      onClick={props.onMove}
    >
      {props.children}
    </ActionIcon>
  );
}

function Lineage({ question }: { question: ProtocolQuestionDto }) {
  const t = useText('protocols');
  const separate = useSeparateQuestion();
  const told = useTellRefusal();
  if (question.mergedFrom.length === 0) return null;
  return (
    <Stack component="ul" gap={2} m={0} p={0} aria-label={t.mergedFrom} style={{ listStyle: 'none' }}>
      <Text component="li" size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {t.mergedFrom}: “{question.ownText}”{' '}
        {question.contributorName !== null && t.by(question.contributorName)}
      </Text>
      {question.mergedFrom.map((one) => (
        <Group component="li" key={one.id} gap="xs">
          <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {t.mergedFrom}: “{one.text}” {one.contributorName !== null && t.by(one.contributorName)}
          </Text>
          {question.can.change && (
            <Button variant="subtle" size="compact-sm" onClick={() => separate.mutate(one.id, told)}>
              {t.separate}
            </Button>
          )}
        </Group>
      ))}
    </Stack>
  );
}
