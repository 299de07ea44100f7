import { type InsightDto, RewriteInsightDto, WriteInsightDto } from '@leerkring/shared';
import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useWriteInsight } from '../api.ts';
import { type Choice, InsightSide, sideOf, sourcesOf } from './insight-side.tsx';

/** What the group came to see, and which sources speak for it or against it. */
export function InsightForm(props: {
  plgId: string;
  insight: InsightDto | null;
  choice: Choice;
  onDone: () => void;
}) {
  const t = useText('insights');
  const write = useWriteInsight(props.plgId, props.insight?.id ?? null);
  const [pro, setPro] = useState(() => sideOf(props.insight, false));
  const [against, setAgainst] = useState(() => sideOf(props.insight, true));
  const [begun] = useState(() => JSON.stringify([pro, against]));
  const sources = [...sourcesOf(pro, false), ...sourcesOf(against, true)];
  const form = useForm(
    props.insight ? RewriteInsightDto : WriteInsightDto,
    { text: props.insight?.text ?? '', sources: [] },
    async (input) => {
      await write.mutateAsync(input);
      props.onDone();
    },
    (values) => ({ ...values, sources }),
    { isTyped: JSON.stringify([pro, against]) !== begun },
  );
  const errorOf = (isAgainst: boolean) => (workshopId: string) => {
    const at = sources.findIndex(
      (it) => it.kind === 'workshop' && it.isAgainst === isAgainst && (it.workshopId ?? '') === workshopId,
    );
    if (at === -1) return undefined;
    return form.errorAt(`sources.${at}.note`) ?? (form.errorAt(`sources.${at}.workshopId`) && t.whichSession);
  };
  const sides = [
    { isAgainst: false, label: t.pro, side: pro, set: setPro },
    { isAgainst: true, label: t.against, side: against, set: setAgainst },
  ];
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <Textarea
        label={t.text}
        description={t.textHint}
        autosize
        minRows={2}
        data-autofocus
        {...form.field('text')}
      />
      {sides.map(({ isAgainst, label, side, set }) => (
        <InsightSide
          key={label}
          label={label}
          choice={props.choice}
          side={side}
          error={!isAgainst && form.field('sources').error ? t.noSource : undefined}
          errorOf={errorOf(isAgainst)}
          onChange={(next) => (form.busy ? undefined : set(next))}
        />
      ))}
      {props.insight?.endorsedAt != null && <Text size="sm">{t.lapses}</Text>}
    </FormFrame>
  );
}
