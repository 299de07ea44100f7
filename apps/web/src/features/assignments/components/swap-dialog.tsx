import type { AssignmentDto, AssignmentPlanDto, SwapOptionsDto } from '@leerkring/shared';
import { Button, Group, Modal, Radio, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { swapOptionsQuery, usePassOn, useRelease, useSwap } from '../api.ts';

type Way = 'partners' | 'chains' | 'substitutes';
interface Option {
  value: string;
  label: string;
  /** Why this cannot be done; empty when it can. */
  broken: string[];
}

/** Everything that can be done with one visit by hand; what cannot says why, and the server says it again. */
export function SwapDialog(props: {
  visit: AssignmentDto | null;
  visits: AssignmentDto[];
  plan: AssignmentPlanDto;
  onClose: () => void;
}) {
  const { swap: t } = useText('assignments');
  return (
    <Modal opened={props.visit !== null} onClose={props.onClose} title={t.title} size="lg">
      {props.visit && <SwapForm {...props} visit={props.visit} key={props.visit.id} />}
    </Modal>
  );
}

function SwapForm(props: {
  visit: AssignmentDto;
  visits: AssignmentDto[];
  plan: AssignmentPlanDto;
  onClose: () => void;
}) {
  const { swap: t, broken: words } = useText('assignments');
  const { visit, visits, plan, onClose } = props;
  const { data, error } = useQuery(swapOptionsQuery(visit.plgId, visit.id));
  const swap = useSwap(visit.id);
  const passOn = usePassOn(visit.id);
  const release = useRelease(visit.id);
  const [way, setWay] = useState<Way>('substitutes');
  const [chosen, setChosen] = useState<string | null>(null);
  const options = data ? optionsFor(data, way, visits, visit, plan, t.step) : [];
  const option = options.find(({ value }) => value === chosen);
  const byId = (id: string) => visits.find((one) => one.id === id);

  const handleSubmit = () => {
    if (!option) return;
    const done = { onSuccess: onClose };
    if (way === 'substitutes') {
      passOn.mutate({ membershipId: option.value, expects: visit.membershipId }, done);
      return;
    }
    const withIds = option.value.split(' ');
    const expects = [visit.membershipId, ...withIds.map((id) => byId(id)?.membershipId ?? '')];
    swap.mutate({ withIds, expects }, done);
  };

  return (
    <Stack gap="md">
      <Text>{t.lead(visit.interviewerName, visit.hostProgrammeName)}</Text>
      <Radio.Group
        aria-label={t.title}
        value={way}
        onChange={(next) => {
          setWay(next as Way);
          setChosen(null);
        }}
      >
        <Group gap="lg">
          {(['substitutes', 'partners', 'chains'] as const).map((it) => (
            <Radio key={it} value={it} label={t[it]} />
          ))}
        </Group>
      </Radio.Group>
      {data && options.length === 0 ? (
        <Text c="dimmed">{t.nobody}</Text>
      ) : (
        <Select
          label={way === 'substitutes' ? t.chooseWho : t.choose}
          data={options.map(({ value, label, broken }) => ({
            value,
            label: broken.length > 0 ? t.cannot(label) : label,
          }))}
          value={chosen}
          onChange={setChosen}
          maxDropdownHeight={260}
        />
      )}
      {option && (
        <Text role="status" c={option.broken.length > 0 ? 'var(--mantine-color-error)' : 'var(--lk-done)'}>
          {option.broken.length > 0
            ? t.mayNot(option.broken.map((rule) => words[rule as keyof typeof words]).join(', '))
            : t.may}
        </Text>
      )}
      <ProblemNote error={swap.error ?? passOn.error ?? release.error ?? (data ? null : error)} />
      <Group justify="space-between">
        <Button
          variant="subtle"
          loading={release.isPending}
          onClick={() => release.mutate(undefined, { onSuccess: onClose })}
        >
          {t.release}
        </Button>
        <Button disabled={!option} loading={swap.isPending || passOn.isPending} onClick={handleSubmit}>
          {way === 'substitutes' ? t.passOn : t.submit}
        </Button>
      </Group>
    </Stack>
  );
}

/** What may be done stands before what may not. */
function optionsFor(
  data: SwapOptionsDto,
  way: Way,
  visits: AssignmentDto[],
  visit: AssignmentDto,
  plan: AssignmentPlanDto,
  step: (name: string, programme: string) => string,
): Option[] {
  const find = (id: string) => visits.find((one) => one.id === id);
  const label = (people: (AssignmentDto | undefined)[]) =>
    people
      .map((one, at) =>
        step(one?.interviewerName ?? '', people[(at + 1) % people.length]?.hostProgrammeName ?? ''),
      )
      .join(', ');
  const found: Option[] = {
    partners: () =>
      data.partners.map(({ assignmentId, broken }) => ({
        value: assignmentId,
        label: label([visit, find(assignmentId)]),
        broken,
      })),
    chains: () =>
      data.chains.map(({ withIds }) => ({
        value: withIds.join(' '),
        label: label([visit, ...withIds.map(find)]),
        broken: [],
      })),
    substitutes: () =>
      data.substitutes.map(({ membershipId, broken }) => ({
        value: membershipId,
        label: plan.people.find((one) => one.membershipId === membershipId)?.name ?? '',
        broken,
      })),
  }[way]();
  return found.toSorted((a, b) => Number(a.broken.length > 0) - Number(b.broken.length > 0));
}
