import { cardSectionIds } from '@leerkring/shared';
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { practiceCardQuery } from '../api.ts';

/** One page about one practice, to print or to take along: as much of it as I may read. */
export function PracticeCard(props: {
  portraitId: string;
  back: string;
  /** What one may do with it next. */
  next?: ReactNode;
}) {
  const t = useText('practice-cards');
  const portraits = useText('portraits');
  const { data: card } = useSuspenseQuery(practiceCardQuery(props.portraitId));
  const { programme, quote } = card;
  return (
    <article>
      <PageHeader
        title={card.title}
        tab={`${t.title}, ${programme.name}`}
        above={<TextLink to={props.back}>{t.back}</TextLink>}
        lead={
          <>
            {card.line !== '' && (
              <Text
                ff="var(--lk-serif)"
                c="var(--mantine-color-text)"
                fz="xl"
                style={{ overflowWrap: 'anywhere' }}
              >
                {card.line}
              </Text>
            )}
            <Text size="sm" mt="xs" style={{ overflowWrap: 'anywhere' }}>
              {[
                t.title,
                programme.name,
                portraits.level(programme.levels),
                t.routes[programme.route],
                programme.institutionName,
              ].join(' · ')}
            </Text>
          </>
        }
        actions={
          <>
            {props.next}
            <Button variant="default" onClick={() => window.print()}>
              {t.print}
            </Button>
          </>
        }
      />
      {cardSectionIds.map((section) => {
        const parts = card.parts.filter((part) => part.section === section);
        if (parts.length === 0) return null;
        return (
          <Section key={section} title={t.sections[section]}>
            <Stack component="dl" gap="md" m={0} maw="var(--lk-text)">
              {parts.map(({ fieldId, text, isShortened }) => (
                <div key={fieldId}>
                  <Text component="dt" size="sm" c="dimmed" mb={2}>
                    {portraits.fields[fieldId].label}
                  </Text>
                  <Text component="dd" m={0} style={{ overflowWrap: 'anywhere' }}>
                    {text}{' '}
                    {isShortened && (
                      <Text span size="sm" c="dimmed">
                        {t.more}
                      </Text>
                    )}
                  </Text>
                </div>
              ))}
            </Stack>
          </Section>
        );
      })}
      {quote && (
        <Section title={t.quote}>
          <Stack component="figure" gap="xs" m={0} maw="var(--lk-text)" style={{ overflowWrap: 'anywhere' }}>
            <Text component="blockquote" m={0} fz="lg" ff="var(--lk-serif)">
              {quote.text}
            </Text>
            <Text component="figcaption" size="sm" c="dimmed">
              {quote.licence ? t.mayUse[quote.licence] : t.withinGroup}
            </Text>
          </Stack>
        </Section>
      )}
      <Section title={t.contact}>
        <Stack gap="xs" align="flex-start">
          {card.publicPath !== null && card.askPath !== null ? (
            <>
              <Anchor href={card.askPath}>{t.ask(programme.name)}</Anchor>
              <Anchor href={card.publicPath}>{t.public}</Anchor>
            </>
          ) : (
            <Text>{t.notPublic(programme.name)}</Text>
          )}
        </Stack>
      </Section>
    </article>
  );
}
