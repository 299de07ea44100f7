import { Button, Group, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../text/text.ts';
import { FormRefusal } from './form-refusal.tsx';

/** A form in a dialog: its fields, why it was refused, and the two buttons. */
export function FormFrame(props: {
  form: { props: object; refusal: string | undefined; busy: boolean };
  /** What the button says; without it "save". */
  submit?: string;
  /** For what only this form can see is missing, and says at the input itself. */
  isDisabled?: boolean;
  onCancel: () => void;
  /** What there is instead, below the refusal. */
  instead?: ReactNode;
  children: ReactNode;
}) {
  const common = useText('app');
  const { form, submit, onCancel, children } = props;
  return (
    <form {...form.props}>
      <Stack gap="md">
        {children}
        <FormRefusal>{form.refusal}</FormRefusal>
        {props.instead}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel} disabled={form.busy}>
            {common.cancel}
          </Button>
          <Button type="submit" loading={form.busy} disabled={props.isDisabled ?? false}>
            {submit ?? common.save}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
