import { routes, type AudienceDto, type ProgrammeDto } from '@leerkring/shared';
import { Checkbox, Fieldset, Group, NumberInput, Radio, Stack } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** For whom: levels, years of study, route and how many. */
export function AudienceInput(props: {
  label: string;
  programme: ProgrammeDto;
  value: AudienceDto | null | undefined;
  onChange: (audience: AudienceDto) => void;
  onBlur: () => void;
}) {
  const t = useText('portraits').audience;
  const it: AudienceDto = props.value ?? { levels: [], years: [], route: null, students: null };
  const levels = [...new Set([...props.programme.levels, ...it.levels])].toSorted();
  return (
    <Fieldset legend={props.label} onBlur={props.onBlur}>
      <Stack gap="md">
        <Ticks
          label={t.levels}
          chosen={it.levels}
          offered={levels}
          onChange={(next) => props.onChange({ ...it, levels: next })}
        />
        <Ticks
          label={t.years}
          chosen={it.years}
          offered={[1, 2, 3, 4]}
          onChange={(next) => props.onChange({ ...it, years: next })}
        />
        <Radio.Group
          label={t.route}
          value={it.route ?? ''}
          onChange={(next) =>
            props.onChange({ ...it, route: routes.find((route) => route === next) ?? null })
          }
        >
          <Group gap="lg" mt={4}>
            {routes.map((route) => (
              <Radio key={route} value={route} label={t.routes[route]} />
            ))}
          </Group>
        </Radio.Group>
        <NumberInput
          label={t.students}
          value={it.students ?? ''}
          onChange={(next) => props.onChange({ ...it, students: next === '' ? null : Number(next) })}
          min={0}
          max={10000}
          clampBehavior="strict"
          allowDecimal={false}
          allowNegative={false}
          hideControls
          inputMode="numeric"
          maw="12rem"
        />
      </Stack>
    </Fieldset>
  );
}

function Ticks(props: {
  label: string;
  chosen: number[];
  offered: number[];
  onChange: (numbers: number[]) => void;
}) {
  return (
    <Checkbox.Group
      label={props.label}
      value={props.chosen.map(String)}
      onChange={(next) => props.onChange(next.map(Number).toSorted())}
    >
      <Group gap="lg" mt={4}>
        {props.offered.map((number) => (
          <Checkbox key={number} value={String(number)} label={String(number)} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}
