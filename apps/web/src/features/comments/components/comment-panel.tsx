import type { CommentDto, SectionDto } from '@leerkring/shared';
import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { askAgain } from '../../../lib/ask-again.ts';
import { useText } from '../../../text/text.ts';
import { useBeside } from '../../../ui/beside.tsx';
import { onRange, scrollToRange, showRanges, spanWordsAt } from '../../../ui/living-text/text-ranges.ts';
import { membersQuery } from '../../members/api.ts';
import { commentsQuery } from '../api.ts';
import { CommentCard } from './comment-card.tsx';
import { CommentForm } from './comment-form.tsx';

/** What members say about one chapter, in the order of its text; what is settled is folded away. */
export function CommentPanel(props: {
  plgId: string;
  section: SectionDto;
  view: Editor | null;
  /** The comment that someone came for. */
  startAt: string | null;
  /** How often someone went here by keyboard. */
  asked: number;
}) {
  const t = useText('comments');
  const { section, view } = props;
  const all = useSuspenseQuery(commentsQuery(props.plgId)).data.filter((it) => it.sectionId === section.id);
  const names = useSuspenseQuery(membersQuery(props.plgId))
    .data.filter((it) => !it.isInvited && !it.isTemporary)
    .map((it) => it.name);
  const [chosenId, setChosenId] = useState(props.startAt ?? undefined);
  const open = all.filter((it) => it.resolvedAt === null);
  const settled = all.filter((it) => it.resolvedAt !== null);
  const [showsSettled, setShowsSettled] = useState(settled.some((it) => it.id === props.startAt));
  const beside = useBeside();
  useMarkedWords(view, open, chosenId, (id) => {
    setChosenId(id);
    beside.open();
  });
  useFreshWords(view, open, props.plgId);

  const handleShow = (it: CommentDto) => {
    setChosenId(it.id);
    if (!view || !it.at) return;
    beside.close();
    scrollToRange(view, it.at);
  };
  const card = (it: CommentDto) => (
    <CommentCard
      key={it.id}
      comment={it}
      names={[...new Set(names)]}
      isChosen={it.id === chosenId}
      onShow={view && it.at ? () => handleShow(it) : null}
    />
  );
  return (
    <Stack gap="lg">
      {section.can.comment && (
        <CommentForm sectionId={section.id} view={view} names={[...new Set(names)]} asked={props.asked} />
      )}
      {all.length === 0 && <Text c="dimmed">{t.empty}</Text>}
      {open.map(card)}
      {settled.length > 0 && !showsSettled && (
        <Button variant="subtle" onClick={() => setShowsSettled(true)}>
          {t.showResolved(settled.length)}
        </Button>
      )}
      {showsSettled && settled.map(card)}
    </Stack>
  );
}

/** Marks the words in the text for as long as this panel is open; a click on them chooses what is said of them. */
function useMarkedWords(
  view: Editor | null,
  open: CommentDto[],
  chosenId: string | undefined,
  onChoose: (id: string) => void,
): void {
  useEffect(() => {
    if (!view) return;
    const marked = open.flatMap(({ id, at }) =>
      at ? [{ id, at, tone: 'comment' as const, isChosen: id === chosenId }] : [],
    );
    showRanges(view, marked);
  }, [view, open, chosenId]);
  useEffect(() => () => void (view && showRanges(view, [])), [view]);
  useEffect(() => (view ? onRange(view, onChoose) : undefined), [view, onChoose]);
}

/** Somebody who writes in words that something was said of changes what stands there: ask again. */
function useFreshWords(view: Editor | null, open: CommentDto[], plgId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!view) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const handleUpdate = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const isKnown = open.every(
          (it) => it.excerpt === '' || (it.at && spanWordsAt(view, it.at) === it.now),
        );
        if (view.isDestroyed || isKnown) return;
        void askAgain(client, { queryKey: commentsQuery(plgId).queryKey });
      }, 1500);
    };
    view.on('update', handleUpdate);
    return () => {
      clearTimeout(timer);
      view.off('update', handleUpdate);
    };
  }, [view, open, plgId, client]);
}
