import type { QuoteDto } from '@leerkring/shared';
import { Button, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { useCheckQuote } from '../api.ts';

/** Whether the speaker could be known by these words: asked of who reads answers, before it goes out into the world. */
export function QuoteCheck({ quote }: { quote: QuoteDto }) {
  const t = useText('quotes').source;
  const dates = useDates();
  const check = useCheckQuote();
  if (quote.checkedAt !== null)
    return (
      <Section title={t.known}>
        <Text c="dimmed">{t.checked(dates.day(quote.checkedAt))}</Text>
      </Section>
    );
  if (!quote.can.check)
    return quote.isRecognisable && quote.words !== null ? (
      <Section title={t.known}>
        <Text>{quote.isFromField ? t.aloneInField : t.alone}</Text>
        <Text c="dimmed">{t.byAnother}</Text>
      </Section>
    ) : null;
  const inField = quote.isRecognisable ? t.aloneInField : t.notAloneInField;
  return (
    <Section title={t.known}>
      <Stack gap="sm" align="flex-start">
        <Text>{quote.isFromField ? inField : quote.isRecognisable ? t.alone : t.notAlone}</Text>
        <Text c="dimmed">{t.instead}</Text>
        <Button variant="default" loading={check.isPending} onClick={() => check.mutate(quote)}>
          {t.check}
        </Button>
        <ProblemNote error={check.error} />
      </Stack>
    </Section>
  );
}
