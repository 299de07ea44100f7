import { Injectable } from '@nestjs/common';
import { countTogether, type ConsultationDto } from '@leerkring/shared';
import { In, Not, IsNull } from 'typeorm';
import { Instrument } from '../instruments/instrument.entity.ts';
import { InstrumentsService } from '../instruments/instruments.service.ts';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { consultationPartyPolicy } from '../policies/consultation-party.policy.ts';
import { instrumentPolicy } from '../policies/instrument.policy.ts';
import { AdditionDecision } from './addition-decision.entity.ts';
import { ConsultationAddition } from './consultation-addition.entity.ts';
import { ConsultationConclusion } from './consultation-conclusion.entity.ts';
import { ConsultationFollowUp } from './consultation-follow-up.entity.ts';
import { ConsultationParty } from './consultation-party.entity.ts';
import { presentAddition, presentFollowUp, presentParty } from './consultation.presenter.ts';
import { ConsultationTie } from './consultation-tie.entity.ts';
import { ConsultationVerdict } from './consultation-verdict.entity.ts';
import { coverageOf, namesOf, totalsOf } from './consultation.rules.ts';

/** Everything that came in, written and spoken, in one list, and what is counted over it. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly instruments: InstrumentsService,
  ) {}

  async view(me: Actor, id: string): Promise<ConsultationDto> {
    const it = await this.access.load(me, 'read', instrumentPolicy, id, { openedBy: true });
    if (this.instruments.kindOf(it.kind).answeredBy !== 'parties') throw new Problem('consultation.not_here');
    const isHidden = !instrumentPolicy.can(me, 'readFindings', it);
    // Who leads reads what each organisation says; anybody else would see in a count that rises what the last one did.
    const hasCounts = it.closedAt !== null || instrumentPolicy.can(me, 'weigh', it);
    const parties = await this.db.whole(
      ConsultationParty,
      { instrumentId: it.id },
      consultationPartyPolicy.needs,
      { number: 'ASC' },
    );
    const handedIn = parties.filter(({ handedInAt }) => handedInAt !== null);
    const said = await this.saidBy(parties);
    const isHeard = ({ partyId }: { partyId: string }) => handedIn.some((one) => one.id === partyId);
    const verdicts = isHidden ? [] : said.verdicts.filter(isHeard);
    // Of organisations that took everything back after it was counted.
    const ofNobody = isHidden
      ? []
      : await this.db.repo(ConsultationVerdict).findBy({ instrumentId: it.id, partyId: IsNull() });
    const additions = isHidden ? [] : said.additions.filter(isHeard);
    const [ties, decisions, conclusions, followUps] = await Promise.all([
      this.db.repo(ConsultationTie).findBy({ instrumentId: it.id }),
      this.decisionsOn(additions),
      this.db.repo(ConsultationConclusion).findBy({ instrumentId: it.id }),
      this.db
        .repo(ConsultationFollowUp)
        .find({ where: { instrumentId: it.id }, order: { createdAt: 'ASC' } }),
    ]);
    const isDecided = (id: string) => decisions.some(({ additionId }) => additionId === id);
    return {
      instrumentId: it.id,
      isHidden,
      chairName: it.openedBy?.name ?? null,
      totals: totalsOf(
        parties,
        additions.map(({ id: one }) => ({ id: one, isDecided: isDecided(one) })),
        ties,
      ),
      parties: parties
        .filter((party) => !isHidden || consultationPartyPolicy.can(me, 'read', party))
        .map((party) => presentParty(me, party, said.by.has(party.id))),
      questions: it.questions.map((question) => {
        const voices = [...verdicts, ...ofNobody].flatMap(({ id: one, questionId, verdict }) =>
          questionId === question.id ? [{ by: one, answer: { choice: verdict } }] : [],
        );
        const [shown] = countTogether(question, [{ key: 'all', rank: 0, voices }]);
        return {
          questionId: question.id,
          counts: hasCounts ? (shown?.counts ?? null) : null,
          additions: additions.filter(({ questionId }) => questionId === question.id).length,
          conclusion: isHidden
            ? null
            : (conclusions.find(({ questionId }) => questionId === question.id)?.conclusion ?? null),
        };
      }),
      additions: additions.map((one) => presentAddition(me, one, ties, decisions)),
      carried: isHidden ? [] : await this.carried(me, it),
      coverage: isHidden
        ? []
        : coverageOf(
            it.questions.map((question) => question.id),
            parties.map(({ id: one, sector, handedInAt }) => ({
              id: one,
              sector,
              isHandedIn: handedInAt !== null,
            })),
            verdicts,
            additions,
          ),
      followUps: isHidden ? [] : followUps.map(presentFollowUp),
      names: isHidden ? null : namesOf(parties),
    };
  }

  private async saidBy(parties: ConsultationParty[]) {
    const partyId = In(parties.map(({ id }) => id));
    const [verdicts, additions] = await Promise.all([
      this.db.repo(ConsultationVerdict).findBy({ partyId }),
      this.db.repo(ConsultationAddition).find({ where: { partyId }, order: { createdAt: 'ASC', id: 'ASC' } }),
    ]);
    const partyOf = new Map(parties.map((party) => [party.id, party]));
    return {
      verdicts: verdicts.flatMap((it) => (it.partyId === null ? [] : [{ ...it, partyId: it.partyId }])),
      additions: additions.flatMap((addition) => {
        const party = partyOf.get(addition.partyId);
        return party ? [Object.assign(addition, { party })] : [];
      }),
      by: new Set<string | null>([...verdicts, ...additions].map((it) => it.partyId)),
    };
  }

  private decisionsOn(additions: { id: string }[]): Promise<AdditionDecision[]> {
    return this.db.whole(
      AdditionDecision,
      { additionId: additions.map(({ id }) => id) },
      { decidedBy: true, commitment: true },
      { number: 'DESC' },
    );
  }

  /** What the rounds before this one left undecided: it is not lost because a new one began. */
  private async carried(me: Actor, { basedOnId }: Instrument) {
    if (!basedOnId) return [];
    const rounds = await this.db.query<{ id: string }>(
      `with recursive round as (
         select id, based_on_id from instrument where id = $1
         union select i.id, i.based_on_id from instrument i join round on i.id = round.based_on_id)
       select id from round`,
      [basedOnId],
    );
    const parties = await this.db.repo(ConsultationParty).find({
      where: { instrumentId: In(rounds.map(({ id }) => id)), handedInAt: Not(IsNull()) },
      relations: { instrument: true },
    });
    const { additions } = await this.saidBy(parties);
    const decided = await this.decisionsOn(additions);
    const open = additions.filter(({ id }) => !decided.some(({ additionId }) => additionId === id));
    return open.map((addition) => presentAddition(me, addition, [], []));
  }
}
