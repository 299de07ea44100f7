import { Checkbox, Input, Select, Stack, Switch, Text } from '@mantine/core';
import { AskFactCheckDto, type FactChecksDto, type PassageOptionDto } from '@leerkring/shared';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { useAskFactCheck } from '../api.ts';

const keyOf = (it: Pick<PassageOptionDto, 'sectionId' | 'text'>): string => `${it.sectionId} ${it.text}`;

/** Which passages go to which programme, and until when it can answer. */
export function AskFactsForm(props: { facts: FactChecksDto; onDone: () => void }) {
  const t = useText('fact-checks');
  const now = useNow();
  const { facts } = props;
  const ask = useAskFactCheck(facts.plgId);
  const [isAll, setAll] = useState(false);
  const form = useForm(AskFactCheckDto, { programmeId: '', dueOn: '', passages: [] }, async (input) => {
    await ask.mutateAsync(input);
    props.onDone();
  });
  const programme = form.field('programmeId');
  const dueOn = form.field('dueOn');
  const passages = form.field('passages');
  const asked = new Set(
    facts.checks
      .filter((it) => it.programmeId === programme.value && it.state !== 'taken_back')
      .map(({ text }) => text),
  );
  const about = facts.passages.filter((it) => it.mentions.includes(programme.value));
  const shown = (isAll || about.length === 0 ? facts.passages : about).filter(({ text }) => !asked.has(text));
  const chosen = new Set(passages.value.map((it) => keyOf(it as PassageOptionDto)));
  return (
    <FormFrame form={form} submit={t.ask.submit} isDisabled={chosen.size === 0} onCancel={props.onDone}>
      <Select
        label={t.ask.programme}
        value={programme.value || null}
        error={programme.error}
        onChange={(next) => {
          programme.onChange(next ?? '');
          passages.onChange([]);
        }}
        data={facts.programmes.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <DayInput
        label={t.ask.dueOn}
        description={t.ask.dueOnHint}
        value={dueOn.value || null}
        error={dueOn.error}
        minDate={new Date(now)}
        onChange={(next) => dueOn.onChange(next ?? '')}
      />
      {programme.value !== '' && (
        <Input.Wrapper label={t.ask.passages} labelElement="div" error={passages.error}>
          <Stack gap="sm" mt="xs">
            {about.length > 0 && (
              <Switch
                label={t.ask.all}
                checked={isAll}
                onChange={(event) => setAll(event.currentTarget.checked)}
              />
            )}
            {shown.length === 0 && <Text c="dimmed">{t.ask.nothing}</Text>}
            {shown.map(({ sectionId, sectionTitle, text }) => {
              const key = keyOf({ sectionId, text });
              return (
                <Checkbox
                  key={key}
                  label={text}
                  description={sectionTitle}
                  checked={chosen.has(key)}
                  onChange={(event) =>
                    passages.onChange(
                      event.currentTarget.checked
                        ? [...passages.value, { sectionId, text }]
                        : passages.value.filter((it) => keyOf(it as PassageOptionDto) !== key),
                    )
                  }
                />
              );
            })}
          </Stack>
        </Input.Wrapper>
      )}
    </FormFrame>
  );
}
