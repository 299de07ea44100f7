import { useSuspenseQuery } from '@tanstack/react-query';
import { Stack } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { exchangesQuery } from '../api.ts';
import { ExchangeCard } from './exchange-card.tsx';

/** What one's own team arranged with others, or is asked by them. */
export function ExchangeList({ plgId }: { plgId: string }) {
  const t = useText('exchanges');
  const { data: exchanges } = useSuspenseQuery(exchangesQuery(plgId));
  if (exchanges.length === 0) return null;
  return (
    <Section title={t.title}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {exchanges.map((it) => (
          <li key={it.id}>
            <ExchangeCard exchange={it} />
          </li>
        ))}
      </Stack>
    </Section>
  );
}
