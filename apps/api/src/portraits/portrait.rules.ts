import {
  hoursNormById,
  judgeHours,
  portraitFields,
  type HoursVerdictDto,
  type PortraitField,
  type PortraitFieldId,
  type PortraitValueDto,
  type Route,
} from '@leerkring/shared';

type Values = Partial<Record<PortraitFieldId, PortraitValueDto>>;

const week = 7 * 24 * 60 * 60 * 1000;

/**
 * The value as it is stored: only what says something, so that equal answers are equal objects.
 * @returns null when it holds something that this kind of field cannot hold; running text and files are not saved this
 * way
 */
export function cleanValue(field: PortraitField, value: PortraitValueDto): PortraitValueDto | null {
  if (field.kind === 'text' || field.kind === 'files') return null;
  const filled = Object.entries(value).filter(([, part]) => !isNothing(part));
  if (filled.some(([kind]) => kind !== field.kind)) return null;
  if (value.choice && !field.options?.includes(value.choice)) return null;
  const { hours, audience } = value;
  const clean = {
    ...Object.fromEntries(filled),
    ...(hours?.length && {
      hours: hours
        .toSorted((a, b) => a.level - b.level)
        .map(({ level, rows }) => ({
          level,
          rows: rows.map(({ bot, bpv }) => ({ bot: bot ?? null, bpv: bpv ?? null })),
        })),
    }),
    ...(audience && {
      audience: {
        levels: audience.levels.toSorted((a, b) => a - b),
        years: audience.years.toSorted((a, b) => a - b),
        route: audience.route ?? null,
        students: audience.students ?? null,
      },
    }),
  };
  return clean;
}

/** True for what is as good as nothing. */
function isNothing(part: unknown): boolean {
  if (part === null || part === undefined || part === '') return true;
  if (Array.isArray(part)) return part.length === 0;
  return false;
}

export function isEmptyValue(value: PortraitValueDto | undefined): boolean {
  return !value || Object.values(value).every(isNothing);
}

/** Two answers that say the same; values are stored clean, so their writing decides. */
export function isSameValue(a: PortraitValueDto | undefined, b: PortraitValueDto | undefined): boolean {
  return JSON.stringify(sorted(a ?? {})) === JSON.stringify(sorted(b ?? {}));
}

// PostgreSQL's jsonb keeps no order of keys.
function sorted(it: unknown): unknown {
  if (Array.isArray(it)) return it.map(sorted);
  if (typeof it !== 'object' || it === null) return it;
  return Object.fromEntries(
    Object.entries(it)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([key, part]) => [key, sorted(part)]),
  );
}

/** Compulsory fields that say nothing yet, in the order of the template; and a picture of which nobody says what it shows. */
export function missingFields(values: Values): PortraitFieldId[] {
  return portraitFields
    .filter(
      ({ id, isCompulsory }) => (isCompulsory && isEmptyValue(values[id])) || hasMutePicture(values[id]),
    )
    .map(({ id }) => id);
}

const hasMutePicture = (value: PortraitValueDto | undefined): boolean =>
  value?.files?.some(({ kind, alt }) => kind === 'picture' && alt === '') ?? false;

/** Whether any answer differs. */
export function isChanged(now: Values, then: Values): boolean {
  return portraitFields.some(({ id }) => !isSameValue(now[id], then[id]));
}

/** The hours of each level against the norm. */
export function verdictsOf(values: Values, normId: string | null, route: Route): HoursVerdictDto[] {
  const norm = hoursNormById(normId);
  return (values.hours?.hours ?? []).map((table) => ({
    level: table.level,
    ...judgeHours(table, norm, route),
  }));
}

/** A reminder may follow a week after the one before. */
export function mayNudge(lastSentAt: Date | null, now: Date): boolean {
  return !lastSentAt || now.getTime() - lastSentAt.getTime() >= week;
}
