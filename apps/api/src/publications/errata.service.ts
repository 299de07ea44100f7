import { Injectable } from '@nestjs/common';
import type { AddVersionErratumDto } from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { versionErratumPolicy } from '../policies/version-erratum.policy.ts';
import { reportVersionPolicy } from '../policies/report-version.policy.ts';
import { QuotesService } from '../quotes/quotes.service.ts';
import { VersionErratum } from './version-erratum.entity.ts';
import { PublicationsService, type VersionView } from './publications.service.ts';
import { repeats } from '../fact-checks/fact-check.rules.ts';
import { hashOf } from './snapshot.rules.ts';

/** Mistakes in public versions, named beside them: what was frozen stays what it was. */
@Injectable()
export class ErrataService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly publications: PublicationsService,
    private readonly quotes: QuotesService,
  ) {}

  async add(me: Actor, versionId: string, input: AddVersionErratumDto): Promise<VersionView> {
    const { plgId } = await this.access.load(me, 'correct', reportVersionPolicy, versionId);
    if (input.was === input.becomes) throw new Problem('erratum.changes_nothing');
    await this.refuseQuotes(plgId, input);
    const errata = this.db.repo(VersionErratum);
    const { place, was, becomes } = input;
    const sha256 = hashOf({ place, was, becomes });
    const { id } = await errata.save(
      errata.create({
        plgId,
        versionId,
        place,
        was,
        becomes,
        sha256,
        addedAt: this.clock.now(),
        addedById: me.userId,
        withdrawnAt: null,
      }),
    );
    await this.events.record(me, 'erratum.added', { type: 'erratum', id, plgId });
    return this.publications.view(versionId);
  }

  /** It stands beside the version for good, and no withdrawal would reach it. */
  private async refuseQuotes(plgId: string, input: AddVersionErratumDto): Promise<void> {
    const quotes = await this.quotes.quotesOf(plgId);
    const words = [...(await this.quotes.wordsOf(quotes.map(({ id }) => id))).values()];
    const said = words.filter((it) => it !== null);
    if (repeats(`${input.place} · ${input.was} · ${input.becomes}`, said))
      throw new Problem('erratum.quotes_someone');
  }

  async withdraw(me: Actor, id: string): Promise<VersionView> {
    const { plgId, versionId } = await this.access.load(me, 'withdraw', versionErratumPolicy, id);
    await this.db.repo(VersionErratum).update({ id }, { withdrawnAt: this.clock.now() });
    await this.events.record(me, 'erratum.withdrawn', { type: 'erratum', id, plgId });
    return this.publications.view(versionId);
  }
}
