import { routes } from '@leerkring/shared';
import { Checkbox, Group, NumberInput, Radio, Stack, TextInput } from '@mantine/core';
import type { FieldProps } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';

/** A programme may span several levels, such as Haarverzorging with 2, 3 and 4. */
export function ProgrammeFields(props: {
  name: FieldProps<string>;
  levels: FieldProps<number[]>;
  route: FieldProps<string>;
  years: FieldProps<number | ''>;
  hours: FieldProps<number | ''>;
  code?: FieldProps<string>;
}) {
  const words = useText('institutions');
  const common = useText('app');
  const t = words.programme;
  const { levels } = props;
  return (
    <Stack gap="md">
      <TextInput label={t.name} {...props.name} />
      <Checkbox.Group
        label={t.levels}
        description={t.levelsHint}
        error={levels.error}
        value={levels.value.map(String)}
        onChange={(next) => levels.onChange(next.map(Number).toSorted((a, b) => a - b))}
      >
        <Group gap="lg" mt="xs">
          {[1, 2, 3, 4].map((level) => (
            <Checkbox
              key={level}
              value={String(level)}
              label={t.level(level)}
              aria-invalid={levels.error ? true : undefined}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <Radio.Group
        label={t.route}
        name={props.route.name}
        value={props.route.value}
        onChange={props.route.onChange}
        error={props.route.error}
      >
        <Group gap="lg" mt="xs">
          {routes.map((it) => (
            <Radio key={it} value={it} label={t.routes[it]} />
          ))}
        </Group>
      </Radio.Group>
      <Group gap="md" align="flex-start" grow preventGrowOverflow={false}>
        <NumberInput label={t.years} min={1} max={4} allowDecimal={false} miw={140} {...props.years} />
        <NumberInput
          label={`${t.hours} (${common.optional})`}
          description={t.hoursHint}
          min={0}
          max={1600}
          step={10}
          allowDecimal={false}
          miw={240}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...props.hours}
        />
      </Group>
      {props.code && <TextInput label={`${t.code} (${common.optional})`} {...props.code} />}
    </Stack>
  );
}
