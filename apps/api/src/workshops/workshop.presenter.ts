import type { WorkshopDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { workshopPolicy } from '../policies/workshop.policy.ts';
import type { Workshop } from './workshop.entity.ts';
import { groupsNaming } from './workshop.rules.ts';

/** Needs `groups.answers` and `categories`. */
export function presentWorkshop(me: Actor, it: Workshop): WorkshopDto {
  const groups = it.groups.toSorted((a, b) => a.number - b.number);
  const answers = groups.flatMap((group) =>
    group.answers.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1)),
  );
  return {
    id: it.id,
    plgId: it.plgId,
    title: it.title,
    heldOn: it.heldOn,
    dreamQuestion: it.dreamQuestion,
    needQuestion: it.needQuestion,
    groupCount: groups.length,
    people: groups.reduce((all, { people }) => all + people, 0),
    groups: groups.map(({ id, number, name, people }) => ({ id, number, name, people })),
    answers: answers.map(({ id, groupId, kind, text, revision, categoryId }) => ({
      id,
      groupId,
      kind,
      text,
      revision,
      categoryId,
    })),
    categories: it.categories
      .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
      .map(({ id, kind, name, mergedIntoId }) => ({
        id,
        kind,
        name,
        mergedIntoId,
        groups: groupsNaming(id, it.categories, answers),
      })),
    can: workshopPolicy.abilitiesOf(me, it),
  };
}
