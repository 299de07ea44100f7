import type { QuoteDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { NotFound } from '../../../ui/not-found.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { themesQuery } from '../../analysis/api.ts';
import { QuoteCheck } from './quote-check.tsx';
import classes from './text-atoms.module.css';
import { quoteSourceQuery, quotesQuery } from '../api.ts';

/** Where a quote comes from: the question as it was asked, and the answer around it for who reads answers. */
export function QuoteSource(props: { plgId: string; quoteId: string }) {
  const { data: quotes } = useSuspenseQuery(quotesQuery(props.plgId));
  const quote = quotes.find(({ id }) => id === props.quoteId);
  return quote ? <Source plgId={props.plgId} quote={quote} /> : <NotFound />;
}

function Source(props: { plgId: string; quote: QuoteDto }) {
  const t = useText('quotes');
  const { quote } = props;
  const [{ data: source }, { data: themes }] = useSuspenseQueries({
    queries: [quoteSourceQuery(quote), themesQuery(props.plgId)],
  });
  const threads = themes.filter(({ id }) => quote.themeIds.includes(id));
  const base = `/plg/${props.plgId}/rapport`;
  return (
    <>
      <PageHeader
        above={<TextLink to={`${base}/rode-draden`}>{t.source.toThreads}</TextLink>}
        title={t.code(quote.code)}
        lead={t.source.speakers[quote.speaker]}
      />
      <Section title={t.source.words}>
        <Text ff="var(--lk-serif)" fz="lg" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
          {quote.words === null ? t.withdrawn : quote.isParaphrased ? quote.words : `“${quote.words}”`}
        </Text>
        {quote.isStale && <Text c="dimmed">{t.stale}</Text>}
      </Section>
      {quote.words !== null && (
        <Section title={t.source.permission}>
          <Text>{quote.isParaphrased ? t.source.paraphrased : t.source.onFile}</Text>
        </Section>
      )}
      {quote.questionText !== '' && (
        <Section
          title={t.source.question}
          lead={source.questionVersion !== null ? t.source.version(source.questionVersion) : undefined}
        >
          <Text style={{ overflowWrap: 'anywhere' }}>{quote.questionText}</Text>
        </Section>
      )}
      {source.answerText !== null && (
        <Section title={t.source.answer} lead={t.source.answerLead}>
          <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>
            <Around text={source.answerText} words={quote.words ?? ''} />
          </Text>
        </Section>
      )}
      <QuoteCheck quote={quote} />
      {threads.length > 0 && (
        <Section title={t.source.threads}>
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {threads.map((it) => (
              <li key={it.id}>
                <TextLink to={`${base}/rode-draden/${it.id}`}>{it.name}</TextLink>
              </li>
            ))}
          </Stack>
        </Section>
      )}
    </>
  );
}

function Around(props: { text: string; words: string }) {
  const at = props.words === '' ? -1 : props.text.indexOf(props.words);
  if (at < 0) return props.text;
  return (
    <>
      {props.text.slice(0, at)}
      <mark className={classes['words']}>{props.words}</mark>
      {props.text.slice(at + props.words.length)}
    </>
  );
}
