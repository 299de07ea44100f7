import {
  type InsightDto,
  type SurveyDto,
  type ThemeDto,
  WriteInsightDto,
  type WriteInsightSourceDto,
} from '@leerkring/shared';
import { MultiSelect, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useWriteInsight } from '../api.ts';

interface Side {
  /** Red threads and tables, by kind and id. */
  picked: string[];
  /** What came out of a working session. */
  note: string;
}

/** What the group came to see, and which sources speak for it or against it. */
export function InsightForm(props: {
  plgId: string;
  insight: InsightDto | null;
  themes: ThemeDto[];
  surveys: SurveyDto[];
  onDone: () => void;
}) {
  const t = useText('insights');
  const write = useWriteInsight(props.plgId, props.insight?.id ?? null);
  const [pro, setPro] = useState(() => sideOf(props.insight, false));
  const [against, setAgainst] = useState(() => sideOf(props.insight, true));
  const form = useForm(
    WriteInsightDto,
    { text: props.insight?.text ?? '', sources: [] },
    async (input) => {
      await write.mutateAsync(input);
      props.onDone();
    },
    (values) => ({ ...values, sources: [...sourcesOf(pro, false), ...sourcesOf(against, true)] }),
  );
  const data = [
    { group: t.kinds.field, items: props.themes.map((it) => ({ value: `field ${it.id}`, label: it.name })) },
    {
      group: t.kinds.survey,
      items: props.surveys.map((it) => ({ value: `survey ${it.id}`, label: it.title })),
    },
  ];
  const { error } = form.field('sources');
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
      <MultiSelect
        label={t.pro}
        data={data}
        searchable
        value={pro.picked}
        onChange={(picked) => setPro({ ...pro, picked })}
        error={error && t.noSource}
      />
      <MultiSelect
        label={t.against}
        data={data}
        searchable
        value={against.picked}
        onChange={(picked) => setAgainst({ ...against, picked })}
      />
      <Textarea
        label={t.sessionPro}
        description={t.sessionHint}
        autosize
        maxLength={300}
        value={pro.note}
        onChange={({ currentTarget }) => setPro({ ...pro, note: currentTarget.value })}
      />
      <Textarea
        label={t.sessionAgainst}
        autosize
        maxLength={300}
        value={against.note}
        onChange={({ currentTarget }) => setAgainst({ ...against, note: currentTarget.value })}
      />
      {props.insight?.endorsedAt != null && <Text size="sm">{t.lapses}</Text>}
    </FormFrame>
  );
}

function sideOf(insight: InsightDto | null, isAgainst: boolean): Side {
  const sources = insight?.sources.filter((it) => it.isAgainst === isAgainst) ?? [];
  return {
    picked: sources.flatMap((it) => {
      const id = it.themeId ?? it.surveyId;
      return id === null ? [] : [`${it.kind} ${id}`];
    }),
    note: sources.find(({ kind }) => kind === 'workshop')?.name ?? '',
  };
}

function sourcesOf({ picked, note }: Side, isAgainst: boolean): WriteInsightSourceDto[] {
  return [
    ...picked.map((it): WriteInsightSourceDto => {
      const [kind, id = ''] = it.split(' ');
      return kind === 'field'
        ? { kind, isAgainst, themeId: id, note: '' }
        : { kind: 'survey', isAgainst, surveyId: id, note: '' };
    }),
    ...(note.trim() === '' ? [] : [{ kind: 'workshop' as const, isAgainst, note }]),
  ];
}
