import { tallyNumberOf } from '@leerkring/shared';
import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useParams } from 'react-router';
import { useText } from '../../../text/text.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { addTextAtom } from '../../../ui/living-text/text-atoms.ts';
import { quotesQuery } from '../api.ts';
import { SupportWords, TallyWords } from './count-words.tsx';
import classes from './text-atoms.module.css';

// An atom waits for its words by itself: if it made the page wait, the editor around it would start again.

/** A quote in a text: its id stands there, its words are looked up, and after a withdrawal they are gone. */
function QuoteAtom({ node, selected }: ReactNodeViewProps) {
  return (
    <NodeViewWrapper as="figure" className={classes['quote']} data-selected={selected || undefined}>
      <Suspense fallback="…">
        <QuoteWords quoteId={String(node.attrs['quoteId'])} />
      </Suspense>
    </NodeViewWrapper>
  );
}

function QuoteWords(props: { quoteId: string }) {
  const { plgId = '' } = useParams();
  const t = useText('quotes');
  const { data: quotes } = useQuery(quotesQuery(plgId));
  const quote = quotes?.find((it) => it.id === props.quoteId);
  if (!quote) return <figcaption>{quotes ? t.unknown : t.loading}</figcaption>;
  if (quote.words === null) return <figcaption>{t.withdrawn}</figcaption>;
  return (
    <>
      <blockquote>{quote.words}</blockquote>
      <figcaption>
        <TextLink to={`/plg/${plgId}/rapport/citaten/${quote.id}`}>{t.code(quote.code)}</TextLink>
        {` · ${t.speakers[quote.speaker]}`}
        {quote.isParaphrased && ` · ${t.ours}`}
        {quote.isStale && ` · ${t.stale}`}
      </figcaption>
    </>
  );
}

/** A computed number, as it is now; frozen only with a version. */
function CountAtom({ node, selected, editor, updateAttributes }: ReactNodeViewProps) {
  const number = tallyNumberOf(node.attrs);
  const seen: unknown = node.attrs['seen'];
  // A text becomes one to write in when it is there, and an atom is not drawn again for that: it asks when it matters.
  const keep = {
    mayKeep: () => editor.isEditable,
    onKeep: (now: string) => updateAttributes({ seen: now }),
  };
  return (
    <NodeViewWrapper as="span" className={classes['count']} data-selected={selected || undefined}>
      <Suspense fallback="…">
        {number ? (
          <TallyWords number={number} seen={seen} {...keep} />
        ) : (
          <SupportWords themeId={String(node.attrs['themeId'])} seen={seen} {...keep} />
        )}
      </Suspense>
    </NodeViewWrapper>
  );
}

addTextAtom('quote', ReactNodeViewRenderer(QuoteAtom));
addTextAtom('count', ReactNodeViewRenderer(CountAtom));
