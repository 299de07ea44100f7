import { ChangeInstrumentDto, type InstrumentDto, type InstrumentQuestionDto } from '@leerkring/shared';
import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useForm } from '../../../lib/form.ts';
import { newId } from '../../../lib/ids.ts';
import { useLocale, useText } from '../../../text/text.ts';
import { DayInput } from '../../../ui/day-input.tsx';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { SaveStateBadge } from '../../../ui/save-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { useChangeInstrument } from '../api.ts';
import { InstrumentQuestion, type RenderCondition } from './instrument-question.tsx';
import { TakeFromBank } from './take-from-bank.tsx';

/** What is asked, while nobody has answered it yet. What colleagues changed meanwhile stays. */
export function InstrumentEditor({
  instrument,
  renderCondition,
}: {
  instrument: InstrumentDto;
  renderCondition: (all: InstrumentQuestionDto[]) => RenderCondition;
}) {
  const t = useText('instruments');
  const common = useText('app');
  const locale = useLocale();
  const change = useChangeInstrument(instrument.id);
  const { kind, title, intro, goal, dueOn, questions, revision } = instrument;
  // The revision that stands on this page.
  const read = useRef(revision);
  const form = useForm(
    ChangeInstrumentDto,
    { revision, title, intro, goal, dueOn, questions },
    async (input) => {
      await change.mutateAsync({ ...input, revision: read.current });
      notifications.show({ message: t.edit.saved });
    },
    undefined,
    { staysOpen: true },
  );
  const { isDirty, reset } = form;
  const showNewer = useEffectEvent((newest: number, isTyping: boolean) => {
    // Also what colleagues changed meanwhile, once mine is saved; never over what is being typed.
    if (isTyping || newest <= read.current) return;
    read.current = newest;
    reset({ revision: newest, title, intro, goal, dueOn, questions });
  });
  useEffect(() => showNewer(revision, isDirty), [revision, isDirty]);
  const due = form.field('dueOn');
  const all = (form.values.questions ?? []) as InstrumentQuestionDto[];
  const set = (next: InstrumentQuestionDto[]) => form.set('questions', next);
  const handleAdd = () => {
    const first = kind.kinds[0] ?? 'open';
    const options = kind.fixed?.options.map((option) => option[locale]) ?? [];
    set([...all, { ...blank, id: newId(), kind: first, scaleMax: first === 'scale' ? 5 : null, options }]);
  };
  const handleMove = (at: number, by: -1 | 1) => {
    const next = [...all];
    const [moved] = next.splice(at, 1);
    if (moved) next.splice(at + by, 0, moved);
    set(next);
  };
  return (
    <form {...form.props}>
      <Section title={t.edit.title}>
        <Stack gap="md" maw="var(--lk-text)">
          <TextInput label={t.start.name} maxLength={200} {...form.field('title')} />
          <Textarea
            label={`${t.edit.intro} (${common.optional})`}
            description={t.edit.introHint}
            autosize
            minRows={2}
            maxLength={3000}
            {...form.field('intro')}
          />
          <Textarea
            label={`${t.edit.goal} (${common.optional})`}
            autosize
            minRows={1}
            maxLength={1000}
            {...form.field('goal')}
          />
          <DayInput
            label={`${t.edit.dueOn} (${common.optional})`}
            description={t.edit.dueOnHint}
            maw="20rem"
            clearable
            clearButtonProps={{ 'aria-label': common.clear }}
            {...due}
            value={due.value || null}
            onChange={(next) => due.onChange(next)}
          />
          <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.edit.list}>
            {all.map((question, at) => (
              <InstrumentQuestion
                key={question.id}
                form={form}
                kind={kind}
                question={question}
                at={at}
                renderCondition={renderCondition(all)}
                onEarlier={at > 0 ? () => handleMove(at, -1) : null}
                onLater={at < all.length - 1 ? () => handleMove(at, 1) : null}
                onRemove={() => set(all.filter(({ id }) => id !== question.id))}
              />
            ))}
          </Stack>
          {all.length === 0 && <Text c="dimmed">{t.edit.none}</Text>}
          <Group gap="sm">
            <Button variant="default" onClick={handleAdd} disabled={all.length >= 60}>
              {t.edit.add}
            </Button>
            {kind.answeredBy !== 'parties' && <TakeFromBank instrument={instrument} isDirty={form.isDirty} />}
          </Group>
          <FormRefusal>{form.refusal}</FormRefusal>
          <Group>
            <Button type="submit" loading={form.busy}>
              {common.save}
            </Button>
            {form.isDirty ? (
              <Text size="sm" c="dimmed" role="status">
                {t.edit.unsaved}
              </Text>
            ) : (
              <SaveStateBadge state="kept" />
            )}
          </Group>
        </Stack>
      </Section>
    </form>
  );
}

const blank: Omit<InstrumentQuestionDto, 'id' | 'kind'> = {
  text: '',
  explanation: '',
  scaleMax: null,
  scaleLow: '',
  scaleHigh: '',
  options: [],
  rows: [],
  unit: '',
  numberMin: null,
  numberMax: null,
  isOptional: false,
  condition: null,
  wordings: [],
};
