import { commentQuestions, PlaceCommentDto, type CommentQuestion } from '@leerkring/shared';
import { Blockquote, Button, Group, Input, SegmentedControl, Stack, TextInput } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { useBeside } from '../../../ui/beside.tsx';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { findWords, selectedSpan } from '../../../ui/living-text/text-ranges.ts';
import { usePlaceComment } from '../api.ts';
import { SaidField } from './said-field.tsx';

/** Something new to say: about the words that are selected, about words taken over here, or about the chapter. */
export function CommentForm(props: {
  sectionId: string;
  view: Editor | null;
  names: string[];
  asked: number;
}) {
  const t = useText('comments');
  const { view } = props;
  const place = usePlaceComment(props.sectionId);
  const selected = useSelected(view);
  const [wrong, setWrong] = useState<string>();
  const form = useForm(
    PlaceCommentDto,
    { text: '', excerpt: '', question: undefined },
    async (input, { reset }) => {
      const about = input.excerpt ?? '';
      const found = selected.span ?? (about === '' || !view ? null : findWords(view, about));
      if (found === 'none') return setWrong(t.notThere);
      if (found === 'several') return setWrong(t.thereTwice);
      const said = { text: input.text, ...(input.question && { question: input.question }) };
      await place.mutateAsync(found ? { ...said, at: found.at, excerpt: found.words } : said);
      selected.forget();
      return reset();
    },
    undefined,
    { staysOpen: true },
  );
  const excerpt = form.field('excerpt');
  const text = form.field('text');
  const question = form.field('question');
  const beside = useBeside();
  useEffect(() => {
    if (props.asked === 0) return;
    beside.open();
    requestAnimationFrame(() => document.getElementById(text.id)?.focus());
  }, [props.asked, beside, text.id]);
  return (
    <form {...form.props}>
      <Stack gap="sm">
        {selected.span ? (
          <Stack gap={4} align="start">
            <Blockquote p="xs" fz="sm" my={0} w="100%" aria-label={t.about} style={quoted}>
              {selected.span.words}
            </Blockquote>
            <Button size="compact-sm" variant="subtle" onClick={selected.forget}>
              {t.aboutChapter}
            </Button>
          </Stack>
        ) : (
          <TextInput
            label={t.words}
            description={t.wordsHint}
            maxLength={2000}
            {...excerpt}
            error={wrong ?? excerpt.error}
            onChange={(event) => {
              setWrong(undefined);
              excerpt.onChange(event);
            }}
          />
        )}
        <SaidField
          label={t.comment}
          description={t.commentHint}
          names={props.names}
          field={text}
          keyShortcuts="Control+Alt+M"
        />
        <Input.Wrapper
          label={t.question}
          labelElement="div"
          description={question.value ? t.asks[question.value] : t.asksNobody}
          error={question.error}
        >
          <SegmentedControl
            mt="xs"
            fullWidth
            aria-label={t.question}
            value={question.value ?? 'none'}
            onChange={(next) => question.onChange(next === 'none' ? undefined : (next as CommentQuestion))}
            data={[
              { value: 'none', label: t.noQuestion },
              ...commentQuestions.map((value) => ({ value, label: t.questions[value] })),
            ]}
          />
        </Input.Wrapper>
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.place}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const quoted = {
  whiteSpace: 'pre-line',
  overflowWrap: 'anywhere',
  maxHeight: '9rem',
  overflowY: 'auto',
} as const;

/** What is selected in the text, for as long as nothing else is. */
function useSelected(view: Editor | null) {
  const [span, setSpan] = useState(() => view && selectedSpan(view));
  useEffect(() => {
    if (!view) return undefined;
    const handleSelection = () => setSpan((before) => selectedSpan(view) ?? before);
    handleSelection();
    view.on('selectionUpdate', handleSelection);
    return () => void view.off('selectionUpdate', handleSelection);
  }, [view]);
  return { span, forget: () => setSpan(null) };
}
