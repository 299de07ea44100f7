import type { AdditionDecision as Decision, PartyMode } from '@leerkring/shared';
import { AdditionDecision } from '../consultations/addition-decision.entity.ts';
import { ConsultationAddition } from '../consultations/consultation-addition.entity.ts';
import { ConsultationConclusion } from '../consultations/consultation-conclusion.entity.ts';
import { ConsultationFollowUp } from '../consultations/consultation-follow-up.entity.ts';
import { ConsultationParty } from '../consultations/consultation-party.entity.ts';
import { ConsultationTie } from '../consultations/consultation-tie.entity.ts';
import { ConsultationVerdict } from '../consultations/consultation-verdict.entity.ts';
import { Instrument } from '../instruments/instrument.entity.ts';
import { contentHashOf } from '../instruments/instrument.rules.ts';
import { newId } from '../platform/ids.ts';
import { additions, decided, pictures, schools, verdicts } from './consultation-texts.demo.ts';
import { known, type DemoPlg, type DemoWorld } from './world.demo.ts';

const day = 24 * 60 * 60 * 1000;
const choices = ['Herken ik', 'Herken ik deels', 'Herken ik niet'];

/** Nine schools about a draft picture of flexible education: six in writing, three in a conversation. */
export async function seatConsultation(world: DemoWorld, plg: DemoPlg): Promise<void> {
  const { db, now, people } = world;
  const ago = (days: number) => new Date(now.getTime() - days * day);
  const plgId = plg.id;
  const openedById = known(people, 'p01').id;
  const instrumentId = newId();
  const questions = pictures.map(({ text, explanation }) => ({
    id: newId(),
    text,
    explanation,
    kind: 'choice' as const,
    scaleMax: null,
    scaleLow: '',
    scaleHigh: '',
    options: choices,
    rows: [],
    unit: '',
    numberMin: null,
    numberMax: null,
    isOptional: false,
  }));
  const questionId = (number: number) => questions[number - 1]?.id ?? '';
  const asked = {
    kind: 'raadpleging',
    title: 'Flexibeler onderwijs: herkennen scholen dit beeld?',
    intro: 'Vijf stukken van een concept. Zeg van elk of je het herkent, en vul aan wat er nog bij hoort.',
    questions,
  };
  await db.repo(Instrument).insert({
    ...asked,
    id: instrumentId,
    plgId,
    goal: 'Past wat de werkgroep van plan is bij wat mensen in scholen nodig hebben?',
    dueOn: ago(12).toISOString().slice(0, 10),
    startedById: openedById,
    openedById,
    openedAt: ago(34),
    contentHash: contentHashOf(asked),
  });

  const parties = schools.map(([organisation, sector, mode, heardAgo], index) => ({
    id: newId(),
    plgId,
    instrumentId,
    number: index + 1,
    organisation,
    sector,
    mode: mode as PartyMode,
    interviewerId: mode === 'interview' ? known(plg.members, 'p03') : null,
    // The last one would rather not be named, so none of them is.
    mayBeNamed: index < schools.length - 1,
    handedInAt: ago(heardAgo),
  }));
  await db.repo(ConsultationParty).insert(parties);
  const partyOf = (number: number) => parties[number - 1]?.id ?? '';
  await db.repo(ConsultationVerdict).insert(
    parties.flatMap(({ id: partyId }, index) =>
      questions.map((question, at) => ({
        id: newId(),
        plgId,
        instrumentId,
        partyId,
        questionId: question.id,
        verdict: choices[verdicts[at]?.[index] ?? 0] ?? '',
      })),
    ),
  );
  const written = additions.map(([question, party, text]) => ({
    id: newId(),
    plgId,
    instrumentId,
    partyId: partyOf(party),
    questionId: questionId(question),
    text,
    createdAt: ago(schools[party - 1]?.[3] ?? 20),
  }));
  await db.repo(ConsultationAddition).insert(written);
  const circuits = written
    .filter(({ text }) => text.includes('circuit'))
    .map(({ id }) => id)
    .toSorted();
  await db.repo(ConsultationTie).insert({
    id: newId(),
    plgId,
    instrumentId,
    firstId: circuits[0] ?? '',
    secondId: circuits[1] ?? '',
    tiedById: openedById,
  });
  await db
    .repo(ConsultationConclusion)
    .insert(
      pictures.flatMap(({ conclusion }, at) =>
        conclusion === null
          ? []
          : [{ id: newId(), plgId, instrumentId, questionId: questions[at]?.id ?? '', conclusion }],
      ),
    );
  await db.repo(ConsultationFollowUp).insert({
    id: newId(),
    plgId,
    instrumentId,
    sector: 'speciaal onderwijs',
    questionId: questionId(4),
    text: 'Wat vraagt begeleiding bij jullie dat elders vanzelf gaat?',
    createdAt: ago(14),
  });
  await db.repo(AdditionDecision).insert(
    decided.map(([index, decision, reason]) => ({
      id: newId(),
      plgId,
      additionId: written[index]?.id ?? '',
      number: 1,
      decision: decision as Decision,
      reason,
      decidedAt: ago(4),
      decidedById: openedById,
    })),
  );
}
