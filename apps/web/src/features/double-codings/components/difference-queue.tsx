import {
  type AnswerDto,
  type CodeDto,
  type CodingDifferenceDto,
  type DoubleCodingDto,
  SettleDifferenceDto,
} from '@leerkring/shared';
import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { useForm } from '../../../lib/form.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useSettleDifference } from '../api.ts';

/** What the two differ on, one by one, with what a third made of it. */
export function DifferenceQueue(props: {
  doubleCoding: DoubleCodingDto;
  answers: AnswerDto[];
  codes: CodeDto[];
}) {
  const t = useText('double-codings');
  const { differences } = props.doubleCoding;
  const answers = new Map(props.answers.map((it) => [it.id, it]));
  const names = new Map(props.codes.map((it) => [it.id, it.name]));
  if (differences.length === 0) return <Text>{t.noDifferences}</Text>;
  // What is open comes first and keeps its place while it is being settled.
  return (
    <Stack component="ol" gap="md" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.differences}>
      {differences.map((it) => {
        const answer = answers.get(it.answerId);
        return (
          answer && (
            <Difference
              key={`${it.answerId} ${it.codeId}`}
              of={props.doubleCoding}
              it={it}
              answer={answer}
              codeName={names.get(it.codeId) ?? ''}
            />
          )
        );
      })}
    </Stack>
  );
}

function Difference(props: {
  of: DoubleCodingDto;
  it: CodingDifferenceDto;
  answer: AnswerDto;
  codeName: string;
}) {
  const t = useText('double-codings');
  const { of, it, answer, codeName } = props;
  const [giver, other] =
    it.givenBy === 'first' ? [of.firstName, of.secondName] : [of.secondName, of.firstName];
  return (
    <Surface component="li">
      <Group justify="space-between" gap="sm">
        <Text fw={620}>{codeName}</Text>
        <StatusChip tone={it.applies === null ? 'waiting' : 'done'}>
          {it.applies === null ? t.open : it.applies ? t.applies : t.appliesNot}
        </StatusChip>
      </Group>
      <Text size="sm" c="dimmed">
        {answer.code} · {answer.questionText}
      </Text>
      <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{answer.text}</Text>
      <Text size="sm">{t.whoDid(giver, other)}</Text>
      {it.reason !== null && (
        <Text size="sm">
          {t.settledBy(it.settledByName ?? t.someone)} {it.reason}
        </Text>
      )}
      {of.can.settle && <SettleForm of={of} it={it} codeName={codeName} />}
    </Surface>
  );
}

function SettleForm(props: { of: DoubleCodingDto; it: CodingDifferenceDto; codeName: string }) {
  const t = useText('double-codings');
  const { of, it, codeName } = props;
  const settle = useSettleDifference(of.id);
  const form = useForm(
    SettleDifferenceDto,
    { answerId: it.answerId, codeId: it.codeId, applies: it.applies ?? true, reason: it.reason ?? '' },
    (input) => settle.mutateAsync(input),
  );
  return (
    <form {...form.props}>
      <Stack gap="sm" mt="sm">
        <SegmentedControl
          aria-label={t.does(codeName)}
          data={[
            { value: 'yes', label: t.applies },
            { value: 'no', label: t.appliesNot },
          ]}
          value={form.values.applies ? 'yes' : 'no'}
          onChange={(next) => form.set('applies', next === 'yes')}
          style={{ alignSelf: 'flex-start' }}
        />
        <Textarea label={t.reason} autosize minRows={1} {...form.field('reason')} />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group>
          <Button type="submit" variant="default" loading={form.busy}>
            {t.settle}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
