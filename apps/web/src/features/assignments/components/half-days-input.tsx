import { type HalfDay, halfDays } from '@leerkring/shared';
import { Checkbox, Input, Table, VisuallyHidden } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** Mornings and afternoons of a week; all of them ticked is what the contract calls always. */
export function HalfDaysInput(props: {
  label: string;
  value: readonly HalfDay[];
  onChange: (next: HalfDay[]) => void;
}) {
  const { terms: t } = useText('assignments');
  const { value, onChange } = props;
  const toggle = (one: HalfDay) =>
    onChange(halfDays.filter((it) => (it === one ? !value.includes(it) : value.includes(it))));
  return (
    <Input.Wrapper
      label={props.label}
      labelElement="div"
      error={value.length === 0 ? t.never : undefined}
      role="group"
      aria-label={props.label}
    >
      <Table withRowBorders={false} horizontalSpacing={4} verticalSpacing={6} maw="26rem" mt={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            {t.shortDays.map((day, at) => (
              <Table.Th key={day} scope="col" ta="center" fw={500}>
                <span aria-hidden>{day}</span>
                <VisuallyHidden>{t.days[at]}</VisuallyHidden>
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(['am', 'pm'] as const).map((part) => (
            <Table.Tr key={part}>
              <Table.Th scope="row" fw={500}>
                {t.parts[part]}
              </Table.Th>
              {halfDays
                .filter((it) => it.endsWith(part))
                .map((it) => (
                  <Table.Td key={it} ta="center">
                    <Checkbox
                      size="md"
                      display="inline-block"
                      aria-label={t.halfDays[it]}
                      checked={value.includes(it)}
                      onChange={() => toggle(it)}
                    />
                  </Table.Td>
                ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Input.Wrapper>
  );
}
