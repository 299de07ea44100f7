import type { InsightDto, InsightSourceDto } from '@leerkring/shared';
import { Button, Group, Menu, Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useEndorseInsight } from '../api.ts';
import { useFoundWords } from '../use-found-words.ts';

/** One insight with what speaks for it and what against it, each from its own source. */
export function InsightCard(props: { insight: InsightDto; onEdit: () => void; onDrop: () => void }) {
  const t = useText('insights');
  const dates = useDates();
  const endorse = useEndorseInsight();
  const { insight: it } = props;
  const mixed = useFoundWords(it.sources.map(({ found }) => found));
  return (
    <Surface component="li">
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Text ff="var(--lk-serif)" fz="lg" style={{ overflowWrap: 'anywhere' }}>
            {it.text}
          </Text>
          {(it.can.edit || it.can.drop) && (
            <RowMenu label={t.menu(it.text)}>
              {it.can.edit && <Menu.Item onClick={props.onEdit}>{t.edit}</Menu.Item>}
              {it.can.drop && <Menu.Item onClick={props.onDrop}>{t.drop}</Menu.Item>}
            </RowMenu>
          )}
        </Group>
        <Group gap="xs">
          <StatusChip tone={it.endorsedAt ? 'done' : 'waiting'}>
            {it.endorsedAt ? t.endorsed(dates.shortDay(it.endorsedAt)) : t.open}
          </StatusChip>
          {it.isContested && <StatusChip tone="refused">{t.contested}</StatusChip>}
        </Group>
        {[false, true].map((isAgainst) => (
          <Sources
            key={String(isAgainst)}
            plgId={it.plgId}
            title={isAgainst ? t.against : t.pro}
            sources={it.sources.filter((source) => source.isAgainst === isAgainst)}
          />
        ))}
        {it.isMixed && (
          <Text size="sm" c="dimmed">
            {mixed}
          </Text>
        )}
        {it.can.endorse && (
          <Button
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            loading={endorse.isPending}
            onClick={() => endorse.mutate(it)}
          >
            {t.endorse}
          </Button>
        )}
        <ProblemNote error={endorse.error} />
      </Stack>
    </Surface>
  );
}

function Sources(props: { plgId: string; title: string; sources: InsightSourceDto[] }) {
  const t = useText('insights');
  const quotes = useText('quotes');
  const base = `/plg/${props.plgId}/rapport`;
  if (props.sources.length === 0) return null;
  return (
    <div>
      <Text size="sm" fw={600}>
        {props.title}
      </Text>
      <Stack component="ul" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
        {props.sources.map((it, index) => (
          <Text component="li" key={index} style={{ overflowWrap: 'anywhere' }}>
            <Text span c="dimmed">{`${t.kinds[it.kind]}: `}</Text>
            {it.themeId !== null ? (
              <TextLink to={`${base}/rode-draden/${it.themeId}`}>{it.name}</TextLink>
            ) : it.surveyId !== null ? (
              <TextLink to={`${base}/tellingen`}>{it.name}</TextLink>
            ) : it.workshopId !== null ? (
              <TextLink to={`${base}/werksessies/${it.workshopId}`}>{it.name}</TextLink>
            ) : (
              it.note
            )}
            {it.kind === 'field' && ` (${it.support ? quotes.count(it.support) : quotes.tooFew})`}
            {it.groups !== null && ` (${t.groups(it.groups)}). ${it.note}`}
          </Text>
        ))}
      </Stack>
    </div>
  );
}
