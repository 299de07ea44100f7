import { addDays } from '../calendars/local-date.rules.ts';
import { wallClock } from '../calendars/local-time.rules.ts';
import { Decision } from '../decisions/decision.entity.ts';
import { newId } from '../platform/ids.ts';
import { Objection } from '../proposals/objection.entity.ts';
import { Position } from '../proposals/position.entity.ts';
import { ProposalRemark } from '../proposals/proposal-remark.entity.ts';
import { ProposalText } from '../proposals/proposal-text.entity.ts';
import { Proposal } from '../proposals/proposal.entity.ts';
import { known, type DemoWorld, type ProgrammeKey } from './world.demo.ts';

/** One proposal of the running year, in writing: three programmes answered and one of them objects. */
export async function seatProposals({ db, b, now }: DemoWorld): Promise<void> {
  const id = newId();
  const proposalId = id;
  const plgId = b.id;
  await db.repo(Proposal).insert(
    db.repo(Proposal).create({
      id,
      plgId,
      meetingId: null,
      agendaItemId: null,
      title: 'Eén bezoekweek voor alle gesprekken',
      step: 'deciding',
      version: 1,
      proposedById: known(b.members, 'p07'),
      windowEndsAt: null,
      decisionId: null,
    }),
  );
  await db.repo(ProposalText).insert(
    db.repo(ProposalText).create({
      proposalId,
      plgId,
      version: 1,
      text: 'Alle gesprekken met studenten en docenten vallen in dezelfde week, zodat roosters één keer aangepast worden.',
      writtenById: known(b.members, 'p07'),
    }),
  );
  const remarks: [kind: ProposalRemark['kind'], person: string, text: string][] = [
    ['question', 'p03', 'Telt een gesprek via een videoverbinding ook mee?'],
    ['answer', 'p07', 'Ja, als het in die week is.'],
    ['reaction', 'p13', 'Dat geeft rust, en de antwoorden zijn dan goed te vergelijken.'],
  ];
  for (const [kind, person, text] of remarks)
    await db
      .repo(ProposalRemark)
      .insert(
        db
          .repo(ProposalRemark)
          .create({ id: newId(), proposalId, plgId, kind, text, saidById: known(b.members, person) }),
      );
  const positions: [seat: ProgrammeKey, person: string, kind: Position['kind'], concern: string][] = [
    ['FD', 'p03', 'consent', ''],
    ['HV', 'p07', 'consent', 'Wie stage loopt, is die week lastig te bereiken.'],
    ['SB', 'p09', 'objection', ''],
  ];
  for (const [seat, person, kind, concern] of positions)
    await db.repo(Position).insert(
      db.repo(Position).create({
        proposalId,
        plgId,
        seatId: b.seats[seat],
        membershipId: known(b.members, person),
        kind,
        concern,
        textVersion: 1,
      }),
    );
  await db.repo(Objection).insert(
    db.repo(Objection).create({
      proposalId,
      plgId,
      seatId: b.seats.SB,
      reason: 'In de eerste week van een periode zijn onze studenten op kamp.',
      workableIf: 'Als de week ruim van tevoren vaststaat en niet aan het begin van een periode valt.',
      textVersion: 1,
      resolution: null,
      resolvedInVersion: null,
      tryOutUntil: null,
    }),
  );
  await keepAnEye({ db, b, now });
}

/** Two decisions of this year have someone who keeps an eye on them, and a day to look again. */
async function keepAnEye({ db, b, now }: Pick<DemoWorld, 'db' | 'b' | 'now'>): Promise<void> {
  const [first, second] = await db
    .repo(Decision)
    .find({ where: { plgId: b.id }, order: { decidedOn: 'ASC', id: 'ASC' } });
  const today = wallClock(now).date;
  if (first)
    await db
      .repo(Decision)
      .update({ id: first.id }, { ownerId: known(b.members, 'p01'), reviewOn: addDays(today, 21) });
  if (second)
    await db
      .repo(Decision)
      .update({ id: second.id }, { ownerId: known(b.members, 'p14'), reviewOn: addDays(today, 120) });
}
