import { Alert } from '@mantine/core';

/** The refusal of a form that belongs to no single input. */
export function FormRefusal(props: { children: string | undefined }) {
  if (props.children === undefined) return null;
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      {props.children}
    </Alert>
  );
}
