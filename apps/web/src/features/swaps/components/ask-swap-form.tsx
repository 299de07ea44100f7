import type { AssignmentDto } from '@leerkring/shared';
import { Button, Group, Radio, ScrollArea, Select, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { swapOptionsQuery } from '../../assignments/api.ts';
import { useAskSwap } from '../api.ts';
import { turnRequest, turnSteps } from '../turn-steps.ts';
import { NearestSwaps } from './nearest-swaps.tsx';

/** More ways than these, and one first says where to. */
const mostWays = 8;

/** Every swap that the rules allow for one's own visit, with two or with three; what they do not allow is not there. */
export function AskSwapForm(props: { visit: AssignmentDto; visits: AssignmentDto[]; onDone: () => void }) {
  const { ask: t, list } = useText('swaps');
  const { visit, visits } = props;
  const { data, error } = useQuery(swapOptionsQuery(visit.plgId, visit.id));
  const ask = useAskSwap(visit.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const words = (ids: string[]) => turnSteps(visits, [visit.id, ...ids], list.step, list.you);
  const hostOf = (id: string | undefined) => visits.find((it) => it.id === id)?.hostProgrammeName ?? '';
  const all = data
    ? [
        {
          title: t.two,
          ways: data.partners
            .filter(({ broken }) => broken.length === 0)
            .map(({ assignmentId }) => [assignmentId]),
        },
        { title: t.three, ways: data.chains.map(({ withIds }) => withIds) },
      ].filter(({ ways }) => ways.length > 0)
    : null;
  const places = [...new Set(all?.flatMap(({ ways }) => ways.map(([first]) => hostOf(first))))].toSorted();
  const isMany = (all?.reduce((sum, { ways }) => sum + ways.length, 0) ?? 0) > mostWays;
  const groups = all
    ?.map(({ title, ways }) => ({
      title,
      ways: ways.filter(([first]) => place === null || hostOf(first) === place),
    }))
    .filter(({ ways }) => ways.length > 0);
  const handleAsk = () => {
    if (chosen === null) return;
    ask.mutate(turnRequest(visits, [visit.id, ...chosen.split(' ')]), {
      onSuccess: () => {
        props.onDone();
        notifications.show({ message: t.asked });
      },
    });
  };
  return (
    <Stack gap="md">
      <Text>{t.lead(visit.hostProgrammeName)}</Text>
      {!groups && !error && <Text role="status">{t.looking}</Text>}
      {!groups && <ProblemNote error={error} />}
      {groups?.length === 0 && <Text c="dimmed">{t.none}</Text>}
      {isMany && (
        <Select
          label={t.where}
          placeholder={t.anywhere}
          clearable
          data={places}
          value={place}
          onChange={(next) => {
            setPlace(next);
            setChosen(null);
          }}
        />
      )}
      {groups && groups.length > 0 && (
        <ScrollArea.Autosize mah="45vh" type="auto">
          <Radio.Group aria-label={t.choose} value={chosen} onChange={setChosen}>
            <Stack gap="md">
              {groups.map(({ title, ways }) => (
                <Stack key={title} gap="sm" role="group" aria-label={title}>
                  <Text fw={600}>{title}</Text>
                  {ways.map((ids) => (
                    <Radio
                      key={ids.join(' ')}
                      value={ids.join(' ')}
                      label={words(ids).map((step) => (
                        <Text
                          key={step}
                          component="span"
                          display="block"
                          style={{ overflowWrap: 'anywhere' }}
                        >
                          {step}
                        </Text>
                      ))}
                    />
                  ))}
                </Stack>
              ))}
            </Stack>
          </Radio.Group>
        </ScrollArea.Autosize>
      )}
      <ProblemNote error={ask.error} />
      <NearestSwaps plgId={visit.plgId} error={ask.error} />
      <Group justify="flex-end">
        <Button disabled={chosen === null} loading={ask.isPending} onClick={handleAsk}>
          {t.submit}
        </Button>
      </Group>
    </Stack>
  );
}
