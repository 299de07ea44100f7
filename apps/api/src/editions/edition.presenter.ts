import { compareNames, portraitFields, type EditionDto } from '@leerkring/shared';
import { presentProgramme } from '../institutions/institution.presenter.ts';
import type { Actor } from '../platform/session/actor.ts';
import type { Membership } from '../plgs/membership.entity.ts';
import { editionPolicy } from '../policies/edition.policy.ts';
import { sitsFor } from '../policies/people.ts';
import { publicOf, reachOf } from '../policies/portrait-reach.policy.ts';
import type { Edition } from './edition.entity.ts';

/** An edition with its portrait, who said yes, and who holds the seat now. */
export interface EditionView {
  edition: Edition;
  holders: Membership[];
  isCurrent: boolean;
}

/** Its programme sees what it said yes to; others what everyone reads of it. */
export function presentEdition(me: Actor, { edition: it, holders, isCurrent }: EditionView): EditionDto {
  const { portrait, showcase } = it;
  const { programme } = portrait.seat;
  const isOwn = sitsFor(me, it.plgId, programme.id);
  const values = isOwn ? showcase.values : publicOf(portrait, showcase.values);
  const fields = portraitFields.flatMap(({ id }) => {
    const value = values[id];
    return value ? [{ id, value }] : [];
  });
  return {
    id: it.id,
    plgId: it.plgId,
    portraitId: it.portraitId,
    programme: presentProgramme(me, programme, programme.institution.name),
    number: it.number,
    state: it.state,
    sha256: isOwn ? it.sha256 : null,
    licence: showcase.licence,
    proposedAt: it.proposedAt.toISOString(),
    proposedByName: isOwn ? (it.proposedBy?.name ?? null) : null,
    publishedAt: it.publishedAt?.toISOString() ?? null,
    withdrawnAt: it.withdrawnAt?.toISOString() ?? null,
    consents: isOwn ? consentsOf(it, holders) : [],
    fields,
    later: fields.flatMap(({ id: fieldId }) => {
      const { reach, opensOn } = reachOf(portrait, fieldId);
      return opensOn === null ? [] : [{ fieldId, reach, opensOn }];
    }),
    path: it.path,
    isCurrent,
    can: editionPolicy.abilitiesOf(me, it),
  };
}

/** Who said yes, and while it waits who still has to. */
function consentsOf(it: Edition, holders: Membership[]): EditionDto['consents'] {
  const given = it.consents.flatMap(({ user, consentedAt }) =>
    user ? [{ name: user.name, consentedAt: consentedAt.toISOString() }] : [],
  );
  const waiting = it.state === 'proposed' ? holders : [];
  const missing = waiting
    .filter(({ userId }) => !it.consents.some((consent) => consent.userId === userId))
    .map(({ user }) => ({ name: user.name, consentedAt: null }));
  return [...given, ...missing].toSorted((a, b) => compareNames(a.name, b.name));
}
