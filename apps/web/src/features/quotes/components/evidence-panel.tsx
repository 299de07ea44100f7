import type { Editor } from '@tiptap/core';
import { Stack } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { themesQuery } from '../../analysis/api.ts';
import { answersQuery } from '../../interviews/api.ts';
import { quotesQuery } from '../api.ts';
import { CountPanel } from './count-panel.tsx';
import { QuotePanel } from './quote-panel.tsx';

/** What the conversations offer to a chapter: literal words by code, and how widely a thread is carried. */
export function EvidencePanel(props: { plgId: string; editor: Editor | null }) {
  const [{ data: themes }, { data: quotes }, { data: answers }] = useSuspenseQueries({
    queries: [themesQuery(props.plgId), quotesQuery(props.plgId), answersQuery(props.plgId)],
  });
  const insert = (content: { type: string; attrs: Record<string, string> }) =>
    props.editor?.chain().focus().insertContent(content).run();
  return (
    <Stack gap="xl">
      <CountPanel themes={themes} onInsert={(themeId) => insert({ type: 'count', attrs: { themeId } })} />
      <QuotePanel
        plgId={props.plgId}
        themes={themes}
        quotes={quotes}
        answers={answers}
        onInsert={(quoteId) => insert({ type: 'quote', attrs: { quoteId } })}
      />
    </Stack>
  );
}
