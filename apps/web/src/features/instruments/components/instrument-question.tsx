import {
  hasOptions,
  hasRows,
  type AskConditionDto,
  type ChangeInstrumentDto,
  type InstrumentKindDto,
  type InstrumentQuestionDto,
  type QuestionKind,
} from '@leerkring/shared';
import { Checkbox, Group, Menu, NumberInput, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { useForm } from '../../../lib/form.ts';
import { useLocale, useText } from '../../../text/text.ts';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { WordingFields } from './wording-fields.tsx';

/** When a question is asked is written the same way as in interview guides; that room is not this one. */
export type RenderCondition = (
  question: InstrumentQuestionDto,
  onChange: (condition: AskConditionDto | null) => void,
) => ReactNode;

/** One question while it is written: its words and how it is answered, as far as its kind leaves that open. */
export function InstrumentQuestion(props: {
  form: ReturnType<typeof useForm<ChangeInstrumentDto>>;
  kind: InstrumentKindDto;
  question: InstrumentQuestionDto;
  at: number;
  renderCondition: RenderCondition;
  onEarlier: (() => void) | null;
  onLater: (() => void) | null;
  onRemove: () => void;
}) {
  const t = useText('instruments').edit;
  const common = useText('app');
  const locale = useLocale();
  const { form, kind, question, at } = props;
  const path = `questions.${at}` as const;
  const change = (part: Partial<InstrumentQuestionDto>) => form.set(path, { ...question, ...part });
  const handleKind = (next: string | null) => {
    if (next !== null) change({ kind: next as QuestionKind, scaleMax: next === 'scale' ? 5 : null });
  };
  return (
    <Surface component="li" p="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {at + 1}
        </Text>
        <RowMenu label={t.more(at + 1)}>
          {props.onEarlier && <Menu.Item onClick={props.onEarlier}>{t.earlier}</Menu.Item>}
          {props.onLater && <Menu.Item onClick={props.onLater}>{t.later}</Menu.Item>}
          <Menu.Item onClick={props.onRemove}>{t.remove}</Menu.Item>
        </RowMenu>
      </Group>
      <Stack gap="sm">
        <Textarea
          label={kind.item[locale]}
          autosize
          minRows={1}
          maxLength={1000}
          {...form.field(`${path}.text`)}
        />
        <Textarea
          label={`${t.explanation} (${common.optional})`}
          autosize
          minRows={1}
          maxLength={2000}
          {...form.field(`${path}.explanation`)}
        />
        {kind.fixed ? (
          <Text size="sm" c="dimmed">
            {t.fixed(kind.fixed.options.map((option) => option[locale]))}
          </Text>
        ) : (
          <Select
            label={t.answeredWith}
            data={kind.kinds.map((it) => ({ value: it, label: t.kinds[it] }))}
            value={question.kind}
            onChange={handleKind}
            allowDeselect={false}
          />
        )}
        {question.kind === 'scale' && (
          <Group grow align="flex-end">
            <TextInput label={t.scaleLow} maxLength={100} {...form.field(`${path}.scaleLow`)} />
            <NumberInput label={t.scaleMax} min={2} max={10} {...form.number(`${path}.scaleMax`)} />
            <TextInput label={t.scaleHigh} maxLength={100} {...form.field(`${path}.scaleHigh`)} />
          </Group>
        )}
        {question.kind === 'number' && (
          <TextInput label={t.unit} maxLength={60} {...form.field(`${path}.unit`)} />
        )}
        {hasRows(question.kind) && (
          <Lines
            label={question.kind === 'observation' ? t.lookFor : t.rows}
            value={question.rows}
            error={form.errorAt(`${path}.rows`)}
            onChange={(rows) => change({ rows })}
          />
        )}
        {hasOptions(question.kind) && !kind.fixed && (
          <Lines
            label={t.options}
            value={question.options}
            error={form.errorAt(`${path}.options`)}
            onChange={(options) => change({ options })}
          />
        )}
        {kind.answeredBy === 'link' && <WordingFields form={form} question={question} at={at} />}
        {!['parties', 'cases'].includes(kind.answeredBy) &&
          at > 0 &&
          props.renderCondition(question, (condition) => change({ condition }))}
        {!kind.fixed && <Checkbox label={t.optional} {...form.tick(`${path}.isOptional`)} />}
      </Stack>
    </Surface>
  );
}

/** A list that is written as lines; what is typed stays as it was typed. */
function Lines(props: {
  label: string;
  value: readonly string[];
  error: string | undefined;
  onChange: (lines: string[]) => void;
}) {
  const t = useText('instruments').edit;
  const [typed, setTyped] = useState(props.value.join('\n'));
  return (
    <Textarea
      label={props.label}
      description={t.onePerLine}
      autosize
      minRows={3}
      value={typed}
      error={props.error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        props.onChange(
          event.currentTarget.value
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
    />
  );
}
