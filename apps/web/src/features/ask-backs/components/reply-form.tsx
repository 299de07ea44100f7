import { Alert, Button, Group, Radio, Stack, Text, Textarea } from '@mantine/core';
import {
  type AnswerContentDto,
  type AskBackOutcome,
  askBackOutcomes,
  type AskBackTaskDto,
  type TaskQuestionDto,
} from '@leerkring/shared';
import { type ComponentType, type ReactNode, useRef, useState } from 'react';
import { useSayRefusal } from '../../../lib/problems.ts';
import { useText } from '../../../text/text.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SaveStateBadge } from '../../../ui/save-state.tsx';
import { Surface } from '../../../ui/surface.tsx';
import type { ReplyPart } from '../device/store.ts';
import { useReplies, useReplyKeeper } from './replies-kept.tsx';

export interface ReplyFieldProps {
  question: TaskQuestionDto;
  content: AnswerContentDto;
  onChange: (part: Partial<AnswerContentDto>) => void;
}

/** What was asked, what stood there, and what I say to it: every keystroke is on the device before the next. */
export function ReplyForm(props: {
  task: AskBackTaskDto;
  /** The answer as it was handed in, in words. */
  said: ReactNode;
  /** How this kind of question is answered. */
  Field: ComponentType<ReplyFieldProps>;
  onSent: () => void;
}) {
  const { task, Field } = props;
  const t = useText('ask-backs');
  const sayRefusal = useSayRefusal();
  const keeper = useReplyKeeper();
  const { replies, isSending } = useReplies();
  const kept = replies.get(task.id);
  const [reply, setReply] = useState(() => ({
    outcome: kept?.outcome ?? ('changed' as AskBackOutcome),
    answer: kept?.answer ?? task.answer,
    note: kept?.note ?? '',
  }));
  const [isFull, setFull] = useState(false);
  const [isNoteMissing, setNoteMissing] = useState(false);
  const latest = useRef(reply);
  const isSent = kept !== undefined && kept.sendAskedAt !== null;

  const change = (part: ReplyPart) => {
    latest.current = { ...latest.current, ...part };
    setReply(latest.current);
    if (part.note !== undefined || part.outcome !== undefined) setNoteMissing(false);
    keeper?.store.write(task.id, latest.current).then(
      () => setFull(false),
      () => setFull(true),
    );
  };

  const handleSend = async () => {
    if (!keeper) return;
    if (latest.current.outcome === 'stands' && latest.current.note.trim() === '') {
      setNoteMissing(true);
      return;
    }
    try {
      await keeper.store.write(task.id, latest.current);
    } catch {
      return setFull(true);
    }
    // Where it goes is seen in the list; without a network it waits there.
    props.onSent();
    await keeper.send(task.id);
  };

  const handleDrop = () => {
    latest.current = { outcome: 'changed', answer: task.answer, note: '' };
    setReply(latest.current);
    void keeper?.store.drop(task.id);
  };

  return (
    <>
      <PageHeader
        title={task.question.text}
        tab={t.form.tab(task.code)}
        above={
          <Group justify="space-between" gap="sm">
            <Text size="sm" c="dimmed">
              {t.form.about(task.code)}
            </Text>
            {kept !== undefined && <SaveStateBadge state={isSent && isSending ? 'underway' : 'device'} />}
          </Group>
        }
      />
      <Stack gap="xl">
        <Surface>
          <Text size="sm" c="dimmed">
            {t.form.asked}
          </Text>
          <Text fz="lg" ff="var(--lk-serif)" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {task.text}
          </Text>
        </Surface>
        <section>
          <Text size="sm" c="dimmed" component="h2" fw={400} m={0}>
            {t.form.handedIn}
          </Text>
          {props.said}
        </section>
        {isSent ? (
          <Text role="status">{t.form.underway}</Text>
        ) : (
          <>
            {kept?.refusal && (
              <Alert color="red" variant="light" role="alert">
                {sayRefusal(kept.refusal)}
              </Alert>
            )}
            <Radio.Group
              label={t.form.outcome}
              value={reply.outcome}
              onChange={(outcome) => change({ outcome: outcome as AskBackOutcome })}
            >
              <Stack gap="sm" mt="xs">
                {askBackOutcomes.map((it) => (
                  <Radio key={it} value={it} label={t.form.outcomes[it]} size="md" />
                ))}
              </Stack>
            </Radio.Group>
            {reply.outcome === 'changed' && (
              <Field
                question={task.question}
                content={reply.answer}
                onChange={(part) => change({ answer: { ...reply.answer, skipReason: null, ...part } })}
              />
            )}
            <Textarea
              label={reply.outcome === 'changed' ? t.form.note : t.form.why}
              description={t.form.noteHint}
              value={reply.note}
              error={isNoteMissing && t.form.whyMissing}
              onChange={(event) => change({ note: event.currentTarget.value.replaceAll('\u0000', '') })}
              autosize
              minRows={2}
              maxLength={500}
            />
            {isFull && (
              <Alert color="red" variant="light" role="alert">
                {t.form.full}
              </Alert>
            )}
            <Group>
              <Button size="lg" onClick={() => void handleSend()}>
                {t.form.send}
              </Button>
              {kept !== undefined && (
                <Button variant="subtle" onClick={handleDrop}>
                  {t.form.drop}
                </Button>
              )}
            </Group>
          </>
        )}
      </Stack>
    </>
  );
}
