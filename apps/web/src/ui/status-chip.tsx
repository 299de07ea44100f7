import classes from './status-chip.module.css';

export type StatusTone = 'neutral' | 'active' | 'done' | 'waiting' | 'refused';

/** The state of a thing in one or two words; the tone only underlines what the words say. */
export function StatusChip(props: { tone: StatusTone; children: string }) {
  return <span className={`${classes['chip']} ${classes[props.tone]}`}>{props.children}</span>;
}
