import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import type { PossibleTandemDto, TandemDto, TandemsDto } from '@leerkring/shared';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useAgreeTandem, useChangeTandem, useEndTandem } from '../api.ts';
import { ChoosePair } from './choose-pair.tsx';

/** More pairs than this are chosen from; whoever coordinates would see hundreds of cards before anything else. */
const mostShown = 6;

/** Who writes down whose conversations: agreed by the two, or by the coordinator, before the first of them. */
export function TandemSection(props: { data: TandemsDto }) {
  const { plgId, tandems, possible } = props.data;
  const t = useText('tandems');
  if (tandems.length === 0 && possible.length === 0)
    return (
      <Section title={t.title}>
        <EmptyState title={t.none} body={t.noneBody} />
      </Section>
    );
  return (
    <Section title={t.title} lead={t.lead}>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {tandems.map((it) => (
          <Agreed key={it.id} plgId={plgId} tandem={it} />
        ))}
        {possible.length > mostShown ? (
          <ChoosePair plgId={plgId} pairs={possible} />
        ) : (
          possible.map((it) => (
            <Possible key={it.firstAssignmentId + it.secondAssignmentId} plgId={plgId} pair={it} />
          ))
        )}
      </Stack>
    </Section>
  );
}

function Pair(props: { pair: Pick<TandemDto, 'firstName' | 'secondName' | 'hostProgrammeName'> }) {
  const t = useText('tandems');
  const { firstName, secondName, hostProgrammeName } = props.pair;
  return (
    <Text style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
      <b>{t.pair(firstName, secondName)}</b> {t.to(hostProgrammeName)}
    </Text>
  );
}

function Agreed(props: { plgId: string; tandem: TandemDto }) {
  const { tandem } = props;
  const t = useText('tandems');
  const change = useChangeTandem(props.plgId, tandem.id);
  const end = useEndTandem(tandem.id);
  const isBlind = change.isPending ? change.variables : tandem.isBlind;
  return (
    <Surface component="li" padding="md">
      <Stack gap="xs">
        <Pair pair={tandem} />
        {tandem.stoppedNames.map((name, index) => (
          <Text key={`${index} ${name}`} size="sm">
            {t.stopped(name)}
          </Text>
        ))}
        {tandem.can.change ? (
          <Group justify="space-between" gap="sm">
            <Switch
              label={t.blind}
              checked={isBlind}
              onChange={(event) => change.mutate(event.currentTarget.checked)}
            />
            <Button
              variant="subtle"
              size="compact-md"
              loading={end.isPending}
              onClick={() => end.mutate()}
              aria-label={t.endOf(tandem.firstName, tandem.secondName)}
            >
              {t.end}
            </Button>
          </Group>
        ) : (
          <Text size="sm" c="dimmed">
            {tandem.isBlind ? t.blindShort : t.open} {tandem.isUnderWay && t.settled}
          </Text>
        )}
        <ProblemNote error={change.error ?? end.error} />
      </Stack>
    </Surface>
  );
}

function Possible(props: { plgId: string; pair: PossibleTandemDto }) {
  const { pair } = props;
  const t = useText('tandems');
  const agree = useAgreeTandem(props.plgId);
  const assignmentIds = [pair.firstAssignmentId, pair.secondAssignmentId];
  return (
    <Surface component="li" padding="md">
      <Group justify="space-between" gap="sm">
        <Pair pair={pair} />
        <Button
          variant="default"
          loading={agree.isPending}
          onClick={() => agree.mutate({ assignmentIds, isBlind: true })}
          aria-label={t.agree(pair.firstName, pair.secondName)}
        >
          {t.agreeShort}
        </Button>
      </Group>
      <ProblemNote error={agree.error} />
    </Surface>
  );
}
