import type { InstrumentDto } from '@leerkring/shared';
import { Group, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useLocale, useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { instrumentKindsQuery, instrumentsQuery } from '../api.ts';
import { StartInstrument } from './start-instrument.tsx';

export const tones = { draft: 'neutral', open: 'waiting', closed: 'done' } as const;

/** Surveys, observation frames and consultations of a group, and the way to begin one. */
export function InstrumentList({ plgId }: { plgId: string }) {
  const t = useText('instruments');
  const [{ data: kinds }, { data: instruments }] = useSuspenseQueries({
    queries: [instrumentKindsQuery(plgId), instrumentsQuery(plgId)],
  });
  return (
    <>
      <PageHeader
        title={t.title}
        lead={t.lead}
        above={<TextLink to={`/plg/${plgId}/vragen`}>{t.back}</TextLink>}
        actions={<StartInstrument plgId={plgId} kinds={kinds} />}
      />
      {instruments.length === 0 && <EmptyState title={t.empty} body={t.emptyBody} />}
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.title}>
        {instruments.map((it) => (
          <Row key={it.id} it={it} />
        ))}
      </Stack>
    </>
  );
}

function Row({ it }: { it: InstrumentDto }) {
  const t = useText('instruments');
  const locale = useLocale();
  return (
    <Surface component="li">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2} style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
            <TextLink to={`/plg/${it.plgId}/vragen/instrumenten/${it.id}`}>{it.title}</TextLink>
          </Title>
          <Text size="sm" c="dimmed">
            {it.kind.title[locale]} · {t.questions(it.questions.length)}
            {it.state !== 'draft' && ` · ${t.responses(it.responses)}`}
          </Text>
        </Stack>
        <StatusChip tone={tones[it.state]}>{t.states[it.state]}</StatusChip>
      </Group>
    </Surface>
  );
}
