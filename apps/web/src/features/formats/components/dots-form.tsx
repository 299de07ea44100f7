import type { FormatRunDto, RunStateDto } from '@leerkring/shared';
import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { restOf } from '../rest-of.ts';
import { useAddOption, useCastDots, useOptionsFromNotes } from '../api.ts';

/** My dots over the choices; what others gave shows when the result opens, for everyone at once. */
export function DotsForm(props: { run: FormatRunDto; live: RunStateDto }) {
  const { votes: t } = useText('formats');
  const { run, live } = props;
  const { stepIndex } = live;
  const [text, setText] = useState('');
  const [add, fromNotes, castDots] = [useAddOption(run), useOptionsFromNotes(run), useCastDots(run)];
  const vote = run.steps[stepIndex]?.vote;
  const options = run.options.filter((option) => option.stepIndex === stepIndex);
  const isOpen = live.openedSteps.includes(stepIndex);
  const given = options.reduce((sum, { mine }) => sum + mine, 0);
  const left = (vote?.dots ?? 0) - given;
  const most = vote?.most ?? vote?.dots ?? 0;
  const change = (id: string, by: number) =>
    castDots.mutate({
      stepIndex,
      dots: options.map((option) => ({
        optionId: option.id,
        dots: option.mine + (option.id === id ? by : 0),
      })),
    });
  const handleAdd = () =>
    add.mutate({ stepIndex, text }, { onSuccess: () => setText((typed) => restOf(typed, text)) });
  return (
    <Stack gap="sm">
      {!isOpen && (
        <Text role="status">
          {run.can.join && `${t.left(left)} `}
          {t.voted(live.voted)}
        </Text>
      )}
      {options.length === 0 && <Text c="dimmed">{t.noOptions}</Text>}
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {options.map((option) => (
          <Group component="li" key={option.id} gap="sm" wrap="nowrap">
            <Text style={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>{option.text}</Text>
            {isOpen ? (
              <Text fw={600}>{t.total(option.total ?? 0)}</Text>
            ) : (
              run.can.join && (
                <Group gap={4} wrap="nowrap">
                  <ActionIcon
                    variant="default"
                    size="lg"
                    aria-label={t.less(option.text)}
                    disabled={option.mine === 0 || castDots.isPending}
                    onClick={() => change(option.id, -1)}
                  >
                    <IconMinus size={16} />
                  </ActionIcon>
                  <Text fw={600} miw={24} ta="center">
                    {option.mine}
                  </Text>
                  <ActionIcon
                    variant="default"
                    size="lg"
                    aria-label={t.more(option.text)}
                    disabled={left <= 0 || option.mine >= most || castDots.isPending}
                    onClick={() => change(option.id, 1)}
                  >
                    <IconPlus size={16} />
                  </ActionIcon>
                </Group>
              )
            )}
          </Group>
        ))}
      </Stack>
      {!isOpen && run.can.join && (
        <Group gap="xs" align="flex-end">
          <TextInput
            label={t.option}
            value={text}
            maxLength={500}
            style={{ flex: '1 1 14rem' }}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <Button variant="default" disabled={text.trim() === ''} loading={add.isPending} onClick={handleAdd}>
            {t.addOption}
          </Button>
          {run.can.lead && run.notes.length > 0 && (
            <Button
              variant="light"
              loading={fromNotes.isPending}
              onClick={() => fromNotes.mutate({ stepIndex })}
            >
              {t.fromNotes}
            </Button>
          )}
        </Group>
      )}
      <ProblemNote error={castDots.error ?? add.error ?? fromNotes.error} />
    </Stack>
  );
}
