import { compareNames, type WorkshopDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { workshopPolicy } from '../policies/workshop.policy.ts';
import type { Workshop } from './workshop.entity.ts';
import { groupsNaming, standingAnswers } from './workshop.rules.ts';

/** Needs `wholeWorkshop`. */
export function presentWorkshop(me: Actor, it: Workshop): WorkshopDto {
  const groups = it.groups.toSorted((a, b) => a.number - b.number);
  const answers = standingAnswers(groups);
  return {
    id: it.id,
    plgId: it.plgId,
    title: it.title,
    heldOn: it.heldOn,
    dreamQuestion: it.dreamQuestion,
    needQuestion: it.needQuestion,
    groupCount: groups.length,
    people: groups.reduce((all, { people }) => all + people, 0),
    groups: groups.map(({ id, number, name, people, sheets }) => ({
      id,
      number,
      name,
      people,
      sheets: sheets
        .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
        .map((sheet) => ({ id: sheet.id, kind: sheet.kind, width: sheet.width, height: sheet.height })),
    })),
    answers: answers.map(({ id, groupId, kind, text, revision, categoryId }) => ({
      id,
      groupId,
      kind,
      text,
      revision,
      categoryId,
    })),
    categories: it.categories
      .toSorted((a, b) => compareNames(a.name, b.name))
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
