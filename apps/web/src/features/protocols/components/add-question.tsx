import { AddQuestionDto, type LeadingQuestionDto, type ProtocolAudience } from '@leerkring/shared';
import { Button, Chip, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useAddQuestion } from '../api.ts';

/** Quickly down: the words and the leading question, and on to the next. */
export function AddQuestion(props: {
  plgId: string;
  audience: ProtocolAudience;
  leadingQuestions: LeadingQuestionDto[];
}) {
  // The next idea is often about the same leading question.
  const [last, setLast] = useState({ round: 0, leadingQuestionId: props.leadingQuestions[0]?.id ?? '' });
  return (
    <NextQuestion
      key={last.round}
      {...props}
      leadingQuestionId={last.leadingQuestionId}
      isNext={last.round > 0}
      onAdded={(leadingQuestionId) => setLast({ round: last.round + 1, leadingQuestionId })}
    />
  );
}

function NextQuestion(props: {
  plgId: string;
  audience: ProtocolAudience;
  leadingQuestions: LeadingQuestionDto[];
  leadingQuestionId: string;
  isNext: boolean;
  onAdded: (leadingQuestionId: string) => void;
}) {
  const t = useText('protocols');
  const { audience, leadingQuestions, leadingQuestionId } = props;
  const add = useAddQuestion(props.plgId);
  const form = useForm(AddQuestionDto, { audience, leadingQuestionId, text: '' }, async (input) => {
    await add.mutateAsync(input);
    props.onAdded(input.leadingQuestionId);
  });
  const label = t.add.label(audience);
  return (
    <Surface padding="md">
      <form {...form.props} aria-label={label}>
        <Stack gap="sm">
          <Textarea
            label={label}
            placeholder={t.add.placeholder}
            autosize
            minRows={2}
            maxRows={8}
            {...form.field('text')}
            id={`new-question-${audience}`}
            autoFocus={props.isNext}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void form.submit();
            }}
          />
          <Group gap="sm" justify="space-between">
            <Chip.Group
              value={form.values.leadingQuestionId ?? ''}
              onChange={(next) => form.set('leadingQuestionId', String(next))}
            >
              <Group gap={6} role="radiogroup" aria-label={t.add.tie}>
                <Text size="sm" c="dimmed" aria-hidden>
                  {t.leadingQuestions}
                </Text>
                {leadingQuestions.map((it) => (
                  <Chip key={it.id} value={it.id} size="md" title={it.text}>
                    {t.lv(it.position)}
                  </Chip>
                ))}
              </Group>
            </Chip.Group>
            <Button type="submit" loading={form.busy}>
              {t.add.submit}
            </Button>
          </Group>
          <FormRefusal>{form.refusal}</FormRefusal>
        </Stack>
      </form>
    </Surface>
  );
}
