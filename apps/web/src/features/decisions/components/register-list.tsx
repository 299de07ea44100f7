import { type RegisterEntryDto, registerKinds } from '@leerkring/shared';
import { Group, Select, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LongList } from '../../../ui/long-list.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { DecisionStatusChip } from './decision-status.tsx';

/** The register: what holds now comes by itself, what was replaced on request. */
export function RegisterList(props: { entries: RegisterEntryDto[] }) {
  const t = useText('decisions');
  const { register: words } = t;
  const [year, setYear] = useState('');
  const [kind, setKind] = useState('');
  const [isAll, setAll] = useState(false);
  const [isMine, setMine] = useState(false);
  const { entries } = props;
  if (entries.length === 0) return <EmptyState title={words.empty} body={words.emptyBody} />;
  const years = [...new Set(entries.map((it) => it.schoolYear))].toSorted().toReversed();
  const shown = entries.filter(
    (it) =>
      (year === '' || it.schoolYear === year) &&
      (kind === '' || it.kind === kind) &&
      (isAll || it.status !== 'superseded') &&
      (!isMine || it.isMine),
  );
  return (
    <Stack gap="lg">
      <Group gap="md" align="flex-end">
        <Select
          label={words.year}
          value={year}
          onChange={(next) => setYear(next ?? '')}
          allowDeselect={false}
          data={[{ value: '', label: words.allYears }, ...years]}
          w={170}
        />
        <Select
          label={words.kind}
          value={kind}
          onChange={(next) => setKind(next ?? '')}
          allowDeselect={false}
          data={[
            { value: '', label: words.allKinds },
            ...registerKinds.map((it) => ({ value: it, label: words.kinds[it] })),
          ]}
          w={300}
        />
        <Group gap="lg" mih={42}>
          <Switch label={words.all} checked={isAll} onChange={(it) => setAll(it.currentTarget.checked)} />
          <Switch label={words.mine} checked={isMine} onChange={(it) => setMine(it.currentTarget.checked)} />
        </Group>
      </Group>
      {shown.length === 0 && <Text c="dimmed">{words.none}</Text>}
      {/* The field above searches everything; here it is enough that the first ones are in reach. */}
      <LongList items={shown} most={24}>
        {(some) => (
          <Stack component="ul" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
            {some.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </Stack>
        )}
      </LongList>
    </Stack>
  );
}

function Entry({ entry }: { entry: RegisterEntryDto }) {
  const { register: t } = useText('decisions');
  const dates = useDates();
  const now = useNow();
  const isDecision = entry.kind === 'decision';
  const at = `/plg/${entry.plgId}`;
  const isLate = entry.reviewOn !== null && Date.parse(`${entry.reviewOn}T23:59:59`) < now;
  const day = entry.reviewOn === null ? null : dates.day(entry.reviewOn);
  const facts = [
    isDecision ? t.decidedOn(dates.day(entry.decidedOn)) : t.agreedOn(dates.day(entry.decidedOn)),
    ...(entry.ownerName === null ? [] : [t.owner(entry.ownerName)]),
    ...(day === null ? [] : [isDecision ? (isLate ? t.reviewLate(day) : t.reviewOn(day)) : t.doneBy(day)]),
    entry.schoolYear,
  ];
  return (
    <li>
      <TextLink
        to={isDecision ? `${at}/besluiten/${entry.id}` : `${at}/aanbevelingen`}
        fz="lg"
        ff="var(--lk-serif)"
        style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}
      >
        {entry.text}
      </TextLink>
      <Group gap="xs" mt={4}>
        {isDecision ? <DecisionStatusChip status={entry.status} /> : null}
        <Text size="sm" c="dimmed">
          {isDecision ? '' : `${t.recommendation} · `}
          {facts.join(' · ')}
        </Text>
      </Group>
    </li>
  );
}
