import { compareNames, type InstitutionDto, type PersonDto, type ProgrammeDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import type { User } from '../identity/user.entity.ts';
import { institutionPolicy } from '../policies/institution.policy.ts';
import { programmePolicy } from '../policies/programme.policy.ts';
import type { Employment } from './employment.entity.ts';
import type { Institution } from './institution.entity.ts';
import type { Programme } from './programme.entity.ts';

/** Needs `programmes` and `units`. */
export function presentInstitution(me: Actor, it: Institution): InstitutionDto {
  return {
    id: it.id,
    name: it.name,
    kind: it.kind,
    region: it.region,
    programmes: it.programmes
      .toSorted((a, b) => compareNames(a.name, b.name))
      .map((programme) => presentProgramme(me, programme, it.name)),
    units: it.units.map(({ id, name, kind }) => ({ id, name, kind })),
    can: institutionPolicy.abilitiesOf(me, it),
  };
}

export function presentProgramme(me: Actor, it: Programme, institutionName: string): ProgrammeDto {
  const { read, edit, askAdvice } = programmePolicy.abilitiesOf(me, it);
  return {
    id: it.id,
    institutionId: it.institutionId,
    institutionName,
    name: it.name,
    levels: it.levels,
    route: it.route,
    years: it.years,
    hoursPerYear: it.hoursPerYear,
    code: it.code,
    can: { read, edit, askAdvice },
  };
}

/**
 * What whoever added someone called them, or null once they came in: an address is no way to learn a stranger's name, nor
 * whether they have an account.
 */
export function calledOf(employments: Pick<Employment, 'addedAs'>[]): string | null {
  return employments.every(({ addedAs }) => addedAs !== '') ? (employments[0]?.addedAs ?? null) : null;
}

/** Needs `programme` and `unit` of each employment. */
export function presentPerson(user: User, employments: Employment[]): PersonDto {
  const called = calledOf(employments);
  return {
    id: user.id,
    name: called ?? user.name,
    email: user.email,
    hasPassword: called === null && user.hasPassword,
    employments: employments.map((employment) => ({
      id: employment.id,
      programmeId: employment.programmeId,
      unitId: employment.unitId,
      at: (employment.programme ?? employment.unit)?.name ?? '',
    })),
  };
}
