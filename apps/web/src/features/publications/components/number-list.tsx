import type { UnsourcedNumberDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { TextLink } from '../../../ui/text-link.tsx';

/** Numbers without a source, by the place where they stand, each with the way there. */
export function NumberList(props: { plgId: string; numbers: UnsourcedNumberDto[] }) {
  const t = useText('publications').numbers;
  const base = `/plg/${props.plgId}/rapport`;
  const pathOf = (it: UnsourcedNumberDto) => {
    if (it.place === 'text') return `${base}/hoofdstuk/${it.subjectId ?? ''}?getal=${it.nth}`;
    if (it.place === 'summary') return `${base}/in-het-kort/${it.audience ?? ''}?getal=${it.nth}`;
    if (it.place === 'insight') return `${base}/inzichten`;
    return it.place === 'theme' ? `${base}/rode-draden` : base;
  };
  const places = [...Map.groupBy(props.numbers, (it) => `${it.place} ${it.subjectId ?? it.audience ?? ''}`)];
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.label}>
      {places.map(([key, numbers]) => (
        <li key={key}>
          {numbers.slice(0, 1).map(({ place, name }) => (
            <Text key="name" fw={560}>
              {t.places[place](name)}
            </Text>
          ))}
          <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
            {numbers.map((it) => (
              <Text component="li" size="sm" key={it.nth} style={{ overflowWrap: 'anywhere' }}>
                {it.before} <TextLink to={pathOf(it)}>{it.number}</TextLink> {it.after}
              </Text>
            ))}
          </Stack>
        </li>
      ))}
    </Stack>
  );
}
