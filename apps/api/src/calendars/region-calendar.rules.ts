import type { ClosedPeriodKind } from '@leerkring/shared';
import { schoolYearOf, type LocalDate } from './local-date.rules.ts';

export type Region = 'noord' | 'midden' | 'zuid';

export interface RegionClosure {
  kind: ClosedPeriodKind;
  from: LocalDate;
  to: LocalDate;
  label: string;
}

export interface RegionCalendar {
  region: Region;
  schoolYear: string;
  source: string;
  retrievedAt: LocalDate;
  closures: readonly RegionClosure[];
}

const SOURCE_2021 =
  'Rijksoverheid, schoolvakanties 2021-2022; vakantiespreiding.eu en trotsemoeders.nl stemmen overeen';
const RETRIEVED_AT = '2026-11-23';

/**
 * Only years whose dates at least two sources agree on. Published tables of later years contradict each
 * other, and vocational schools deviate anyway: a year that is missing here is typed by the institution.
 */
export const REGION_CALENDARS: readonly RegionCalendar[] = [
  {
    region: 'noord',
    schoolYear: '2021-2022',
    source: SOURCE_2021,
    retrievedAt: RETRIEVED_AT,
    closures: [
      { kind: 'autumn_holiday', label: 'Herfstvakantie', from: '2021-10-16', to: '2021-10-24' },
      { kind: 'christmas_holiday', label: 'Kerstvakantie', from: '2021-12-25', to: '2022-01-09' },
      { kind: 'spring_holiday', label: 'Voorjaarsvakantie', from: '2022-02-19', to: '2022-02-27' },
      { kind: 'may_holiday', label: 'Meivakantie', from: '2022-04-30', to: '2022-05-08' },
      { kind: 'summer_holiday', label: 'Zomervakantie', from: '2022-07-16', to: '2022-08-28' },
    ],
  },
  {
    region: 'midden',
    schoolYear: '2021-2022',
    source: SOURCE_2021,
    retrievedAt: RETRIEVED_AT,
    closures: [
      { kind: 'autumn_holiday', label: 'Herfstvakantie', from: '2021-10-16', to: '2021-10-24' },
      { kind: 'christmas_holiday', label: 'Kerstvakantie', from: '2021-12-25', to: '2022-01-09' },
      { kind: 'spring_holiday', label: 'Voorjaarsvakantie', from: '2022-02-26', to: '2022-03-06' },
      { kind: 'may_holiday', label: 'Meivakantie', from: '2022-04-30', to: '2022-05-08' },
      { kind: 'summer_holiday', label: 'Zomervakantie', from: '2022-07-09', to: '2022-08-21' },
    ],
  },
  {
    region: 'zuid',
    schoolYear: '2021-2022',
    source: SOURCE_2021,
    retrievedAt: RETRIEVED_AT,
    closures: [
      { kind: 'autumn_holiday', label: 'Herfstvakantie', from: '2021-10-23', to: '2021-10-31' },
      { kind: 'christmas_holiday', label: 'Kerstvakantie', from: '2021-12-25', to: '2022-01-09' },
      { kind: 'spring_holiday', label: 'Voorjaarsvakantie', from: '2022-02-26', to: '2022-03-06' },
      { kind: 'may_holiday', label: 'Meivakantie', from: '2022-04-30', to: '2022-05-08' },
      { kind: 'summer_holiday', label: 'Zomervakantie', from: '2022-07-23', to: '2022-09-04' },
    ],
  },
];

export function regionCalendar(region: Region, schoolYear: string): RegionCalendar | null {
  return (
    REGION_CALENDARS.find((calendar) => calendar.region === region && calendar.schoolYear === schoolYear) ??
    null
  );
}

interface OwnPeriod {
  kind: ClosedPeriodKind;
  fromOn: LocalDate;
}

/**
 * What the region says for the school years from `from` to `to`, as far as the institution says nothing of its own:
 * one own autumn holiday replaces the region's autumn holiday of that school year.
 */
export function regionDefaults(
  region: Region,
  own: readonly OwnPeriod[],
  from: LocalDate,
  to: LocalDate,
): (RegionClosure & { source: string; retrievedAt: LocalDate })[] {
  const replaced = new Set(own.map(({ kind, fromOn }) => `${kind} ${schoolYearOf(fromOn)}`));
  return REGION_CALENDARS.filter((calendar) => calendar.region === region)
    .flatMap(({ closures, source, retrievedAt }) =>
      closures.map((closure) => ({ ...closure, source, retrievedAt })),
    )
    .filter((it) => it.from <= to && it.to >= from)
    .filter((it) => !replaced.has(`${it.kind} ${schoolYearOf(it.from)}`));
}
