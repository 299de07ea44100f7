import { fingersToTalk, type RecommendationDto, type WeighingDto } from '@leerkring/shared';
import { Button, Group, NumberInput, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { useWeigh } from '../api.ts';

const hands = [0, 1, 2, 3, 4, 5];

/** What I give it, in silence: fingers, dots, and what holds me back. New words are weighed anew. */
export function WeighForm(props: { recommendation: RecommendationDto; weighing: WeighingDto }) {
  const t = useText('recommendations').weighing;
  const { recommendation: it, weighing } = props;
  const kept = it.mine?.wordingVersion === it.wordingVersion ? it.mine : null;
  const [fingers, setFingers] = useState(kept?.fingers ?? null);
  const [dots, setDots] = useState(kept?.dots ?? 0);
  const [concern, setConcern] = useState(kept?.concern ?? '');
  const weigh = useWeigh(it.id, it.plgId);
  const left = Math.max(0, weighing.dots - weighing.dotsGiven + (it.mine?.dots ?? 0));
  const most = Math.min(left, weighing.mostOnOne);
  const isSaved =
    kept !== null && fingers === kept.fingers && dots === kept.dots && concern.trim() === kept.concern;
  const handleSave = () => {
    if (fingers === null) return;
    weigh.mutate({ wordingVersion: it.wordingVersion, fingers, dots, concern });
  };
  return (
    <Stack gap="sm" role="group" aria-label={t.give(it.wording)}>
      {it.mine !== null && kept === null && (
        <Text size="sm" fw={600}>
          {t.lapsed}
        </Text>
      )}
      <Radio.Group
        label={t.fist}
        description={t.fistHint}
        value={fingers === null ? '' : String(fingers)}
        onChange={(value) => setFingers(Number(value))}
      >
        <Group gap="md" mt="xs">
          {hands.map((held) => (
            <Radio key={held} value={String(held)} label={String(held)} />
          ))}
        </Group>
      </Radio.Group>
      {weighing.dots > 0 && (
        <NumberInput
          label={t.myDots}
          description={weighing.mostOnOne < weighing.dots && t.atMost(weighing.mostOnOne)}
          min={0}
          max={most}
          clampBehavior="strict"
          allowDecimal={false}
          value={dots}
          onChange={(next) => setDots(Number(next) || 0)}
          maw="8rem"
        />
      )}
      {((fingers !== null && fingers <= fingersToTalk) || concern !== '') && (
        <Textarea
          label={t.concern}
          description={t.concernHint}
          autosize
          minRows={2}
          maxLength={500}
          value={concern}
          onChange={({ currentTarget }) => setConcern(currentTarget.value)}
        />
      )}
      <Group gap="sm">
        <Button
          variant="default"
          disabled={fingers === null || isSaved}
          loading={weigh.isPending}
          onClick={handleSave}
        >
          {t.save}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {isSaved && !weigh.isPending && t.saved}
        </Text>
      </Group>
      <ProblemNote error={weigh.error} isFilledIn />
    </Stack>
  );
}
