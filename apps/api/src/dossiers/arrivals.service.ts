import { Injectable } from '@nestjs/common';
import type { BeginWithDossierDto, DossierTakenInDto } from '@leerkring/shared';
import { QueryFailedError } from 'typeorm';
import { normaliseEmail } from '../identity/email.rules.ts';
import { IdentityService } from '../identity/identity.service.ts';
import { User } from '../identity/user.entity.ts';
import { InstallationService } from '../installation/installation.service.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { hashOf as hashOfMinutes } from '../minutes/content.rules.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { hashOf } from '../publications/snapshot.rules.ts';
import { DossierRefusal, unpackDossier } from './dossier-archive.rules.ts';
import { keyOf } from './dossier-seal.rules.ts';
import { DossierTextsService } from './dossier-texts.service.ts';
import { DossierWordsService } from './dossier-words.service.ts';
import { dossierKeyId } from './dossiers.service.ts';
import type { Row, Rows } from './form-table.rules.ts';
import { LayingsService } from './layings.service.ts';
import { readDossier, type ReadDossier } from './reading.rules.ts';

/** A year comes into an installation that holds nothing yet, and is the same year again. */
@Injectable()
export class ArrivalsService {
  constructor(
    private readonly db: Db,
    private readonly events: Events,
    private readonly identity: IdentityService,
    private readonly installation: InstallationService,
    private readonly keys: RespondentKeysService,
    private readonly layings: LayingsService,
    private readonly texts: DossierTextsService,
    private readonly words: DossierWordsService,
  ) {}

  /** Somebody keeps this installation from now on; what it holds is still to come. @returns the secret of a session */
  async begin(input: BeginWithDossierDto): Promise<string> {
    await this.installation.claim(false);
    const user = await this.identity.findOrCreateUser(input.name, input.email, input.locale);
    await this.db.repo(User).update({ id: user.id }, { isAdministrator: true });
    await this.identity.setPassword(user.id, input.password);
    await this.events.record({ userId: user.id }, 'installation.setUp', {
      type: 'user',
      id: user.id,
      plgId: null,
    });
    return this.identity.openSession(user.id);
  }

  /** All of it or nothing: the whole request is one transaction. */
  async take(me: Actor, code: string, body: unknown): Promise<DossierTakenInDto> {
    if (!me.isAdministrator) throw new Problem('forbidden');
    await this.refuseWhereThereIsSomething();
    const key = keyOf(code);
    if (!key) throw new Problem('dossier.wrong_code');
    const dossier = await opened(body, key);
    refuseOtherContent(dossier.rows);
    const counts = { people: dossier.emails.size, meetings: dossier.rows.get('meeting')?.length ?? 0 };
    const userId = await this.makeRoom(me, dossier);
    await refuseBroken(async () => {
      await this.words.seal(dossier.rows);
      const broken = await this.layings.lay(dossier.rows);
      if (broken) throw new Problem('dossier.inconsistent', { facts: { rule: broken } });
      await this.texts.lay(dossier.plgId, dossier);
    });
    if (userId !== me.userId) await this.become(me.userId, userId);
    await this.keys.give(dossierKeyId, dossierKeyId, 'dossier', key);
    const subject = { type: 'plg', id: dossier.plgId, plgId: dossier.plgId };
    await this.events.record({ userId }, 'dossier.taken_in', subject);
    return { plgId: dossier.plgId, ...counts, isMember: userId !== me.userId };
  }

  /** One at a time, and only where nothing is. */
  private async refuseWhereThereIsSomething(): Promise<void> {
    await this.db.waitForTurn('a dossier that comes in');
    const [there] = await this.db.query('select from institution union all select from plg limit 1');
    if (there) throw new Problem('dossier.not_empty');
  }

  /**
   * Who takes it in may be one of its people, known by their address: their own account gives way to the one that the
   * year knows. @returns as whom they go on
   */
  private async makeRoom(me: Actor, { emails }: ReadDossier): Promise<string> {
    const mine = normaliseEmail(me.email);
    const [same] = [...emails].find(([, email]) => normaliseEmail(email) === mine) ?? [];
    if (!same) return me.userId;
    await this.db.query(`update user_account set email = id || '@leerkring.invalid' where id = $1`, [
      me.userId,
    ]);
    return same;
  }

  private async become(from: string, to: string): Promise<void> {
    await this.db.query(
      `update user_account p set password_hash = k.password_hash, has_password = k.has_password,
         is_administrator = true from user_account k where k.id = $1 and p.id = $2`,
      [from, to],
    );
    await this.db.query('update session set user_id = $2 where user_id = $1', [from, to]);
    await this.db.query('delete from user_account where id = $1', [from]);
  }
}

async function opened(body: unknown, key: Buffer): Promise<ReadDossier> {
  const bytes = (body as { bytes?: unknown } | null)?.bytes;
  if (!Buffer.isBuffer(bytes)) throw new Problem('dossier.unreadable');
  try {
    const { manifest, files } = await unpackDossier(bytes);
    return readDossier(manifest, files, key);
  } catch (error) {
    if (error instanceof DossierRefusal) throw new Problem(`dossier.${error.reason}`, { facts: error.facts });
    throw error;
  }
}

const differs = (row: Row, hash: string): boolean => row['sha256'] !== hash;

/** What was signed or adopted is what it was. */
function refuseOtherContent(rows: Rows): void {
  const version = rows.get('report_version')?.some((it) => differs(it, hashOf(it['snapshot'] as never)));
  const minutes = rows
    .get('minutes_version')
    ?.some((it) => differs(it, hashOfMinutes(String(it['content']))));
  if (version) throw new Problem('dossier.inconsistent', { facts: { rule: 'version.frozen' } });
  if (minutes) throw new Problem('dossier.inconsistent', { facts: { rule: 'minutes.adopted' } });
}

/** What the database does not take is no year of ours: values of another kind, pointers to nothing, things twice. */
async function refuseBroken(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, constraint } = (error instanceof QueryFailedError ? error.driverError : {}) as {
      code?: string;
      constraint?: string;
    };
    if (code && /^2[23]/.test(code))
      throw new Problem('dossier.inconsistent', { facts: { rule: constraint ?? code } });
    throw error;
  }
}
