import { Button, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import type { DifferenceDto, ObservationMark, TandemSide, TandemTalkDetailDto } from '@leerkring/shared';
import { ResolveDifferenceDto } from '@leerkring/shared';
import { useDates } from '../../../lib/dates.ts';
import { useForm } from '../../../lib/form.ts';
import { useLocale, useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useResolveDifference } from '../api.ts';

/** Both values under both names; who chose, when and why stays beside them. */
export function DifferenceCard(props: { talk: TandemTalkDetailDto; difference: DifferenceDto }) {
  const { talk, difference: it } = props;
  const { differences: t } = useText('tandems');
  const dates = useDates();
  const say = useValue(it);
  const resolve = useResolveDifference(talk.id, it.id);
  const nameOf = (side: TandemSide) => (side === 'first' ? talk.firstName : talk.secondName);
  return (
    <Surface>
      <Stack gap="md">
        <div>
          <Title order={3} style={{ overflowWrap: 'anywhere' }}>
            {it.questionText}
          </Title>
          <Text size="sm" c="dimmed">
            {t.fields[it.field]}
          </Text>
        </div>
        {it.kept === null && talk.can.resolve ? (
          <Choice talk={talk} difference={it} onChoose={resolve.mutateAsync} />
        ) : (
          <>
            {/* The other was quicker: that, and what they chose, instead of the form. */}
            <ProblemNote error={resolve.error} />
            {(['first', 'second'] as const).map((side) => (
              <Text
                key={side}
                style={{ overflowWrap: 'anywhere' }}
                td={it.kept !== null && it.kept !== side ? 'line-through' : undefined}
              >
                {t.said(nameOf(side))}: <b>{say(side)}</b>
              </Text>
            ))}
            {it.kept !== null && (
              <Text size="sm" c="dimmed">
                {t.kept(nameOf(it.kept), it.resolvedByName ?? '', dates.day(it.resolvedAt ?? ''))}{' '}
                {t.because(it.reason ?? '')}
              </Text>
            )}
          </>
        )}
      </Stack>
    </Surface>
  );
}

function Choice(props: {
  talk: TandemTalkDetailDto;
  difference: DifferenceDto;
  onChoose: (input: ResolveDifferenceDto) => Promise<unknown>;
}) {
  const { talk, difference: it } = props;
  const { differences: t } = useText('tandems');
  const say = useValue(it);
  const form = useForm(ResolveDifferenceDto, { reason: '' }, props.onChoose);
  const kept = form.field('kept');
  return (
    <form {...form.props}>
      <Stack gap="md">
        <FormRefusal>{form.refusal}</FormRefusal>
        <Radio.Group
          label={t.keep}
          value={kept.value ?? null}
          onChange={kept.onChange}
          error={kept.error === undefined ? undefined : t.choose}
        >
          <Stack gap="sm" mt="xs">
            {(['first', 'second'] as const).map((side) => (
              <Radio
                key={side}
                size="md"
                value={side}
                label={`${t.said(side === 'first' ? talk.firstName : talk.secondName)}: ${say(side)}`}
                styles={{ label: { overflowWrap: 'anywhere' } }}
              />
            ))}
          </Stack>
        </Radio.Group>
        <TextInput label={t.reason} description={t.reasonHint} {...form.field('reason')} />
        <div>
          <Button type="submit" loading={form.busy}>
            {t.save}
          </Button>
        </div>
      </Stack>
    </form>
  );
}

/** One of the two values in words. */
function useValue(it: DifferenceDto): (side: TandemSide) => string {
  const { differences: t } = useText('tandems');
  const { answers, talk } = useText('interviews');
  const locale = useLocale();
  const mark = (choice: string) =>
    it.kind === 'observation' ? talk.marks[choice as ObservationMark] : choice;
  return (side) => {
    const { scale, choice, number, ranking = [], cells = [], isQuote } = it[side];
    if (it.field === 'scale') return answers.scale(scale ?? 0, it.scaleMax ?? 5);
    if (it.field === 'choice') return choice ?? '';
    if (it.field === 'number') return [number?.toLocaleString(locale), it.unit].filter(Boolean).join(' ');
    if (it.field === 'ranking') return ranking.map((one, at) => `${at + 1}. ${one}`).join(', ');
    if (it.field === 'cells') return cells.map((one) => `${one.row}: ${mark(one.choice)}`).join(', ');
    return isQuote ? t.yes : t.no;
  };
}
