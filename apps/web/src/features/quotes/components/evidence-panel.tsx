import type { Editor } from '@tiptap/core';
import { Stack } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { themesQuery } from '../../analysis/api.ts';
import { answersQuery } from '../../interviews/api.ts';
import { useBeside } from '../../../ui/beside.tsx';
import { talliesQuery } from '../../tallies/api.ts';
import { quotesQuery } from '../api.ts';
import { CountPanel } from './count-panel.tsx';
import { QuotePanel } from './quote-panel.tsx';
import { TallyMaker } from './tally-maker.tsx';

/** What the conversations offer to a chapter: literal words by code, and how widely a thread is carried. */
export function EvidencePanel(props: { plgId: string; editor: Editor | null }) {
  const [{ data: themes }, { data: quotes }, { data: answers }, { data: tallies }] = useSuspenseQueries({
    queries: [
      themesQuery(props.plgId),
      quotesQuery(props.plgId),
      answersQuery(props.plgId),
      talliesQuery(props.plgId),
    ],
  });
  const beside = useBeside();
  const insert = (content: { type: string; attrs: Record<string, string | null> }) => {
    // On a phone this lies over the text, and then one would not see what came into it.
    beside.close();
    props.editor?.chain().focus().insertContent(content).run();
  };
  return (
    <Stack gap="xl">
      <CountPanel themes={themes} onInsert={(attrs) => insert({ type: 'count', attrs })} />
      <TallyMaker tallies={tallies} onInsert={(attrs) => insert({ type: 'count', attrs })} />
      <QuotePanel
        plgId={props.plgId}
        themes={themes}
        quotes={quotes}
        answers={answers}
        editor={props.editor}
        onInsert={(quoteId) => insert({ type: 'quote', attrs: { quoteId } })}
      />
    </Stack>
  );
}
