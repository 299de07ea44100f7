import type { MomentDto } from '@leerkring/shared';
import { Input, Slider } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { secondsQuery } from '../api.ts';

/** Within one stretch of writing: back to any second in which somebody wrote. */
export function SecondSlider(props: {
  sectionId: string;
  moment: MomentDto;
  /** The edit before the second that is looked at. */
  chosen: number;
  onChoose: (before: number) => void;
}) {
  const t = useText('moments');
  const dates = useDates();
  const { data } = useQuery({
    ...secondsQuery(props.sectionId, props.moment),
    placeholderData: keepPreviousData,
  });
  const [dragged, setDragged] = useState<number>();
  const seconds = data?.seconds ?? [];
  if (seconds.length < 2) return null;
  const chosen = seconds.findLastIndex(({ before }) => before <= props.chosen);
  const at = dragged ?? Math.max(0, chosen);
  const said = (index: number) => dates.second(seconds[index]?.at ?? props.moment.from);

  const handleEnd = (index: number) => {
    setDragged(undefined);
    const second = seconds[index];
    if (second) props.onChoose(second.before);
  };
  return (
    <Input.Wrapper component="div" label={t.second(said(at))} labelElement="div" description={t.secondHint}>
      <Slider
        mt="sm"
        min={0}
        max={seconds.length - 1}
        value={at}
        label={null}
        thumbLabel={t.secondOf}
        thumbValueText={said}
        onChange={setDragged}
        onChangeEnd={handleEnd}
      />
    </Input.Wrapper>
  );
}
