import { Select, Stack, TextInput } from '@mantine/core';
import type { FieldProps } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';

export interface SeatMember {
  id: string;
  name: string;
}

const newcomer = 'new';

/** Someone who already shares the seat, or someone new by name and address. */
export function SomeoneFields(props: {
  colleagues: SeatMember[];
  isNew: boolean;
  onNew: (isNew: boolean) => void;
  member: FieldProps<string | undefined>;
  name: FieldProps<string>;
  email: FieldProps<string>;
  /** Not for one meeting: who comes now, stays. */
  isForGood?: boolean;
}) {
  const t = useText('seats');
  const { colleagues, isNew, member } = props;
  const words = props.isForGood ? t.successor : t.form;
  return (
    <Stack gap="md">
      {colleagues.length > 0 && (
        <Select
          label={words.who}
          allowDeselect={false}
          data={[
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
            { value: newcomer, label: t.form.newcomer },
          ]}
          id={member.id}
          error={member.error}
          value={isNew ? newcomer : (member.value ?? null)}
          onChange={(next) => {
            props.onNew(next === newcomer);
            member.onChange(next === newcomer ? undefined : (next ?? undefined));
          }}
        />
      )}
      {isNew && (
        <>
          <TextInput label={words.name} autoComplete="off" {...props.name} />
          <TextInput
            label={words.email}
            description={t.form.emailHint}
            type="email"
            autoComplete="off"
            {...props.email}
          />
        </>
      )}
    </Stack>
  );
}
