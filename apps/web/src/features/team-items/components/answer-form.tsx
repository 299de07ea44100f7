import { AnswerTeamItemDto, teamAnswers, type TeamItemDto } from '@leerkring/shared';
import { Checkbox, Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAnswerTeamItem } from '../api.ts';

/** “What did you do with it?” */
export function AnswerForm(props: { item: TeamItemDto; onDone: () => void }) {
  const t = useText('team-items');
  const { item } = props;
  const answer = useAnswerTeamItem(item.id);
  const form = useForm(
    AnswerTeamItemDto,
    { answer: item.answer ?? ('done' as const), outcome: item.outcome, isShared: item.isShared },
    async (input) => {
      await answer.mutateAsync(input);
      props.onDone();
    },
  );
  const chosen = form.field('answer');
  const shared = form.field('isShared');
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Radio.Group
        label={t.asked}
        value={chosen.value}
        onChange={(next) => form.set('answer', next as AnswerTeamItemDto['answer'])}
      >
        <Stack gap="xs" mt="xs">
          {teamAnswers.map((it) => (
            <Radio key={it} value={it} label={t.answers[it]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={chosen.value === 'dropped' ? t.reason : t.outcome}
        autosize
        minRows={2}
        {...form.field('outcome')}
      />
      <Checkbox
        label={t.share}
        description={t.shareHint}
        checked={shared.value}
        onChange={(event) => form.set('isShared', event.currentTarget.checked)}
      />
    </FormFrame>
  );
}
