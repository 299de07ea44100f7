import { Alert, type MantineSpacing } from '@mantine/core';
import { useReturns } from '../lib/connection.ts';
import { sayProblem } from '../lib/problems.ts';
import { useText } from '../text/text.ts';

/** What was refused and why, in a place that is read aloud. Shows nothing without an error. */
export function ProblemNote(props: {
  error: Error | null | undefined;
  mb?: MantineSpacing;
  /** Something was typed here that is still to be seen. */
  isFilledIn?: boolean;
}) {
  const words = useText('problems');
  const returns = useReturns();
  if (!props.error) return null;
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      {...(props.mb !== undefined && { mb: props.mb })}
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      {sayProblem(words, props.error, props.isFilledIn ?? false, returns)}
    </Alert>
  );
}
