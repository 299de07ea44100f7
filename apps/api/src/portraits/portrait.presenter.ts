import {
  compareNames,
  newQuestionsFor,
  questionsSince,
  portraitFields,
  portraitTemplate,
  type ColleaguePortraitDto,
  type PortraitChangesDto,
  type PortraitComparisonDto,
  type PortraitDto,
  type PortraitFileDto,
  type PortraitFileRefDto,
  type PortraitReadersDto,
  type PortraitSummaryDto,
  type PublishedFieldDto,
  type PublishedPortraitDto,
} from '@leerkring/shared';
import { presentProgramme } from '../institutions/institution.presenter.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { Membership } from '../plgs/membership.entity.ts';
import type { Seat } from '../plgs/seat.entity.ts';
import { wordChanges } from '../protocols/protocol.rules.ts';
import { readableOf, reachOf, sharedOf } from '../policies/portrait-reach.policy.ts';
import { portraitPolicy } from '../policies/portrait.policy.ts';
import { portraitFilePolicy } from '../policies/portrait-file.policy.ts';
import { isCoordinator, sitsFor } from '../policies/people.ts';
import type { PortraitFile } from './portrait-file.entity.ts';
import type { PortraitVersion, PortraitValues } from './portrait-version.entity.ts';
import type { Portrait } from './portrait.entity.ts';
import {
  isChanged,
  isEmptyValue,
  isSameValue,
  mayNudge,
  missingFields,
  verdictsOf,
} from './portrait.rules.ts';

/** A seat with what there is of its portrait. Seats come with programme, institution and holders. */
export interface SeatView {
  seat: Seat;
  portrait: Portrait | null;
  version: ReadVersion | null;
  nudgedAt: Date | null;
  now: Date;
}

/** A portrait with its own answers; seat and fields as `PortraitsService` loads them. */
export interface DraftView {
  portrait: Portrait;
  values: PortraitValues;
  /** In their order; which of them are ready stands in the values. */
  files: PortraitFile[];
  version: PortraitVersion | null;
  normId: string | null;
  /** The full members of the group. */
  circle: Membership[];
}

/** What was shared, as far as this reader may read it. */
export interface ReadVersion {
  number: number;
  values: PortraitValues;
  normId: string | null;
  sharedAt: Date;
}

/** The only way from a stored version to a reader: what does not reach them is not in it. */
export function readVersion(me: Actor, portrait: Portrait, version: PortraitVersion): ReadVersion {
  const { number, normId, createdAt } = version;
  return { number, normId, sharedAt: createdAt, values: readableOf(me, portrait, version.values) };
}

export interface PublishedView {
  portrait: Portrait;
  version: ReadVersion;
}

/** What each kind of reader finds, by the rule that answers them. */
export interface ReadersView {
  portrait: Portrait;
  circle: Membership[];
  group: PortraitValues;
  institution: PortraitValues;
  everyone: PortraitValues;
}

/** Everyone of the group but those of the portrait's own programme. */
function namesBeside(portrait: Portrait, circle: Membership[]): string[] {
  return circle
    .filter((member) => member.seatId !== portrait.seatId)
    .map((member) => member.user.name)
    .toSorted(compareNames);
}

export function holdersOf(seat: Seat) {
  return seat.holders.filter((holder) => holder.joinedAt && !holder.leftAt);
}

export function presentSummary(me: Actor, view: SeatView): PortraitSummaryDto {
  const { seat, portrait, version, nudgedAt, now } = view;
  const isMine = sitsFor(me, seat.plgId, seat.programmeId);
  const leads = isCoordinator(me, seat.plgId);
  const mayRead = portrait !== null && portraitPolicy.can(me, 'read', portrait);
  const isPublished = portrait?.publishedAt != null;
  return {
    seatId: seat.id,
    programme: presentProgramme(me, seat.programme, seat.programme.institution.name),
    portraitId: mayRead ? portrait.id : null,
    isPublished,
    isBegun: isMine || leads ? portrait !== null : null,
    publishedAt: portrait?.publishedAt?.toISOString() ?? null,
    core: (mayRead && version?.values.core?.line) || null,
    nudgedAt: isMine || leads ? (nudgedAt?.toISOString() ?? null) : null,
    can: {
      open: isMine,
      nudge: leads && !isPublished && holdersOf(seat).length > 0 && mayNudge(nudgedAt, now),
    },
  };
}

