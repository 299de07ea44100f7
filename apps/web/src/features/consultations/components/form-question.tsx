import type { ConsultationFormDto, InstrumentQuestionDto } from '@leerkring/shared';
import { Button, Group, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { type Door, useJudge } from '../api.ts';
import { FollowUpNote } from './follow-up-note.tsx';
import { OwnAddition } from './own-addition.tsx';

/** One piece of what is put forward: whether it is recognised, and what is added to it. */
export function FormQuestion(props: {
  door: Door;
  form: ConsultationFormDto;
  question: InstrumentQuestionDto;
  at: number;
  isMissing: boolean;
  draft: string;
  onDraft: (text: string) => void;
  onAdd: () => Promise<void>;
  isAdding: boolean;
}) {
  const t = useText('consultations').form;
  const { door, form, question } = props;
  const judge = useJudge(door);
  const isOpen = form.state === 'open';
  const kept = form.verdicts.find(({ questionId }) => questionId === question.id)?.verdict ?? null;
  // The choice of this moment until the server has it: a second one never shows the first again.
  const verdict = judge.isPending ? judge.variables.verdict : kept;
  const own = form.additions.filter(({ questionId }) => questionId === question.id);
  return (
    <Stack
      component="li"
      gap="sm"
      id={`vraag-${question.id}`}
      aria-labelledby={`titel-${question.id}`}
      style={{ scrollMarginTop: '6rem' }}
    >
      <div>
        <Title order={2} size="h3" id={`titel-${question.id}`} style={{ overflowWrap: 'anywhere' }}>
          {props.at + 1}. {question.text}
        </Title>
        {question.explanation !== '' && (
          <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{question.explanation}</Text>
        )}
      </div>
      {form.followUps
        .filter(({ questionId }) => questionId === question.id)
        .map(({ id, text }) => (
          <FollowUpNote key={id} text={text} />
        ))}
      <Radio.Group
        label={t.verdict}
        value={verdict}
        error={props.isMissing && verdict === null ? t.missing : undefined}
        onChange={(next) => judge.mutate({ questionId: question.id, verdict: next })}
      >
        <Stack gap="xs" mt="xs">
          {question.options.map((option) => (
            <Radio key={option} value={option} label={option} disabled={!isOpen} />
          ))}
        </Stack>
      </Radio.Group>
      <ProblemNote error={judge.error} />
      {own.length > 0 && (
        <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.own}>
          {own.map((it) => (
            <OwnAddition key={it.id} door={door} addition={it} isOpen={isOpen} />
          ))}
        </Stack>
      )}
      {isOpen && (
        <Stack gap="xs">
          <Textarea
            label={own.length === 0 ? t.add : t.addAnother}
            description={own.length === 0 ? t.addHint : undefined}
            autosize
            minRows={2}
            maxLength={2000}
            value={props.draft}
            onChange={(event) => props.onDraft(event.currentTarget.value.replaceAll('\u0000', ''))}
          />
          {props.draft.trim() !== '' && (
            <Group>
              <Button
                variant="default"
                loading={props.isAdding}
                onClick={() => void props.onAdd().catch(() => undefined)}
              >
                {t.addAction}
              </Button>
            </Group>
          )}
        </Stack>
      )}
    </Stack>
  );
}
