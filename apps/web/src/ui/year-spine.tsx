import { useMediaQuery } from '@mantine/hooks';
import { YearBar } from './year-bar.tsx';
import { YearSteps } from './year-steps.tsx';

export type SpineState = 'done' | 'now' | 'later';

interface SpineStop {
  key: string;
  href: string;
  label: string;
  state: SpineState;
  /** Where in this stretch today falls, from 0 to 1; only on the one item that holds today. */
  today?: number;
}

/** A point of the year: the group meets. */
export interface SpineMeeting extends SpineStop {
  kind: 'meeting';
  number: number;
  /** The whole name, for a tooltip, a list and a screen reader. */
  name: string;
}

/** A stretch of the year: work between two meetings. */
export interface SpineWork extends SpineStop {
  kind: 'work';
  progress?: { done: number; of: number };
  /** How long the stretch is, in any unit; the line follows it loosely. */
  weight?: number;
}

/** A stretch without work of its own. */
export interface SpineRest {
  kind: 'rest';
  key: string;
  today?: number;
}

export type SpineItem = SpineMeeting | SpineWork | SpineRest;

export interface YearSpineProps {
  overview: { href: string; label: string };
  plan: { href: string; label: string };
  members: { href: string; label: string };
  /** What was decided, over the whole year and beyond. */
  decisions: { href: string; label: string };
  items: SpineItem[];
}

/** The year as the navigation of a group: a line on a wide screen, steps and a bottom bar on a phone. */
export function YearSpine(props: YearSpineProps) {
  const isWide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  return isWide === false ? <YearSteps {...props} /> : <YearBar {...props} />;
}