export function presentPortrait(
  me: Actor,
  { portrait, values, files, version, normId, circle }: DraftView,
): PortraitDto {
  const saved = new Map(portrait.fields.map((field) => [field.fieldId, field]));
  const { seat } = portrait;
  return {
    id: portrait.id,
    plgId: portrait.plgId,
    seatId: portrait.seatId,
    programme: presentProgramme(me, seat.programme, seat.programme.institution.name),
    templateVersion: portrait.templateVersion,
    newerTemplate: portrait.templateVersion < portraitTemplate.version ? portraitTemplate.version : null,
    newQuestions: newQuestionsFor(portrait.templateVersion),
    addedQuestions: questionsSince(
      portrait.templateVersion,
      portrait.movedFrom ?? portrait.templateVersion,
    ).filter((fieldId) => Object.keys(values[fieldId] ?? {}).length === 0),
    writerNames: holdersOf(seat)
      .filter((holder) => holder.userId !== me.userId)
      .map((holder) => holder.user.name)
      .toSorted(compareNames),
    readerNames: namesBeside(portrait, circle),
    publishedAt: portrait.publishedAt?.toISOString() ?? null,
    hasUnpublishedChanges:
      version !== null && isChanged(sharedOf(portrait, values), sharedOf(portrait, version.values)),
    missing: missingFields(sharedOf(portrait, values)),
    fields: portraitFields.map(({ id }) => {
      const field = saved.get(id);
      return {
        id,
        revision: field?.revision ?? 0,
        value: values[id] ?? {},
        savedByName: field?.savedBy?.name ?? null,
        savedAt: field?.savedAt.toISOString() ?? null,
      };
    }),
    files: files.map((file) => presentFile(me, portrait, file)),
    startedFrom: portrait.startedFrom,
    reaches: portraitFields.map(({ id: fieldId }) => {
      const { reach, opensOn } = reachOf(portrait, fieldId);
      return { fieldId, reach, opensOn };
    }),
    verdicts: verdictsOf(values, normId, seat.programme.route),
    normId,
    can: portraitPolicy.abilitiesOf(me, portrait),
  };
}

/** What goes into a version: what it shows in words, never its bytes. */
export function presentFileRef(file: PortraitFile): PortraitFileRefDto {
  const { id, kind, name, alt, caption, width, height, size, sha256 } = file;
  return { id, kind, name, alt, caption, width, height, size, sha256 };
}

function presentFile(me: Actor, portrait: Portrait, file: PortraitFile): PortraitFileDto {
  return {
    ...presentFileRef(file),
    state: file.state,
    addedByName: file.addedBy?.name ?? null,
    can: portraitFilePolicy.abilitiesOf(me, Object.assign(file, { portrait })),
  };
}

function presentFields(values: PortraitValues): PublishedFieldDto[] {
  return portraitFields.map(({ id }) => ({ id, value: values[id] ?? {} }));
}

export function presentReaders({
  portrait,
  circle,
  group,
  institution,
  everyone,
}: ReadersView): PortraitReadersDto {
  return {
    groupNames: namesBeside(portrait, circle),
    institutionName: portrait.seat.programme.institution.name,
    group: presentFields(group),
    institution: presentFields(institution),
    everyone: presentFields(everyone),
  };
}

export function presentColleaguePortrait(
  me: Actor,
  { portrait, version }: PublishedView,
): ColleaguePortraitDto {
  const { programme } = portrait.seat;
  return {
    portraitId: portrait.id,
    programme: presentProgramme(me, programme, programme.institution.name),
    schoolYear: portrait.plg.schoolYear,
    title: version.values.title?.line ?? null,
    core: version.values.core?.line ?? null,
    sharedAt: version.sharedAt.toISOString(),
  };
}

export function presentPublished(me: Actor, { portrait, version }: PublishedView): PublishedPortraitDto {
  const { programme } = portrait.seat;
  return {
    id: portrait.id,
    plgId: portrait.plgId,
    seatId: portrait.seatId,
    programme: presentProgramme(me, programme, programme.institution.name),
    number: version.number,
    publishedAt: version.sharedAt.toISOString(),
    startedFrom: portrait.startedFrom,
    fields: presentFields(version.values),
    verdicts: verdictsOf(version.values, version.normId, programme.route),
    can: portraitPolicy.abilitiesOf(me, portrait),
  };
}

export function presentComparison(me: Actor, views: PublishedView[]): PortraitComparisonDto {
  return {
    portraits: views.map((view) => presentPublished(me, view)),
    rows: portraitFields.map(({ id }) => {
      const values = views.map(({ version }) => version.values[id] ?? {});
      return {
        id,
        isSame: values.every((value) => isSameValue(value, values[0])),
        isEmpty: values.every(isEmptyValue),
        values,
      };
    }),
  };
}

/** What says something else than in the earlier year; words side by side where both say words. */
export function presentChanges(views: {
  now: PublishedView | null;
  earlier: PublishedView | null;
}): PortraitChangesDto {
  const { now, earlier } = views;
  if (!now || !earlier) return { since: null, changes: [] };
  const changes = portraitFields.flatMap(({ id }) => {
    const [before, after] = [earlier.version.values[id] ?? {}, now.version.values[id] ?? {}];
    if (isSameValue(before, after)) return [];
    const [was, is] = [before.text ?? before.line, after.text ?? after.line];
    return [{ id, before, after, words: was && is ? wordChanges(was, is) : [] }];
  });
  return { since: earlier.portrait.plg.schoolYear, changes };
}
