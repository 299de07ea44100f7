import { Injectable } from '@nestjs/common';
import { compareNames, type MembershipDto, type SetUpDto } from '@leerkring/shared';
import { IdentityService } from '../identity/identity.service.ts';
import { User } from '../identity/user.entity.ts';
import { Employment } from '../institutions/employment.entity.ts';
import { Institution } from '../institutions/institution.entity.ts';
import { Programme } from '../institutions/programme.entity.ts';
import { Unit } from '../institutions/unit.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Membership } from '../plgs/membership.entity.ts';
import { Installation } from './installation.entity.ts';

/** The first visit: an empty installation becomes somebody's. */
@Injectable()
export class InstallationService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly identity: IdentityService,
  ) {}

  async state(): Promise<{ isEmpty: boolean; isDemo: boolean; awaitsDossier: boolean }> {
    const installation = await this.db.repo(Installation).findOneBy({ id: 1 });
    const isBare = installation !== null && !(await this.db.repo(Institution).exists());
    return { isEmpty: !installation, isDemo: installation?.isDemo ?? false, awaitsDossier: isBare };
  }

  async membershipsOf(me: Actor): Promise<MembershipDto[]> {
    const places = await this.db.whole(
      Membership,
      { userId: me.userId, leftAt: null },
      { plg: true, seat: { programme: true } },
    );
    return places
      .filter(({ id }) => me.memberships.some(({ membershipId }) => membershipId === id))
      .toSorted(
        (a, b) => b.plg.schoolYear.localeCompare(a.plg.schoolYear) || compareNames(a.plg.name, b.plg.name),
      )
      .map(({ id, plg, seat, roles }) => ({
        id,
        plgId: plg.id,
        plgName: plg.name,
        schoolYear: plg.schoolYear,
        seatId: seat?.id ?? null,
        programmeId: seat?.programmeId ?? null,
        programmeName: seat?.programme.name ?? null,
        roles,
      }));
  }

  /** Claims the installation; of two first visitors, one wins. @throws Problem `setup.done` */
  async claim(isDemo: boolean): Promise<void> {
    const claimed = await this.db.query<{ id: number }>(
      'insert into installation (id, set_up_at, is_demo) values (1, $1, $2) on conflict do nothing returning id',
      [this.clock.now(), isDemo],
    );
    if (!claimed.length) throw new Problem('setup.done');
  }

  /** @returns the secret of the first coordinator's session */
  async setUp(input: SetUpDto): Promise<string> {
    await this.claim(false);
    const institution = await this.db
      .repo(Institution)
      .save(this.db.repo(Institution).create({ ...input.institution }));
    const unit = await this.db
      .repo(Unit)
      .save(
        this.db
          .repo(Unit)
          .create({ institutionId: institution.id, name: 'Onderwijs & Kwaliteit', kind: 'quality_service' }),
      );
    await this.db.repo(Programme).save(
      this.db.repo(Programme).create({
        ...input.programme,
        institutionId: institution.id,
        levels: input.programme.levels.toSorted(),
        hoursPerYear: input.programme.hoursPerYear ?? null,
        code: input.programme.code || null,
      }),
    );
    const user = await this.identity.findOrCreateUser(input.name, input.email, input.locale);
    await this.db.repo(User).update({ id: user.id }, { isAdministrator: true });
    await this.identity.setPassword(user.id, input.password);
    await this.db
      .repo(Employment)
      .save(
        this.db
          .repo(Employment)
          .create({ userId: user.id, unitId: unit.id, programmeId: null, endedAt: null }),
      );
    await this.events.record({ userId: user.id }, 'installation.setUp', {
      type: 'institution',
      id: institution.id,
      plgId: null,
    });
    return this.identity.openSession(user.id);
  }
}
