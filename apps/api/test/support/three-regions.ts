import type { ClosedPeriodKind } from '@leerkring/shared';

export interface Holiday {
  region: 'noord' | 'midden' | 'zuid';
  kind: ClosedPeriodKind;
  label: string;
  from: string;
  to: string;
}

const everywhere = (kind: ClosedPeriodKind, label: string, from: string, to: string): Holiday[] =>
  (['noord', 'midden', 'zuid'] as const).map((region) => ({ region, kind, label, from, to }));

/**
 * School holidays of 2026-2027 in three regions, for tests only: published tables contradict each other, so the product
 * ships none of them. From the open data set OpenHolidays (NL, groups NO, MI and ZU), in which the spring holiday of
 * Zuid lasts five weeks; here it is the nine days it really has.
 */
export const threeRegions: readonly Holiday[] = [
  { region: 'noord', kind: 'autumn_holiday', label: 'Herfstvakantie', from: '2026-10-10', to: '2026-10-18' },
  { region: 'midden', kind: 'autumn_holiday', label: 'Herfstvakantie', from: '2026-10-17', to: '2026-10-25' },
  { region: 'zuid', kind: 'autumn_holiday', label: 'Herfstvakantie', from: '2026-10-17', to: '2026-10-25' },
  ...everywhere('christmas_holiday', 'Kerstvakantie', '2026-12-19', '2027-01-03'),
  {
    region: 'noord',
    kind: 'spring_holiday',
    label: 'Voorjaarsvakantie',
    from: '2027-02-20',
    to: '2027-02-28',
  },
  {
    region: 'midden',
    kind: 'spring_holiday',
    label: 'Voorjaarsvakantie',
    from: '2027-02-20',
    to: '2027-02-28',
  },
  {
    region: 'zuid',
    kind: 'spring_holiday',
    label: 'Voorjaarsvakantie',
    from: '2027-02-13',
    to: '2027-02-21',
  },
  ...everywhere('may_holiday', 'Meivakantie', '2027-04-24', '2027-05-02'),
];
