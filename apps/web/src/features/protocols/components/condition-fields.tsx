import {
  columnsOf,
  type AskConditionDto,
  type ConditionOp,
  type AskConditionTestDto,
  type ConditionalQuestion,
  opsFor,
} from '@leerkring/shared';
import { ActionIcon, Button, Group, Input, NumberInput, Radio, Select, Stack, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useText } from '../../../text/text.ts';
import { Surface } from '../../../ui/surface.tsx';
import { optionName, opWords } from '../answer-words.ts';

/** A question that a condition may look at: those of interview guides, and those of other instruments. */
export interface EarlierQuestion extends ConditionalQuestion {
  text: string;
  position: number;
}

/** When a question is asked: always, or after certain answers to questions before it. */
export function ConditionFields(props: {
  condition: AskConditionDto | null;
  error: string | undefined;
  earlier: EarlierQuestion[];
  onChange: (condition: AskConditionDto | null) => void;
}) {
  const { condition: t } = useText('protocols');
  const { condition, earlier } = props;
  const [first] = earlier;
  const set = props.onChange;
  const setTest = (at: number, test: AskConditionTestDto) =>
    condition && set({ ...condition, tests: condition.tests.with(at, test) });
  return (
    <Stack gap="sm">
      <Radio.Group
        label={t.title}
        value={condition ? 'when' : 'always'}
        error={props.error}
        onChange={(next) => set(next === 'when' && first ? { match: 'all', tests: [testOn(first)] } : null)}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="always" label={t.always} />
          <Radio value="when" label={t.when} disabled={!first && !condition} />
        </Stack>
      </Radio.Group>
      {!first && !condition && <Input.Description>{t.none}</Input.Description>}
      {condition?.tests.map((test, at) => (
        // A test has no identity of its own; it is known by its place.
        <Surface padding="sm" key={at}>
          <Group align="flex-start" wrap="nowrap" gap="xs">
            <TestFields test={test} earlier={earlier} onChange={(next) => setTest(at, next)} />
            {condition.tests.length > 1 && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size={42}
                aria-label={t.remove(at + 1)}
                onClick={() => set({ ...condition, tests: condition.tests.toSpliced(at, 1) })}
              >
                <IconX size={18} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        </Surface>
      ))}
      {condition && condition.tests.length > 1 && (
        <Radio.Group
          label={t.match}
          value={condition.match}
          onChange={(next) => set({ ...condition, match: next as AskConditionDto['match'] })}
        >
          <Group mt="xs">
            <Radio value="all" label={t.all} />
            <Radio value="any" label={t.any} />
          </Group>
        </Radio.Group>
      )}
      {condition && first && condition.tests.length < 5 && (
        <div>
          <Button
            variant="subtle"
            mx={-14}
            onClick={() => set({ ...condition, tests: [...condition.tests, testOn(first)] })}
          >
            {t.more}
          </Button>
        </div>
      )}
    </Stack>
  );
}

function TestFields(props: {
  test: AskConditionTestDto;
  earlier: EarlierQuestion[];
  onChange: (test: AskConditionTestDto) => void;
}) {
  const text = useText('protocols');
  const { condition: t } = text;
  const { test, earlier, onChange } = props;
  const on = earlier.find(({ lineageId }) => lineageId === test.lineageId);
  const handleQuestion = (lineageId: string | null) => {
    const next = earlier.find((one) => one.lineageId === lineageId);
    if (next) onChange(testOn(next));
  };
  const isCompared = test.op !== 'answered' && test.op !== 'not_answered';
  const isMeasured = on?.kind === 'scale' || on?.kind === 'number';
  return (
    <Stack gap="xs" style={{ flex: 1, minWidth: 0 }}>
      <Select
        label={t.question}
        data={earlier.map((one) => ({ value: one.lineageId, label: `${one.position}. ${one.text}` }))}
        value={on ? test.lineageId : null}
        allowDeselect={false}
        onChange={handleQuestion}
      />
      {on && on.rows.length > 0 && (
        <Select
          label={t.row}
          data={on.rows}
          value={test.row ?? null}
          allowDeselect={false}
          onChange={(row) => onChange({ ...test, row })}
        />
      )}
      {on && (
        <Select
          label={t.op}
          data={opsFor(on.kind).map((op) => ({ value: op, label: opWords(text, { op }, on.kind) }))}
          value={test.op}
          allowDeselect={false}
          onChange={(op) => onChange({ ...test, op: (op ?? 'answered') as ConditionOp })}
        />
      )}
      {on && isCompared && isMeasured && (
        <NumberInput
          label={t.number}
          decimalSeparator=","
          value={test.number ?? ''}
          onChange={(number) => onChange({ ...test, number: number === '' ? null : Number(number) })}
        />
      )}
      {on && isCompared && !isMeasured && columnsOf(on).length > 0 && (
        <Select
          label={t.option}
          data={columnsOf(on).map((option) => ({ value: option, label: optionName(on, option, text.marks) }))}
          value={test.option ?? null}
          allowDeselect={false}
          onChange={(option) => onChange({ ...test, option })}
        />
      )}
      {!on && <Text size="sm">{t.faults.later}</Text>}
    </Stack>
  );
}

/** The first thing that can be asked of an earlier question; the person changes it from there. */
function testOn(on: EarlierQuestion): AskConditionTestDto {
  return {
    lineageId: on.lineageId,
    op: opsFor(on.kind)[0] ?? 'answered',
    row: on.rows[0] ?? null,
    option: columnsOf(on)[0] ?? null,
    number: on.kind === 'scale' || on.kind === 'number' ? (on.scaleMax ?? on.numberMin ?? 1) : null,
  };
}
