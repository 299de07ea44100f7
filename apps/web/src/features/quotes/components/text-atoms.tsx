import { NodeViewWrapper, type ReactNodeViewProps, ReactNodeViewRenderer } from '@tiptap/react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useText } from '../../../text/text.ts';
import { addTextAtom } from '../../../ui/living-text/text-atoms.ts';
import { themesQuery } from '../../analysis/api.ts';
import { quotesQuery } from '../api.ts';
import classes from './text-atoms.module.css';

/** A quote in a text: its id stands there, its words are looked up, and after a withdrawal they are gone. */
function QuoteAtom({ node, selected }: ReactNodeViewProps) {
  const { plgId = '' } = useParams();
  const t = useText('quotes');
  const { data: quotes } = useQuery(quotesQuery(plgId));
  const quote = quotes?.find((it) => it.id === node.attrs['quoteId']);
  const gone = quotes ? (quote ? t.withdrawn : t.unknown) : t.loading;
  return (
    <NodeViewWrapper
      as="figure"
      className={classes['quote']}
      data-selected={selected || undefined}
      contentEditable={false}
    >
      {quote && quote.words !== null ? (
        <>
          <blockquote>{quote.words}</blockquote>
          <figcaption>
            {t.code(quote.code)}
            {quote.isStale && ` · ${t.stale}`}
          </figcaption>
        </>
      ) : (
        <figcaption>{gone}</figcaption>
      )}
    </NodeViewWrapper>
  );
}

/** How widely a thread is carried, as it is now; frozen only with a version. */
function CountAtom({ node, selected }: ReactNodeViewProps) {
  const { plgId = '' } = useParams();
  const t = useText('quotes');
  const { data: themes } = useQuery(themesQuery(plgId));
  const theme = themes?.find((it) => it.id === node.attrs['themeId']);
  const words = theme ? t.count(theme.support) : themes ? t.countGone : '…';
  return (
    <NodeViewWrapper
      as="span"
      className={classes['count']}
      title={theme?.name}
      data-selected={selected || undefined}
      contentEditable={false}
    >
      {words}
    </NodeViewWrapper>
  );
}

addTextAtom('quote', ReactNodeViewRenderer(QuoteAtom));
addTextAtom('count', ReactNodeViewRenderer(CountAtom));
