import type { SpeakerType } from '@leerkring/shared';
import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { NotFound } from '../../../ui/not-found.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { themesQuery } from '../../analysis/api.ts';
import { recommendationsQuery } from '../../recommendations/api.ts';
import { quotesQuery } from '../api.ts';
import { speakersIn } from '../speakers-in.ts';
import classes from './text-atoms.module.css';

type Voice = SpeakerType | 'all';

/** What a red thread rests on, and what rests on it. */
export function ThreadEvidence(props: { plgId: string; themeId: string; actions?: ReactNode }) {
  const t = useText('quotes');
  const [{ data: themes }, { data: quotes }, { data: recommendations }] = useSuspenseQueries({
    queries: [themesQuery(props.plgId), quotesQuery(props.plgId), recommendationsQuery(props.plgId)],
  });
  const [voice, setVoice] = useState<Voice>('all');
  const theme = themes.find(({ id }) => id === props.themeId);
  if (!theme) return <NotFound />;
  const base = `/plg/${props.plgId}`;
  const all = quotes.filter(({ themeIds }) => themeIds.includes(theme.id));
  const mine = all.filter(({ speaker }) => voice === 'all' || speaker === voice);
  const heard = speakersIn(all);
  const asked = recommendations.filter((it) => it.themes.some(({ id }) => id === theme.id));
  return (
    <>
      <PageHeader
        above={<TextLink to={`${base}/rapport/rode-draden`}>{t.source.toThreads}</TextLink>}
        title={theme.name}
        lead={theme.description}
        actions={props.actions}
      />
      <Text mb="xl">
        {theme.support ? t.count(theme.support) : t.tooFew}
        {theme.counterVoice !== '' && ` · ${t.source.counterVoice}: ${theme.counterVoice}`}
      </Text>
      <Section
        title={t.source.quotes}
        actions={
          heard.length > 1 && (
            <SegmentedControl
              aria-label={t.source.voice}
              value={voice}
              onChange={(next) => setVoice(next as Voice)}
              data={(['all', ...heard] as const).map((value) => ({ value, label: t.source.voices[value] }))}
            />
          )
        }
      >
        {mine.length === 0 && <Text c="dimmed">{t.source.noQuotes}</Text>}
        <Stack gap="md">
          {mine.map((quote) => (
            <figure key={quote.id} className={classes['quote']}>
              {quote.words !== null && <blockquote>{quote.words}</blockquote>}
              <figcaption>
                <TextLink to={`${base}/rapport/citaten/${quote.id}`}>{t.code(quote.code)}</TextLink>
                {` · ${t.speakers[quote.speaker]}`}
                {quote.isParaphrased && ` · ${t.ours}`}
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
