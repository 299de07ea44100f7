import { Injectable } from '@nestjs/common';
import {
  compareNames,
  type AddEmploymentDto,
  type AddPersonDto,
  type ChangeInstitutionDto,
  type ChangeProgrammeDto,
  type CreateInstitutionDto,
  type CreateProgrammeDto,
  type CreateUnitDto,
  type RenameUnitDto,
} from '@leerkring/shared';
import { IsNull } from 'typeorm';
import { IdentityService } from '../identity/identity.service.ts';
import type { User } from '../identity/user.entity.ts';
import { Access } from '../policies/access.ts';
import { employmentPolicy } from '../policies/employment.policy.ts';
import { institutionPolicy } from '../policies/institution.policy.ts';
import { programmePolicy } from '../policies/programme.policy.ts';
import { unitPolicy } from '../policies/unit.policy.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { Realtime } from '../platform/realtime/realtime.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Employment } from './employment.entity.ts';
import { calledOf } from './institution.presenter.ts';
import { Institution } from './institution.entity.ts';
import { Programme } from './programme.entity.ts';
import { Unit } from './unit.entity.ts';

export interface PersonAtInstitution {
  user: User;
  employments: Employment[];
}

/** Institutions, their programmes and units, and who works there. */
@Injectable()
export class InstitutionsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly realtime: Realtime,
    private readonly identity: IdentityService,
  ) {}

  /** Every signed-in person sees which institutions and programmes there are; groups cross institutions. */
  async list(): Promise<Institution[]> {
    const institutions = await this.db
      .repo(Institution)
      .find({ relations: { programmes: true, units: true }, order: { id: 'ASC' } });
    return institutions.toSorted((a, b) => compareNames(a.name, b.name));
  }

  async get(me: Actor, id: string): Promise<Institution> {
    return this.access.load(me, 'read', institutionPolicy, id, { programmes: true, units: true });
  }

  async add(me: Actor, input: CreateInstitutionDto): Promise<Institution> {
    if (!me.isAdministrator) throw new Problem('forbidden');
    const institution = await this.db.repo(Institution).save(this.db.repo(Institution).create({ ...input }));
    await this.events.record(
      me,
      'institution.added',
      this.subject(institution.id, 'institution', institution.id),
    );
    return this.get(me, institution.id);
  }

  async update(me: Actor, id: string, input: ChangeInstitutionDto): Promise<Institution> {
    const institution = await this.access.load(me, 'manage', institutionPolicy, id);
    const { name, kind, region } = institution;
    const fields = mergeEdit(input, { name, kind, region });
    await this.db.repo(Institution).update({ id }, { ...fields, updatedAt: this.clock.now() });
    await this.events.record(me, 'institution.changed', this.subject(id, 'institution', id));
    return this.get(me, id);
  }

  async addProgramme(me: Actor, institutionId: string, input: CreateProgrammeDto): Promise<Programme> {
    const institution = await this.access.load(me, 'manage', institutionPolicy, institutionId);
    const programmes = this.db.repo(Programme);
    const programme = await programmes.save(
      programmes.create({
        ...input,
        institutionId,
        levels: input.levels.toSorted(),
        hoursPerYear: input.hoursPerYear ?? null,
        code: input.code || null,
      }),
    );
    programme.institution = institution;
    await this.events.record(me, 'programme.added', this.subject(institutionId, 'programme', programme.id));
    return programme;
  }

  async updateProgramme(me: Actor, id: string, input: ChangeProgrammeDto): Promise<Programme> {
    const programme = await this.access.load(me, 'edit', programmePolicy, id, { institution: true });
    const { name, levels, route, years, hoursPerYear, code } = programme;
    const merged = mergeEdit(input, { name, levels, route, years, hoursPerYear, code });
    const fields = {
      ...merged,
      levels: merged.levels.toSorted(),
      hoursPerYear: merged.hoursPerYear ?? null,
      code: merged.code || null,
    };
    await this.db.repo(Programme).update({ id }, { ...fields, updatedAt: this.clock.now() });
    await this.events.record(me, 'programme.changed', this.subject(programme.institutionId, 'programme', id));
    return Object.assign(programme, fields);
  }

  async addUnit(me: Actor, institutionId: string, input: CreateUnitDto): Promise<Unit> {
    await this.access.load(me, 'manage', institutionPolicy, institutionId);
    const unit = await this.db.repo(Unit).save(this.db.repo(Unit).create({ ...input, institutionId }));
    await this.events.record(me, 'unit.added', this.subject(institutionId, 'unit', unit.id));
    return unit;
  }

  async renameUnit(me: Actor, id: string, input: RenameUnitDto): Promise<Unit> {
    const unit = await this.access.load(me, 'edit', unitPolicy, id);
    const { name } = mergeEdit(input, { name: unit.name });
    await this.db.repo(Unit).update({ id }, { name, updatedAt: this.clock.now() });
    await this.events.record(me, 'unit.changed', this.subject(unit.institutionId, 'unit', id));
    return Object.assign(unit, { name });
  }

  async people(me: Actor, institutionId: string): Promise<PersonAtInstitution[]> {
    await this.access.load(me, 'manage', institutionPolicy, institutionId);
    const employments = await this.db.repo(Employment).find({
      where: [
        { endedAt: IsNull(), programme: { institutionId } },
        { endedAt: IsNull(), unit: { institutionId } },
      ],
      relations: { user: true, programme: true, unit: true },
    });
    const byUser = Map.groupBy(employments, (employment) => employment.userId);
    return [...byUser.values()]
      .flatMap(([first, ...rest]) => (first ? [{ user: first.user, employments: [first, ...rest] }] : []))
      .map((it) => ({ ...it, shown: calledOf(it.employments) ?? it.user.name }))
      .toSorted((a, b) => compareNames(a.shown, b.shown));
  }

  /** @returns the link with which the new colleague chooses a password */
  async addPerson(
    me: Actor,
    institutionId: string,
    input: AddPersonDto,
  ): Promise<{ person: PersonAtInstitution; link: string }> {
    await this.access.load(me, 'manage', institutionPolicy, institutionId);
    if (input.programmeIds.length + input.unitIds.length === 0)
      throw new Problem('invalid', { fields: { programmeIds: ['arrayNotEmpty'] } });
    const user = await this.identity.findOrCreateUser(input.name, input.email, me.locale);
    const places = [
      ...input.programmeIds.map((programmeId) => ({ programmeId })),
      ...input.unitIds.map((unitId) => ({ unitId })),
    ];
    // Who works here already is known here.
    const known = await this.employmentsOf(institutionId, user.id);
    const addedAs = known.length > 0 ? (calledOf(known) ?? '') : input.name;
    for (const place of places) await this.employ(me, institutionId, user.id, place, addedAs);
    const link = await this.identity.invite(me, user, null);
    await this.events.record(me, 'person.added', this.subject(institutionId, 'user', user.id));
    return { person: { user, employments: await this.employmentsOf(institutionId, user.id) }, link };
  }

  async addEmployment(
    me: Actor,
    institutionId: string,
    userId: string,
    input: AddEmploymentDto,
  ): Promise<PersonAtInstitution> {
    const person = (await this.people(me, institutionId)).find(({ user }) => user.id === userId);
    if (!person) throw new Problem('not_found');
    await this.employ(me, institutionId, userId, input, calledOf(person.employments) ?? '');
    return { user: person.user, employments: await this.employmentsOf(institutionId, userId) };
  }

  async endEmployment(me: Actor, id: string): Promise<void> {
    const employment = await this.access.load(me, 'end', employmentPolicy, id);
    if (employment.endedAt) return;
    employment.endedAt = this.clock.now();
    await this.db.repo(Employment).save(employment);
    await this.events.record(
      me,
      'employment.ended',
      this.subject(employment.institutionId, 'employment', id),
      { userId: employment.userId },
    );
    this.db.afterCommit(() => this.realtime.reconnect(employment.userId));
  }

  private async employ(
    me: Actor,
    institutionId: string,
    userId: string,
    place: AddEmploymentDto,
    addedAs: string,
  ): Promise<void> {
    const programmeId = place.programmeId ?? null;
    const unitId = place.unitId ?? null;
    if ((programmeId === null) === (unitId === null))
      throw new Problem('invalid', { fields: { programmeId: ['onePlace'] } });
    const there = programmeId
      ? await this.db.repo(Programme).existsBy({ id: programmeId, institutionId })
      : await this.db.repo(Unit).existsBy({ id: unitId ?? '', institutionId });
    if (!there) throw new Problem('not_found');
    const employments = this.db.repo(Employment);
    const same = {
      userId,
      programmeId: programmeId ?? IsNull(),
      unitId: unitId ?? IsNull(),
      endedAt: IsNull(),
    };
    if (await employments.existsBy(same)) throw new Problem('employment.exists');
    const employment = await employments.save(
      employments.create({ userId, programmeId, unitId, addedAs, endedAt: null }),
    );
    await this.events.record(
      me,
      'employment.added',
      this.subject(institutionId, 'employment', employment.id),
      { userId },
    );
    this.db.afterCommit(() => this.realtime.reconnect(userId));
  }

  /** Only what this institution may know: where else someone works is not its business. */
  private async employmentsOf(institutionId: string, userId: string): Promise<Employment[]> {
    const open = { userId, endedAt: IsNull() };
    return this.db.repo(Employment).find({
      where: [
        { ...open, programme: { institutionId } },
        { ...open, unit: { institutionId } },
      ],
      relations: { programme: true, unit: true },
    });
  }

  private subject(institutionId: string, type: string, id: string) {
    return { type, id, plgId: null, audience: `institution:${institutionId}` };
  }
}
