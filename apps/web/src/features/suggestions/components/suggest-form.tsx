import { MakeSuggestionDto } from '@leerkring/shared';
import { Textarea } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { findWords, selectedWords } from '../../../ui/living-text/text-ranges.ts';
import { useMakeSuggestion } from '../api.ts';

/** Other words for words of the chapter: selected in the text, or copied here by whoever has no mouse. */
export function SuggestForm(props: { sectionId: string; view: Editor; onDone: () => void }) {
  const t = useText('suggestions');
  const { view } = props;
  const [selected] = useState(() => selectedWords(view));
  const [wrong, setWrong] = useState<string>();
  const make = useMakeSuggestion(props.sectionId);
  const start = selected?.words ?? '';
  const initial = { was: start, text: start, reason: '', at: selected?.at ?? {} };
  const form = useForm(MakeSuggestionDto, initial, async (input) => {
    if (input.was === '') return setWrong(t.missing);
    const found = selected && input.was === start ? selected : findWords(view, input.was);
    if (found === 'none') return setWrong(t.notThere);
    if (found === 'several') return setWrong(t.thereTwice);
    setWrong(undefined);
    await make.mutateAsync({ ...input, at: found.at });
    return props.onDone();
  });
  const was = form.field('was');
  return (
    <FormFrame form={form} submit={t.send} onCancel={props.onDone}>
      <Textarea
        label={t.was}
        description={t.wasHint}
        autosize
        minRows={1}
        maxLength={2000}
        {...was}
        error={wrong ?? was.error}
        {...(start === '' && { 'data-autofocus': true })}
        onChange={(event) => {
          setWrong(undefined);
          was.onChange(event);
        }}
      />
      <Textarea
        label={t.text}
        description={t.textHint}
        autosize
        minRows={2}
        maxLength={2000}
        {...form.field('text')}
      />
      <Textarea label={t.reason} autosize minRows={2} maxLength={1000} {...form.field('reason')} />
    </FormFrame>
  );
}
