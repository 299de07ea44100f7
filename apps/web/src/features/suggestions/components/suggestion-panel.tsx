import type { SectionDto, SuggestionDto } from '@leerkring/shared';
import { Button, Stack, Text } from '@mantine/core';
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { askAgain } from '../../../lib/ask-again.ts';
import { useText } from '../../../text/text.ts';
import { useBeside } from '../../../ui/beside.tsx';
import { scrollToRange, showRanges, wordsAt } from '../../../ui/living-text/text-ranges.ts';
import { suggestionsQuery } from '../api.ts';
import { SuggestForm } from './suggest-form.tsx';
import { SuggestionCard } from './suggestion-card.tsx';
import { rivalGroups } from './rival-groups.ts';

/** What is proposed in one chapter: what competes together, what is settled folded away, and room for one's own. */
export function SuggestionPanel(props: { plgId: string; section: SectionDto; view: Editor | null }) {
  const t = useText('suggestions');
  const { section, view } = props;
  const all = useSuspenseQuery(suggestionsQuery(props.plgId)).data.filter(
    (it) => it.sectionId === section.id,
  );
  const [chosenId, setChosenId] = useState<string>();
  const beside = useBeside();
  const [isMaking, setMaking] = useState(false);
  const [showsSettled, setShowsSettled] = useState(false);
  const open = all.filter((it) => it.state === 'open');
  const settled = all.filter((it) => it.state !== 'open').toReversed();
  useMarkedWords(view, open, chosenId);
  useFreshWords(view, open, props.plgId);

  const handleShow = (it: SuggestionDto) => {
    setChosenId(chosenId === it.id ? undefined : it.id);
    if (chosenId === it.id || !view || !it.at) return;
    beside.close();
    scrollToRange(view, it.at);
  };
  const card = (it: SuggestionDto) => (
    <SuggestionCard
      key={it.id}
      suggestion={it}
      isChosen={it.id === chosenId}
      onShow={view && it.at ? () => handleShow(it) : null}
    />
  );
  return (
    <Stack gap="lg">
      {section.can.suggest && !isMaking && (
        <Stack gap={4} align="start">
          <Button variant="default" onClick={() => setMaking(true)}>
            {t.make}
          </Button>
          <Text size="sm" c="dimmed">
            {t.makeHint}
          </Text>
        </Stack>
      )}
      {isMaking &&
        (view ? (
          <SuggestForm sectionId={section.id} view={view} onDone={() => setMaking(false)} />
        ) : (
          <Text c="dimmed">{t.opening}</Text>
        ))}
      {all.length === 0 && !isMaking && (
        <Text c="dimmed">{section.can.suggest ? t.empty : t.emptyReading}</Text>
      )}
      {rivalGroups(open).map((group) =>
        group.length === 1 ? (
          group.map(card)
        ) : (
          <Stack key={group[0]?.id} component="section" gap="sm" aria-label={t.rivals(group.length)}>
            <div>
              <Text fw={650}>{t.rivals(group.length)}</Text>
              <Text size="sm" c="dimmed">
                {t.rivalsHint}
              </Text>
            </div>
            {group.map(card)}
          </Stack>
        ),
      )}
      {settled.length > 0 && !showsSettled && (
        <Button variant="subtle" onClick={() => setShowsSettled(true)}>
          {t.showSettled(settled.length)}
        </Button>
      )}
      {showsSettled && settled.map(card)}
    </Stack>
  );
}

/** Marks the words in the text for as long as this panel is open; of the chosen one, what would stand there instead. */
function useMarkedWords(view: Editor | null, open: SuggestionDto[], chosenId: string | undefined): void {
  useEffect(() => {
    if (!view) return;
    const marked = open.flatMap(({ id, at, text }) =>
      at ? [{ id, at, tone: 'suggestion' as const, instead: text, isChosen: id === chosenId }] : [],
    );
    showRanges(view, marked);
  }, [view, open, chosenId]);
  useEffect(() => () => void (view && showRanges(view, [])), [view]);
}

/** Somebody who writes in words that something was proposed for makes it stale: ask what stands there now. */
function useFreshWords(view: Editor | null, open: SuggestionDto[], plgId: string): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!view) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const handleUpdate = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (
          view.isDestroyed ||
          open.every((it) => !it.at || wordsAt(view, it.at) === it.now?.replace(/^\n/, ''))
        )
          return;
        void askAgain(client, { queryKey: suggestionsQuery(plgId).queryKey });
      }, 1500);
    };
    view.on('update', handleUpdate);
    return () => {
      clearTimeout(timer);
      view.off('update', handleUpdate);
    };
  }, [view, open, plgId, client]);
}
