import type { DecisionStatus } from '@leerkring/shared';
import { useText } from '../../../text/text.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';

const tones = {
  standing: 'done',
  provisional: 'waiting',
  contested: 'refused',
  superseded: 'neutral',
} as const;

export function DecisionStatusChip(props: { status: DecisionStatus }) {
  const t = useText('decisions');
  return <StatusChip tone={tones[props.status]}>{t.statuses[props.status]}</StatusChip>;
}
