import type { CorrectionDto, MinutesDto, MinutesItemDto, NoteDto } from '@leerkring/shared';
import { minutesPolicy } from '../policies/minutes.policy.ts';
import { notePolicy } from '../policies/note.policy.ts';
import type { Actor } from '../platform/session/actor.ts';
import { wordChanges } from '../protocols/protocol.rules.ts';
import type { MinutesContent } from './content.rules.ts';
import type { MinutesCorrection } from './minutes-correction.entity.ts';
import type { MinutesVersion } from './minutes-version.entity.ts';
import type { MinutesView } from './minutes.service.ts';
import type { Note } from './note.entity.ts';

export function presentNote(me: Actor, it: Note): NoteDto {
  const { id, plgId, meetingId, agendaItemId, kind, text } = it;
  const at = it.createdAt.toISOString();
  return { id, plgId, meetingId, agendaItemId, kind, text, at, can: notePolicy.abilitiesOf(me, it) };
}

export function presentMinutes(me: Actor, view: MinutesView): MinutesDto {
  const { minutes: it, versions, present } = view;
  const mine = me.memberships.find(({ plgId }) => plgId === it.plgId)?.membershipId;
  const current = it.confirmations.filter(({ version }) => version === it.version);
  const programmeOf = new Map(
    present.map(({ seatId, seat }) => [seatId, seat?.programme.name ?? null] as const),
  );
  const named = (seatIds: (string | null)[]) =>
    [...new Set(seatIds.flatMap((id) => (id && programmeOf.get(id)) ?? []))].toSorted();
  return {
    meetingId: it.meetingId,
    plgId: it.plgId,
    state: it.state,
    scribe: it.scribe && { membershipId: it.scribe.id, name: it.scribe.user.name },
    version: it.version,
    sha256: versions[0]?.sha256 ?? null,
    items: it.state === 'live' ? [] : presentItems(versions),
    early: it.state === 'live' ? null : earlyIn(versions),
    conceptAt: it.conceptAt?.toISOString() ?? null,
    adoptFrom: view.adoptFrom,
    adoptsOn: view.adoptsOn,
    isAdoptable: view.isAdoptable,
    adoptedAt: it.adoptedAt?.toISOString() ?? null,
    present: named(present.map(({ seatId }) => seatId)),
    confirmed: named(current.map(({ seatId }) => seatId)),
    guests: guestsIn(versions[0]),
    confirmedOthers: current.filter(({ seatId }) => seatId === null).length,
    wasPresent: present.some(({ id }) => id === mine),
    isConfirmedByMe: current.some(({ membershipId }) => membershipId === mine),
    corrections: it.corrections
      .toSorted((one, other) => +one.createdAt - +other.createdAt || one.id.localeCompare(other.id))
      .map(presentCorrection),
    errata: it.errata
      .toSorted((one, other) => +one.createdAt - +other.createdAt || one.id.localeCompare(other.id))
      .map(({ id, text, addedBy, createdAt }) => ({
        id,
        text,
        byName: addedBy?.user.name ?? null,
        at: createdAt.toISOString(),
      })),
    can: minutesPolicy.abilitiesOf(me, it),
  };
}

function earlyIn([newest]: MinutesVersion[]): MinutesDto['early'] {
  return newest ? ((JSON.parse(newest.content) as MinutesContent).early ?? null) : null;
}

function guestsIn(newest: MinutesVersion | undefined): string[] {
  if (!newest) return [];
  return ((JSON.parse(newest.content) as MinutesContent).guests ?? []).map(({ programme }) => programme);
}

function presentItems([newest, before]: MinutesVersion[]): MinutesItemDto[] {
  if (!newest) return [];
  const { items } = JSON.parse(newest.content) as MinutesContent;
  const old = before && (JSON.parse(before.content) as MinutesContent).items;
  return items.map(({ id, title, text, plain }) => {
    const was = old?.find((item) => item.id === id)?.plain;
    const isChanged = was !== undefined && was !== plain;
    return { id, title, text, changes: isChanged ? wordChanges(was, plain) : [] };
  });
}

function presentCorrection(it: MinutesCorrection): CorrectionDto {
  const { id, agendaItemId, passage, replacement, reason, state, inVersion } = it;
  const byName = it.proposedBy?.user.name ?? null;
  return { id, agendaItemId, passage, replacement, reason, state, inVersion, byName };
}
