import { type InviteAnswer, inviteAnswers } from '@leerkring/shared';
import { SegmentedControl } from '@mantine/core';
import { useText } from '../../../text/text.ts';

/** Coming, maybe, or not; nothing is chosen before someone chooses. */
export function AnswerControl(props: {
  label: string;
  value: InviteAnswer | null;
  disabled?: boolean;
  onChange: (answer: InviteAnswer) => void;
}) {
  const { choose: t } = useText('invites');
  return (
    <SegmentedControl
      fullWidth
      size="md"
      // All three fit beside a scroll bar in the narrow column of a meeting.
      styles={{ label: { paddingInline: '0.375rem' } }}
      aria-label={props.label}
      disabled={props.disabled ?? false}
      value={props.value ?? ''}
      onChange={(next) => props.onChange(next as InviteAnswer)}
      data={inviteAnswers.map((value) => ({ value, label: t[value] }))}
    />
  );
}
