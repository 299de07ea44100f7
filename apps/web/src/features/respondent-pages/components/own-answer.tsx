import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { AmendAnswerDto, type RespondentAnswerDto } from '@leerkring/shared';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { useAmendAnswer } from '../api.ts';
import { OwnMarks } from './own-marks.tsx';

/** One answer as it stands, to read, put right or take away. */
export function OwnAnswer(props: { code: string; answer: RespondentAnswerDto; canAmend: boolean }) {
  const { code, answer } = props;
  const { answer: t } = useText('respondent-pages');
  const amend = useAmendAnswer(code);
  const [isOpen, setOpen] = useState(false);
  const [isStriking, setStriking] = useState(false);
  const { questionId } = answer;
  return (
    <Stack component="section" gap="xs" aria-label={answer.questionText}>
      <Text fw={560} component="h3" fz="md" m={0}>
        {answer.questionText}
      </Text>
      <OwnMarks answer={answer} />
      {isOpen ? (
        <AmendForm code={code} answer={answer} onDone={() => setOpen(false)} />
      ) : (
        <>
          {answer.text !== '' && (
            <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{answer.text}</Text>
          )}
          {answer.skipReason !== null && <Text c="dimmed">{t.skipped(answer.skipReason)}</Text>}
          {answer.quotes > 0 && <Text size="sm">{t.quoted(answer.quotes)}</Text>}
          {answer.isSensitive && <Text size="sm">{answer.isReleased ? t.released : t.sensitive}</Text>}
          {answer.correctedAt !== null && (
            <Text size="sm" c="dimmed">
              {t.corrected}
            </Text>
          )}
          {props.canAmend && answer.skipReason === null && (
            <Group gap="xs">
              <Button variant="subtle" mx={-10} size="compact-md" mih={32} onClick={() => setOpen(true)}>
                {t.amend}
              </Button>
              <Button
                variant="subtle"
                c="var(--mantine-color-error)"
                size="compact-md"
                mih={32}
                onClick={() => setStriking(true)}
              >
                {t.strike}
              </Button>
            </Group>
          )}
        </>
      )}
      <ConfirmDialog
        opened={isStriking}
        title={t.strikeTitle}
        body={t.strikeBody}
        confirm={t.strikeConfirm}
        tone="danger"
        onConfirm={() => amend.mutateAsync({ code, questionId, text: '' })}
        onClose={() => setStriking(false)}
      />
    </Stack>
  );
}

function AmendForm(props: { code: string; answer: RespondentAnswerDto; onDone: () => void }) {
  const { code, answer } = props;
  const { answer: t } = useText('respondent-pages');
  const app = useText('app');
  const amend = useAmendAnswer(code);
  const form = useForm(
    AmendAnswerDto,
    { code, questionId: answer.questionId, text: answer.text },
    async (values) => {
      await amend.mutateAsync(values);
      props.onDone();
    },
  );
  return (
    <form {...form.props}>
      <Stack gap="md">
        <FormRefusal>{form.refusal}</FormRefusal>
        <Textarea
          label={t.text}
          description={t.textHint}
          autosize
          minRows={3}
          autoFocus
          {...form.field('text')}
        />
        <Group>
          <Button type="submit" loading={form.busy}>
            {t.save}
          </Button>
          <Button variant="default" onClick={props.onDone}>
            {app.cancel}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
