import type { PortraitFieldId } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { PortraitReach } from '../portraits/portrait-reach.entity.ts';
import type { PortraitValues } from '../portraits/portrait-version.entity.ts';
import type { Portrait } from '../portraits/portrait.entity.ts';
import { policy } from './can.ts';
import { world } from './example.ts';
import { isInCircle, sitsFor, speaksFor, worksAtInstitution } from './people.ts';

const isOwn = (me: Actor, { portrait }: PortraitReach) =>
  sitsFor(me, portrait.plgId, portrait.seat.programmeId);
const isOut = (it: PortraitReach) => it.portrait.publishedAt !== null && it.opensOn === null;
const isColleague = (me: Actor, it: PortraitReach) =>
  worksAtInstitution(me, it.portrait.seat.programme.institutionId);
const reachesBeyond = ({ reach }: PortraitReach) => reach === 'institution' || reach === 'public';

/** Of what was shared; its own programme has the draft. */
const readsShared = (me: Actor, it: PortraitReach) =>
  isOut(it) &&
  ((it.reach !== 'programme' && isInCircle(me, it.portrait.plgId)) ||
    (reachesBeyond(it) && isColleague(me, it)));

/**
 * Who reads one field of a portrait. Every door to what was shared asks `readShared`: lists, comparison, the page to
 * read, and, for readers without a name, the public page.
 */
export const portraitReachPolicy = policy(PortraitReach, {
  needs: { portrait: { seat: { programme: true } } },
  rules: {
    read: (me, it) => isOwn(me, it) || readsShared(me, it),
    readShared: readsShared,
    set: (me, { portrait }) => speaksFor(me, portrait.plgId, portrait.seat.programmeId),
  },
  examples: {
    'for the programme': example('programme'),
    'for the group': example('plg'),
    'for the institution': example('institution'),
    'for everyone': example('public'),
    'for everyone, but later': { ...example('public'), opensOn: '2030-01-01' },
    'for everyone, not shared': { ...example('public'), portrait: { ...portrait(), publishedAt: null } },
  },
});

function portrait() {
  return {
    plgId: world.plgId,
    publishedAt: new Date(0),
    seat: { programmeId: world.programmeId, programme: { institutionId: world.institutionId } },
  };
}

function example(reach: PortraitReach['reach']) {
  return { plgId: world.plgId, reach, opensOn: null, portrait: portrait() };
}

/** How far a field of this portrait reaches; the portrait comes with its seat, the seat's programme and its reaches. */
export function reachOf(portrait: Portrait, fieldId: PortraitFieldId): PortraitReach {
  const known = portrait.reaches.find((it) => it.fieldId === fieldId);
  const { reach, opensOn } = known ?? { reach: 'plg', opensOn: null };
  return Object.assign(new PortraitReach(), { plgId: portrait.plgId, portrait, fieldId, reach, opensOn });
}

/** What of these answers this person reads once they are shared. */
export function readableOf(me: Actor, portrait: Portrait, values: PortraitValues): PortraitValues {
  return kept(values, (fieldId) => portraitReachPolicy.can(me, 'readShared', reachOf(portrait, fieldId)));
}

/** What readers without a name may find: meant for everyone, and its day has come. */
export function publicOf(portrait: Portrait, values: PortraitValues): PortraitValues {
  return kept(values, (fieldId) => {
    const it = reachOf(portrait, fieldId);
    return isOut(it) && it.reach === 'public';
  });
}

/** What the programme means for everyone, now or later. */
export function meantForEveryone(portrait: Portrait, values: PortraitValues): PortraitValues {
  return kept(values, (fieldId) => reachOf(portrait, fieldId).reach === 'public');
}

/** What may leave the programme at all, now or later. */
export function sharedOf(portrait: Portrait, values: PortraitValues): PortraitValues {
  return kept(values, (fieldId) => reachOf(portrait, fieldId).reach !== 'programme');
}

function kept(values: PortraitValues, isKept: (fieldId: PortraitFieldId) => boolean): PortraitValues {
  return Object.fromEntries(
    Object.entries(values).filter(([fieldId]) => isKept(fieldId as PortraitFieldId)),
  ) as PortraitValues;
}
