import { Alert } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** A question that came later, for who was hardly heard. */
export function FollowUpNote({ text }: { text: string }) {
  const t = useText('consultations').form;
  return (
    <Alert
      color="blue"
      variant="light"
      title={t.followUp}
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      <span style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>{text}</span>
    </Alert>
  );
}
