import type {
  PortraitComparisonDto,
  PortraitComparisonRowDto,
  PublishedPortraitDto,
} from '@leerkring/shared';
import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Stack,
  Switch,
  Text,
  Title,
  Tooltip,
} from '@mantine/core';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { type CSSProperties, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { comparisonQuery, portraitsQuery } from '../api.ts';
import { useSwipe } from '../use-swipe.ts';
import classes from './portrait-comparison.module.css';
import { ValueView } from './value-view.tsx';

/** As many as lie side by side on a sheet of A3 and can still be read. */
const most = 5;

/** Two to five portraits side by side, field by field; on a phone one field at a time. */
export function PortraitComparison(props: { plgId: string }) {
  const t = useText('portraits');
  const [search, setSearch] = useSearchParams();
  const { data: seats } = useSuspenseQuery(portraitsQuery(props.plgId));
  const readable = seats.filter((seat) => seat.isPublished && seat.portraitId !== null);
  const asked = search.get('met')?.split(',') ?? [];
  // In the order of the list, and only what is there: a link may be older than the portraits.
  const wanted = readable.flatMap(({ portraitId }) =>
    portraitId !== null && asked.includes(portraitId) ? [portraitId] : [],
  );
  const ids = wanted.slice(0, most);
  // In the address, as what is compared: it stays pinned after a reload, and for who gets the link.
  const pinnedId = ids.find((id) => id === search.get('vast')) ?? null;
  const show = (met: string[], vast: string | null) =>
    setSearch({ met: met.join(','), ...(vast !== null && { vast }) }, { replace: true });
  const pin = (id: string | null) => show(ids, id);
  const query = useQuery(comparisonQuery(props.plgId, ids));
  const comparison = query.data && pinnedFirst(query.data, pinnedId);
  const [isOnlyDifferent, setOnlyDifferent] = useState(false);
  const rows = comparison?.rows.filter((row) => !row.isEmpty) ?? [];
  const shown = isOnlyDifferent ? rows.filter((row) => !row.isSame) : rows;

  return (
    <div className={classes['sheet']}>
      {/* Only while this page is open; a named page in the style sheet would leave an empty sheet before and after. */}
      <style>{'@page { size: A3 landscape; margin: 12mm }'}</style>
      <PageHeader
        title={t.compare.title}
        lead={t.compare.lead}
        above={
          <span className={classes['tools']}>
            <TextLink to={`/plg/${props.plgId}/portretten`}>{t.back}</TextLink>
          </span>
        }
      />
      <Stack gap="md" mb="lg" className={classes['tools'] ?? ''}>
        <Checkbox.Group
          label={t.compare.choose}
          description={t.compare.chooseHint}
          value={ids}
          onChange={(next) => show(next, pinnedId)}
        >
          <Group gap="lg" mt="xs">
            {readable.map(({ portraitId, programme }) => (
              <Checkbox
                key={portraitId}
                value={portraitId ?? ''}
                label={programme.name}
                disabled={ids.length >= most && !ids.includes(portraitId ?? '')}
              />
            ))}
          </Group>
        </Checkbox.Group>
        {wanted.length > most && <Text role="status">{t.compare.tooMany(wanted.length, most)}</Text>}
        {query.data && ids.length >= 2 && (
          <Group justify="space-between" gap="md">
            <Group gap="md">
              <Switch
                label={t.compare.onlyDifferences}
                checked={isOnlyDifferent}
                onChange={(event) => setOnlyDifferent(event.currentTarget.checked)}
              />
              <Text size="sm" c="dimmed" role="status">
                {t.compare.shown(shown.length, rows.length)}
              </Text>
            </Group>
            <Button variant="default" onClick={() => window.print()}>
              {t.compare.print}
            </Button>
          </Group>
        )}
      </Stack>
      <ProblemNote error={query.error} />
      {ids.length < 2 && <EmptyState title={t.compare.tooFew} />}
      {ids.length >= 2 && query.isPending && <PageSkeleton />}
      {query.data && ids.length >= 2 && shown.length === 0 && <EmptyState title={t.compare.noDifferences} />}
      {comparison && ids.length >= 2 && shown.length > 0 && (
        <>
          <SideBySide comparison={comparison} rows={shown} pinnedId={pinnedId} onPin={pin} />
          <OneByOne comparison={comparison} rows={shown} pinnedId={pinnedId} onPin={pin} />
        </>
      )}
    </div>
  );
}

/** The portrait to which the others are held stands first and stays in sight. */
function pinnedFirst(comparison: PortraitComparisonDto, pinnedId: string | null): PortraitComparisonDto {
  const at = comparison.portraits.findIndex(({ id }) => id === pinnedId);
  if (at < 1) return comparison;
  const first = <T,>(list: readonly T[]): T[] => [
    ...list.slice(at, at + 1),
    ...list.filter((_, place) => place !== at),
  ];
  return {
    portraits: first(comparison.portraits),
    rows: comparison.rows.map((row) => ({ ...row, values: first(row.values) })),
  };
}

interface Shown {
  comparison: PortraitComparisonDto;
  rows: PortraitComparisonRowDto[];
  pinnedId: string | null;
  onPin: (portraitId: string | null) => void;
}

function PinButton(props: { portrait: PublishedPortraitDto } & Pick<Shown, 'pinnedId' | 'onPin'>) {
  const t = useText('portraits').compare;
  const { id, programme } = props.portrait;
  const isPinned = props.pinnedId === id;
  return (
    <Tooltip label={isPinned ? t.unpin : t.pin}>
      <ActionIcon
        variant="subtle"
        color={isPinned ? undefined : 'gray'}
        size={32}
        my={-4}
        mr={-10}
        aria-pressed={isPinned}
        aria-label={t.pinOf(programme.name)}
        className={classes['tools'] ?? ''}
        onClick={() => props.onPin(isPinned ? null : id)}
      >
        {isPinned ? <IconPinFilled size={18} /> : <IconPin size={18} />}
      </ActionIcon>
    </Tooltip>
  );
}

function SideBySide({ comparison, rows, pinnedId, onPin }: Shown) {
  const t = useText('portraits');
  const { portraits } = comparison;
  const pinned = (at: number) => (at === 0 && portraits[0]?.id === pinnedId ? classes['pinned'] : undefined);
  return (
    <section
      className={classes['scroll']}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a keyboard must be able to scroll it sideways
      tabIndex={0}
      aria-label={t.compare.scroll}
    >
      <table className={classes['table']} style={{ '--columns': portraits.length } as CSSProperties}>
        <colgroup>
          <col />
          {portraits.map(({ id }) => (
            <col key={id} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t.compare.field}</th>
            {portraits.map((portrait, at) => (
              <th key={portrait.id} scope="col" className={pinned(at)}>
                <Group gap={4} wrap="nowrap" align="flex-start" justify="space-between">
                  {portrait.programme.name}
                  <PinButton portrait={portrait} pinnedId={pinnedId} onPin={onPin} />
                </Group>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{t.fields[row.id].label}</th>
              {portraits.map(({ id }, at) => (
                <td key={id} className={pinned(at)}>
                  <ValueView id={row.id} value={row.values[at] ?? {}} />
                  {row.id === 'hours' && <Outcomes portrait={portraits[at]} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function OneByOne({ comparison, rows, pinnedId, onPin }: Shown) {
  const t = useText('portraits');
  const [chosen, setChosen] = useState(0);
  const at = Math.min(chosen, rows.length - 1);
  const row = rows[at];
  const swipe = useSwipe((by) => setChosen(Math.max(0, Math.min(rows.length - 1, at + by))));
  if (!row) return null;
  return (
    <Stack gap="md" className={classes['narrow'] ?? ''} {...swipe}>
      <NativeSelect
        label={t.compare.field}
        value={String(at)}
        data={rows.map(({ id }, index) => ({ value: String(index), label: t.fields[id].label }))}
        onChange={(event) => setChosen(Number(event.currentTarget.value))}
        mb="md"
      />
      <Group justify="space-between" mb="md">
        <Button variant="default" disabled={at === 0} onClick={() => setChosen(at - 1)}>
          {t.compare.previous}
        </Button>
        <Button variant="default" disabled={at === rows.length - 1} onClick={() => setChosen(at + 1)}>
          {t.compare.next}
        </Button>
      </Group>
      <Text size="sm" c="dimmed" role="status" mb="sm">
        {t.compare.position(at + 1, rows.length)}
      </Text>
      <Title order={2} mb="md" style={{ overflowWrap: 'anywhere' }}>
        {t.fields[row.id].label}
      </Title>
      {comparison.portraits.map((portrait, index) => (
        <Surface key={portrait.id} mb="md">
          <Group gap={4} wrap="nowrap" align="flex-start" justify="space-between" mb="xs">
            <Title order={3} style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
              {portrait.programme.name}
            </Title>
            <PinButton portrait={portrait} pinnedId={pinnedId} onPin={onPin} />
          </Group>
          <ValueView id={row.id} value={row.values[index] ?? {}} />
          {row.id === 'hours' && <Outcomes portrait={comparison.portraits[index]} />}
        </Surface>
      ))}
    </Stack>
  );
}

/** Whether the hours meet the norm, in a word for each level; the portrait itself says the numbers. */
function Outcomes({ portrait }: { portrait: PublishedPortraitDto | undefined }) {
  const t = useText('portraits').hours;
  const judged = portrait?.verdicts.filter(({ outcome }) => outcome === 'within' || outcome === 'derogation');
  return (
    <Group gap="xs" mt="xs">
      {judged?.map(({ level, outcome }) => (
        <StatusChip key={level} tone={outcome === 'within' ? 'done' : 'waiting'}>
          {outcome === 'within' ? t.within : t.derogation}
        </StatusChip>
      ))}
    </Group>
  );
}
