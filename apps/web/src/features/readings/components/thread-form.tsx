import { type AnswerDto, type RangeDto, type ReadThreadDto, WriteThreadDto } from '@leerkring/shared';
import { Button, Checkbox, CloseButton, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useRewriteThread, useWriteThread } from '../api.ts';
import type { RenderAnswer } from './reading-page.tsx';

type Chosen = WriteThreadDto['words'][number];

/** Names a thread and says in which conversations it comes back, with words that show it. */
export function ThreadForm(props: {
  plgId: string;
  canonicalId: string;
  thread: ReadThreadDto | undefined;
  codes: string[];
  answers: AnswerDto[];
  renderAnswer: RenderAnswer;
  onDone: () => void;
}) {
  const t = useText('readings');
  const { thread } = props;
  const write = useWriteThread(props.plgId);
  const rewrite = useRewriteThread(props.plgId);
  const [id] = useState(() => thread?.id ?? crypto.randomUUID());
  const form = useForm(
    WriteThreadDto,
    {
      id,
      canonicalId: props.canonicalId,
      name: thread?.name ?? '',
      text: thread?.text ?? '',
      codes: thread?.codes ?? [],
      words: (thread?.words ?? [])
        .filter((it) => !it.isStale)
        .map(({ answerId, start, end, words }) => ({ answerId, start, end, words })),
    },
    async ({ canonicalId, ...rest }) => {
      await (thread ? rewrite.mutateAsync(rest) : write.mutateAsync({ canonicalId, ...rest }));
      props.onDone();
    },
  );
  const codes = (form.values.codes ?? []) as string[];
  const words = (form.values.words ?? []) as Chosen[];

  const setWords = (answer: AnswerDto, range: RangeDto | null) => {
    const others = words.filter((it) => it.answerId !== answer.id);
    if (!range) return form.set('words', others);
    const text = answer.text.slice(range.start, range.end);
    form.set('words', [...others, { answerId: answer.id, ...range, words: text }]);
    if (!codes.includes(answer.code)) form.set('codes', [...codes, answer.code]);
  };
  const setCase = (code: string, isIn: boolean) => {
    form.set('codes', isIn ? [...codes, code] : codes.filter((it) => it !== code));
    if (isIn) return;
    const its = new Set(props.answers.filter((it) => it.code === code).map((it) => it.id));
    form.set(
      'words',
      words.filter((it) => !its.has(it.answerId)),
    );
  };

  return (
    <Surface component="section" aria-label={t.writeThread}>
      <form {...form.props}>
        <Stack gap="md">
          <TextInput label={t.name} autoFocus {...form.field('name')} />
          <Textarea label={t.text} autosize minRows={2} {...form.field('text')} />
          <Stack gap={4}>
            <Text fw={500}>{t.cases}</Text>
            <Text size="sm" c="dimmed">
              {t.casesHint}
            </Text>
            {form.errorAt('codes') !== undefined && (
              <Text size="sm" c="error" role="alert">
                {form.errorAt('codes')}
              </Text>
            )}
          </Stack>
          {props.codes.map((code) => {
            const spoken = props.answers.filter((it) => it.code === code && it.text !== '');
            return (
              <Stack key={code} gap={4}>
                <Checkbox
                  label={t.caseTick(code)}
                  checked={codes.includes(code)}
                  onChange={(event) => setCase(code, event.currentTarget.checked)}
                />
                {spoken.length === 0 && (
                  <Text size="sm" c="dimmed">
                    {t.noAnswer}
                  </Text>
                )}
                {spoken.map((answer) => {
                  const chosen = words.find((it) => it.answerId === answer.id);
                  return (
                    <Stack key={answer.id} gap={2}>
                      {props.renderAnswer(answer, chosen ?? null, (range) => setWords(answer, range))}
                      {chosen && (
                        <Group gap={4} wrap="nowrap">
                          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                            {t.chosen} “{chosen.words}”
                          </Text>
                          <CloseButton aria-label={t.unchoose(code)} onClick={() => setWords(answer, null)} />
                        </Group>
                      )}
                    </Stack>
                  );
                })}
              </Stack>
            );
          })}
          <FormRefusal>{form.refusal}</FormRefusal>
          <Group gap="sm">
            <Button type="submit" loading={form.busy}>
              {t.save}
            </Button>
            <Button variant="default" onClick={props.onDone}>
              {t.cancel}
            </Button>
          </Group>
        </Stack>
      </form>
    </Surface>
  );
}
