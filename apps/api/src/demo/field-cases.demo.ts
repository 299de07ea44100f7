import { caseGroups } from '@leerkring/shared';
import { FieldAnswer } from '../field-cases/field-answer.entity.ts';
import { FieldCase } from '../field-cases/field-case.entity.ts';
import { FieldConversation } from '../field-cases/field-conversation.entity.ts';
import { FieldQuote } from '../quotes/field-quote.entity.ts';
import { Instrument } from '../instruments/instrument.entity.ts';
import { contentHashOf } from '../instruments/instrument.rules.ts';
import { newId } from '../platform/ids.ts';
import { fieldTeams, guide, type FieldTeam } from './field-case-texts.demo.ts';
import { known, type DemoPlg, type DemoWorld } from './world.demo.ts';

const day = 24 * 60 * 60 * 1000;

/** Six teams elsewhere with one locked guide: three are done, one is under way, one waits, one has nobody yet. */
export async function seatFieldCases(world: DemoWorld, plg: DemoPlg): Promise<void> {
  const { db, now, people } = world;
  const questions = guide.map((text) => ({
    id: newId(),
    text,
    explanation: '',
    kind: 'open' as const,
    scaleMax: null,
    scaleLow: '',
    scaleHigh: '',
    options: [],
    rows: [],
    unit: '',
    numberMin: null,
    numberMax: null,
    isOptional: false,
    condition: null,
  }));
  const asked = {
    kind: 'veldonderzoek',
    title: 'Verschillen in de klas: wat doen andere teams?',
    intro: 'Bij elk team dezelfde vier vragen. We spreken het team, studenten en leidinggevenden apart.',
    questions,
  };
  const instrumentId = newId();
  const openedById = known(people, 'p01').id;
  await db.repo(Instrument).insert({
    ...asked,
    id: instrumentId,
    plgId: plg.id,
    goal: 'Wat kunnen we leren van teams die omgaan met verschillen?',
    startedById: openedById,
    openedById,
    openedAt: new Date(now.getTime() - 40 * day),
    contentHash: contentHashOf(asked),
  });
  for (const [at, team] of fieldTeams.entries()) {
    const caseId = newId();
    await db.repo(FieldCase).insert({
      id: caseId,
      plgId: plg.id,
      instrumentId,
      number: at + 1,
      teamName: team.name,
      source: team.source,
      schoolType: team.schoolType,
      visitorId: team.visitor && known(plg.members, team.visitor),
    });
    await seatTalks(world, plg.id, caseId, team, questions);
    await seatQuote(world, plg.id, caseId, team);
    if (team.isClosed)
      await db
        .repo(FieldCase)
        .update({ id: caseId }, { closedAt: new Date(now.getTime() - (team.daysAgo - 1) * day) });
  }
}

async function seatTalks(
  { db, now }: DemoWorld,
  plgId: string,
  caseId: string,
  team: FieldTeam,
  questions: { id: string }[],
): Promise<void> {
  const at = new Date(now.getTime() - team.daysAgo * day);
  for (const groupKind of caseGroups) {
    const talk = team.talks[groupKind];
    if (!talk) continue;
    const id = newId();
    const quotingAgreedAt = team.quoted?.group === groupKind ? at : null;
    const held =
      'reason' in talk
        ? { reason: talk.reason }
        : { heldOn: at.toISOString().slice(0, 10), people: talk.people, agreedAt: at, quotingAgreedAt };
    await db.repo(FieldConversation).insert({ id, plgId, caseId, groupKind, ...held });
    const said = 'reason' in talk ? [] : talk.said;
    await db.repo(FieldAnswer).insert(
      said.flatMap((text, index) =>
        text === ''
          ? []
          : [
              {
                id: newId(),
                plgId,
                conversationId: id,
                questionId: questions[index]?.id ?? '',
                ...(text.startsWith('-') ? { skipReason: text.slice(1) } : { text }),
              },
            ],
      ),
    );
  }
}

/** Words that the group itself allowed to be shown. */
async function seatQuote({ db }: DemoWorld, plgId: string, caseId: string, team: FieldTeam): Promise<void> {
  if (!team.quoted) return;
  const { group, speaker, words } = team.quoted;
  const answers = await db.repo(FieldAnswer).find({
    where: { plgId, conversation: { caseId, groupKind: group } },
    relations: { conversation: { case: true } },
  });
  const answer = answers.find(({ text }) => text?.includes(words));
  if (!answer) throw new Error(`Nobody of ${team.name} said this.`);
  await db.repo(FieldQuote).insert({
    id: newId(),
    plgId,
    answerId: answer.id,
    code: answer.conversation.case.code,
    speaker,
    isParaphrased: false,
    words,
  });
}
