import type { PortraitDto } from '@leerkring/shared';
import { List, SegmentedControl, Spoiler, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { readersQuery } from '../api.ts';
import { PortraitFields } from './portrait-fields.tsx';

type Kind = 'group' | 'institution' | 'everyone';

/** The portrait through the eyes of others, as the server would answer them at this moment. */
export function ReadersNow(props: { portrait: PortraitDto }) {
  const words = useText('portraits');
  const common = useText('app');
  const dates = useDates();
  const t = words.readers;
  const { portrait } = props;
  const { data: readers } = useSuspenseQuery(readersQuery(portrait.id));
  const [kind, setKind] = useState<Kind>('group');
  const fields = readers[kind].filter(({ value }) => Object.keys(value).length > 0);
  const found = new Set(fields.map(({ id }) => id));
  const hidden = portrait.fields.filter(({ id, value }) => Object.keys(value).length > 0 && !found.has(id));
  const filled = hidden.length + fields.length;
  const nameOf = (id: (typeof hidden)[number]['id']) => {
    const day = portrait.reaches.find(({ fieldId }) => fieldId === id)?.opensOn;
    return day ? t.hiddenFrom(words.fields[id].label, dates.day(day)) : words.fields[id].label;
  };

  return (
    <Stack gap="lg">
      <SegmentedControl
        aria-label={t.reader}
        value={kind}
        onChange={(next) => setKind(next as Kind)}
        data={(['group', 'institution', 'everyone'] as const).map((value) => ({
          value,
          label: t.kinds[value],
        }))}
        maw="30rem"
      />
      <div role="status">
        <Text>
          {kind === 'group' && t.groupReads(readers.groupNames.length)}
          {kind === 'institution' && t.institutionReads(readers.institutionName)}
          {kind === 'everyone' && t.everyoneReads}
        </Text>
        <Text c="dimmed">{fields.length === 0 ? t.nothing : t.count(fields.length, filled)}</Text>
      </div>
      {kind === 'group' && readers.groupNames.length > 0 && (
        <Spoiler
          maxHeight={0}
          showLabel={words.publish.names(readers.groupNames.length)}
          hideLabel={common.close}
        >
          <List size="sm" style={{ overflowWrap: 'anywhere' }}>
            {readers.groupNames.map((name, index) => (
              <List.Item key={`${index} ${name}`}>{name}</List.Item>
            ))}
          </List>
        </Spoiler>
      )}
      {hidden.length > 0 && (
        <section aria-label={t.hidden}>
          <Text fw={560}>{t.hidden}</Text>
          <List size="sm" c="dimmed">
            {hidden.map(({ id }) => (
              <List.Item key={id}>{nameOf(id)}</List.Item>
            ))}
          </List>
        </section>
      )}
      <div>
        <PortraitFields fields={fields} verdicts={[]} route={portrait.programme.route} />
      </div>
    </Stack>
  );
}
