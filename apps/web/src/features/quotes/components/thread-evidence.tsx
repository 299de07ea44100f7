import { Stack, Text } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { NotFound } from '../../../ui/not-found.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { themesQuery } from '../../analysis/api.ts';
import { recommendationsQuery } from '../../recommendations/api.ts';
import { quotesQuery } from '../api.ts';
import classes from './text-atoms.module.css';

/** What a red thread rests on, and what rests on it. */
export function ThreadEvidence(props: { plgId: string; themeId: string }) {
  const t = useText('quotes');
  const [{ data: themes }, { data: quotes }, { data: recommendations }] = useSuspenseQueries({
    queries: [themesQuery(props.plgId), quotesQuery(props.plgId), recommendationsQuery(props.plgId)],
  });
  const theme = themes.find(({ id }) => id === props.themeId);
  if (!theme) return <NotFound />;
  const base = `/plg/${props.plgId}`;
  const mine = quotes.filter(({ themeIds }) => themeIds.includes(theme.id));
  const asked = recommendations.filter((it) => it.themes.some(({ id }) => id === theme.id));
  return (
    <>
      <PageHeader
        above={<TextLink to={`${base}/rapport/rode-draden`}>{t.source.toThreads}</TextLink>}
        title={theme.name}
        lead={theme.description}
      />
      <Text mb="xl">
        {theme.support ? t.count(theme.support) : t.tooFew}
        {theme.counterVoice !== '' && ` · ${t.source.counterVoice}: ${theme.counterVoice}`}
      </Text>
      <Section title={t.source.quotes}>
        {mine.length === 0 && <Text c="dimmed">{t.source.noQuotes}</Text>}
        <Stack gap="md">
          {mine.map((quote) => (
            <figure key={quote.id} className={classes['quote']}>
              {quote.words !== null && <blockquote>{quote.words}</blockquote>}
              <figcaption>
                <TextLink to={`${base}/rapport/citaten/${quote.id}`}>{t.code(quote.code)}</TextLink>
                {quote.words === null && ` · ${t.withdrawn}`}
              </figcaption>
            </figure>
          ))}
        </Stack>
      </Section>
      {asked.length > 0 && (
        <Section title={t.source.restsOnThis}>
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
            {asked.map((it) => (
              <Text component="li" key={it.id} style={{ overflowWrap: 'anywhere' }}>
                {it.wording}
              </Text>
            ))}
          </Stack>
        </Section>
      )}
    </>
  );
}
