import { useMediaQuery } from '@mantine/hooks';
import { YearBar } from './year-bar.tsx';
import { YearSteps } from './year-steps.tsx';

export type SpineState = 'done' | 'now' | 'later';

interface SpineBase {
  key: string;
  href: string;
  label: string;
  state: SpineState;
  /** Where in this stretch today falls, from 0 to 1; only on the one item that holds today. */
  today?: number;
}

/** A point of the year: the group meets. */
export interface SpineMeeting extends SpineBase {
  kind: 'meeting';
  /** The date in words, as short as `16 sep`. */
  date: string;
}

/** A stretch of the year: work between two meetings. */
export interface SpineWork extends SpineBase {
  kind: 'work';
  progress?: { done: number; of: number };
  /** How long the stretch is, in any unit; the line follows it loosely. */
  weight?: number;
}

export type SpineItem = SpineMeeting | SpineWork;

export interface SpinePlace {
  href: string;
  label: string;
}

export interface YearSpineProps {
  overview: SpinePlace;
  plan: SpinePlace;
  members: SpinePlace;
  items: SpineItem[];
}

/** The year as the navigation of a group: a line on a wide screen, steps and a bottom bar on a phone. */
export function YearSpine(props: YearSpineProps) {
  const isWide = useMediaQuery('(min-width: 62em)', undefined, { getInitialValueInEffect: false });
  return isWide === false ? <YearSteps {...props} /> : <YearBar {...props} />;
}
