import { Button, Group, Select } from '@mantine/core';
import type { PossibleTandemDto } from '@leerkring/shared';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useAgreeTandem } from '../api.ts';

const idOf = (it: PossibleTandemDto) => `${it.firstAssignmentId} ${it.secondAssignmentId}`;

/** Which two write down together, found by name, for where there are too many pairs to show each of them. */
export function ChoosePair(props: { plgId: string; pairs: PossibleTandemDto[] }) {
  const t = useText('tandems');
  const agree = useAgreeTandem(props.plgId);
  const [chosen, setChosen] = useState<string | null>(null);
  // Somebody else may have agreed with one of the two meanwhile.
  const pair = props.pairs.find((it) => idOf(it) === chosen);
  const hosts = Map.groupBy(props.pairs, (it) => it.hostProgrammeName);
  const handleAgree = () => {
    if (!pair) return;
    const assignmentIds = [pair.firstAssignmentId, pair.secondAssignmentId];
    agree.mutate({ assignmentIds, isBlind: true }, { onSuccess: () => setChosen(null) });
  };
  return (
    <Surface component="li" padding="md">
      <Group align="flex-end" gap="sm">
        <Select
          label={t.chooseWho}
          description={t.chooseHint(props.pairs.length)}
          searchable
          limit={50}
          nothingFoundMessage={t.foundNone}
          data={[...hosts].map(([host, pairs]) => ({
            group: t.to(host),
            items: pairs.map((it) => ({ value: idOf(it), label: t.pair(it.firstName, it.secondName) })),
          }))}
          value={pair ? chosen : null}
          onChange={setChosen}
          style={{ flex: '1 1 16rem' }}
        />
        <Button variant="default" disabled={!pair} loading={agree.isPending} onClick={handleAgree}>
          {t.agreeShort}
        </Button>
      </Group>
      <ProblemNote error={agree.error} />
    </Surface>
  );
}
