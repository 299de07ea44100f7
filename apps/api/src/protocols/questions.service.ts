import { Injectable } from '@nestjs/common';
import type {
  AskNotesDto,
  AddQuestionDto,
  AskConditionDto,
  AddWordingDto,
  ChangeQuestionDto,
} from '@leerkring/shared';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { LeadingQuestion } from '../plgs/leading-question.entity.ts';
import { Access } from '../policies/access.ts';
import { isInCircle } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { silentNotePolicy } from '../policies/silent-note.policy.ts';
import { protocolQuestionPolicy } from '../policies/protocol-question.policy.ts';
import type { ProtocolVersion } from './protocol-version.entity.ts';
import { ProtocolQuestion } from './protocol-question.entity.ts';
import { answerFormOf, faultOf, otherWordings, trimmedForm } from './protocol.rules.ts';
import { ProtocolsService } from './protocols.service.ts';

type QuestionEvent =
  | 'added'
  | 'adopted'
  | 'gathered'
  | 'changed'
  | 'moved'
  | 'merged'
  | 'separated'
  | 'worded'
  | 'tied'
  | 'continued'
  | 'removed';

/** Questions in a draft: everyone in the circle adds, words, chooses, orders and merges them. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly protocols: ProtocolsService,
  ) {}

  async add(me: Actor, plgId: string, input: AddQuestionDto): Promise<ProtocolVersion> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    if (!isInCircle(me, plgId)) throw new Problem('forbidden');
    const draft = await this.protocols.draftOf(me, plgId);
    await this.refuseStrangeQuestion(plgId, input.leadingQuestionId);
    const version = await this.protocols.lock(draft.id);
    const id = newId();
    const questions = this.db.repo(ProtocolQuestion);
    await questions.insert({
      ...input,
      id,
      plgId,
      versionId: version.id,
      lineageId: newId(),
      canonicalId: newId(),
      position: listOf(version, { audience: input.audience, isChosen: false }).length + 1,
      contributorId: me.userId,
    });
    return this.done(me, version, id, 'added');
  }

  /**
   * What was written in silence and opened becomes ideas, each once. A name goes along only of whoever signed the note;
   * the others stay as nameless as they were in the room.
   */
  async gather(me: Actor, plgId: string, input: AskNotesDto): Promise<ProtocolVersion> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const notes = await this.access.loadAll(me, 'ask', silentNotePolicy, input.noteIds, { membership: true });
    if (notes.some(({ run }) => run.plgId !== plgId)) throw new Problem('not_found');
    const draft = await this.protocols.draftOf(me, plgId);
    const { audience, leadingQuestionId } = input;
    await this.refuseStrangeQuestion(plgId, leadingQuestionId);
    const version = await this.protocols.lock(draft.id);
    const known = new Set(
      version.questions.filter((one) => one.audience === audience).map(({ text }) => text),
    );
    let position = listOf(version, { audience, isChosen: false }).length;
    for (const { text, isSigned, membership } of notes) {
      if (known.has(text)) continue;
      known.add(text);
      position += 1;
      await this.db.repo(ProtocolQuestion).insert({
        id: newId(),
        plgId,
        versionId: version.id,
        lineageId: newId(),
        canonicalId: newId(),
        audience,
        leadingQuestionId,
        text,
        position,
        contributorId: isSigned ? (membership?.userId ?? null) : null,
      });
    }
    return this.done(me, version, version.id, 'gathered');
  }

  /** Takes over a settled question as an idea; the caller has seen that it may be read. */
  async adopt(
    me: Actor,
    plgId: string,
    source: ProtocolQuestion,
    leadingQuestionId: string,
  ): Promise<ProtocolVersion> {
    const draft = await this.protocols.draftOf(me, plgId);
    await this.refuseStrangeQuestion(plgId, leadingQuestionId);
    const version = await this.protocols.lock(draft.id);
    const { lineageId, audience, text, explanation, probes, isOptional } = source;
    if (version.questions.some((one) => one.lineageId === lineageId)) throw new Problem('bank.question_here');
    // Its wording for another audience may be here already; then they stay one question.
    const twins = version.questions.filter((one) => one.canonicalId === source.canonicalId);
    const [twin] = twins;
    const isTaken = twins.some((one) => one.audience === audience && one.mergedIntoId === null);
    const id = newId();
    await this.db.repo(ProtocolQuestion).insert({
      ...answerFormOf(twin && !isTaken ? twin : source),
      id,
      plgId,
      versionId: version.id,
      lineageId,
      canonicalId: isTaken ? newId() : source.canonicalId,
      originId: source.id,
      audience,
      leadingQuestionId: twin && !isTaken ? twin.leadingQuestionId : leadingQuestionId,
      text,
      explanation,
      probes,
      isOptional,
      position: listOf(version, { audience, isChosen: false }).length + 1,
      contributorId: me.userId,
    });
    return this.done(me, version, id, 'adopted');
  }

  async change(me: Actor, id: string, input: ChangeQuestionDto): Promise<ProtocolVersion> {
    const { version, question } = await this.load(me, 'change', id);
    if (!input.seen && question.revision !== input.revision) throw new Problem('protocol.question_changed');
    const { revision: _revision, ...words } = mergeEdit(input, asWritten(question));
    await this.refuseStrangeQuestion(version.plgId, words.leadingQuestionId);
    const form = trimmedForm(words);
    if (form.numberMin !== null && form.numberMax !== null && form.numberMin > form.numberMax)
      throw new Problem('invalid', { fields: { numberMax: ['min'] } });
    const condition = words.condition ?? null;
    const changed = { ...question, ...form, condition };
    const fault = faultOf(
      version.questions.map((one) => (one.id === id ? changed : one)),
      changed,
    );
    // What comes later now may come earlier once the order is right; the screen says so until then.
    if (fault === 'gone' || fault === 'unfit')
      throw new Problem('invalid', { fields: { condition: ['isIn'] } });
    await this.update(id, { ...words, ...form, condition, revision: question.revision + 1 });
    await this.agree(version, question, { ...form, leadingQuestionId: words.leadingQuestionId });
    return this.done(me, version, id, 'changed');
  }

  /** Into the guide, or back among the ideas; last in line either way. */
  async choose(me: Actor, id: string, isChosen: boolean): Promise<ProtocolVersion> {
    const { version, question } = await this.load(me, 'change', id);
    if (question.mergedIntoId) throw new Problem('protocol.already_merged');
    if (question.isChosen === isChosen) return version;
    const position = listOf(version, { ...question, isChosen }).length + 1;
    await this.update(id, { isChosen, position });
    await this.number(listOf(version, question).filter((one) => one.id !== id));
    return this.done(me, version, id, 'changed');
  }

  async move(me: Actor, id: string, position: number): Promise<ProtocolVersion> {
    const { version, question } = await this.load(me, 'change', id);
    if (question.mergedIntoId) throw new Problem('protocol.already_merged');
    const others = listOf(version, question).filter((one) => one.id !== id);
    await this.number(others.toSpliced(position - 1, 0, question));
    return this.done(me, version, id, 'moved');
  }

  /** The same question in words for another audience: answered in the same way, with a place of its own. */
  async word(me: Actor, id: string, input: AddWordingDto): Promise<ProtocolVersion> {
    const { version, question } = await this.load(me, 'change', id);
    if (question.mergedIntoId) throw new Problem('protocol.already_merged');
    this.refuseSecondWording(version, question.canonicalId, input.audience);
    const { leadingQuestionId, canonicalId, isOptional, isChosen, plgId, versionId } = question;
    const wordingId = newId();
    await this.db.repo(ProtocolQuestion).insert({
      ...input,
      ...answerFormOf(question),
      id: wordingId,
      plgId,
      versionId,
      lineageId: newId(),
      canonicalId,
      leadingQuestionId,
      isOptional,
      isChosen,
      position: listOf(version, { audience: input.audience, isChosen }).length + 1,
      contributorId: me.userId,
    });
    return this.done(me, version, wordingId, 'worded');
  }

  /** Says that two questions for different audiences are one; this one is answered as the other from now on. */
  async tie(me: Actor, id: string, withId: string | null): Promise<ProtocolVersion> {
    const { version, question } = await this.load(me, 'change', id);
    if (question.mergedIntoId) throw new Problem('protocol.already_merged');
    if (withId === null) {
      await this.update(id, { canonicalId: newId() });
      return this.done(me, version, id, 'tied');
    }
    const other = version.questions.find((one) => one.id === withId);
    if (!other) throw new Problem('not_found');
    if (other.mergedIntoId) throw new Problem('protocol.already_merged');
    this.refuseSecondWording(version, other.canonicalId, question.audience);
    const { canonicalId, leadingQuestionId } = other;
    await this.update(id, {
      ...answerFormOf(other),
      canonicalId,
      leadingQuestionId,
      revision: question.revision + 1,
    });
    return this.done(me, version, id, 'tied');
  }

  /**
   * Says that this question asks, in other words, what one of the version before asked: what was said to both is one
   * line. It takes over how that one was answered, because otherwise there is nothing to compare.
   */
  async continue(me: Actor, id: string, lineageId: string | null): Promise<ProtocolVersion> {
    const { version, question } = await this.load(me, 'change', id);
    if (question.mergedIntoId) throw new Problem('protocol.already_merged');
    const base = version.basedOnId ? await this.protocols.loadWhole(version.basedOnId) : null;
    const was = lineageId
      ? base?.questions.find((one) => one.lineageId === lineageId && one.isChosen)
      : undefined;
    if (lineageId !== null && was?.audience !== question.audience) throw new Problem('not_found');
    const holder = version.questions.find((one) => one.lineageId === lineageId);
    if (holder?.id === id) return version;
    if (holder?.isChosen) throw new Problem('protocol.question_stays');
    const [lineage, canonical] = [was?.lineageId ?? newId(), was?.canonicalId ?? newId()];
    const others = version.questions.filter((one) => one.id !== holder?.id && one.id !== id);
    this.refuseSecondWording({ questions: others }, canonical, question.audience);
    // The old words that stay behind among the ideas are an idea like any other from now on.
    if (holder) await this.update(holder.id, { lineageId: newId(), canonicalId: newId() });
    await this.update(id, {
      ...(was && { ...answerFormOf(was), leadingQuestionId: was.leadingQuestionId }),
      lineageId: lineage,
      canonicalId: canonical,
      revision: question.revision + 1,
    });
    for (const one of version.questions)
      if (one.condition?.tests.some((test) => test.lineageId === question.lineageId))
        await this.update(one.id, { condition: withLineage(one.condition, question.lineageId, lineage) });
    if (was) {
      const alike = { ...answerFormOf(was), leadingQuestionId: was.leadingQuestionId };
      await this.agree(version, { id, canonicalId: canonical }, alike);
    }
    return this.done(me, version, id, 'continued');
  }

  async merge(me: Actor, id: string, intoId: string): Promise<ProtocolVersion> {
    const { version, question } = await this.load(me, 'change', id);
    const into = version.questions.find((one) => one.id === intoId);
    if (!into || into.id === id) throw new Problem('not_found');
    if (question.mergedIntoId || into.mergedIntoId) throw new Problem('protocol.already_merged');
    if (question.audience !== into.audience) throw new Problem('protocol.other_audience');
    await this.update(id, { mergedIntoId: intoId, isChosen: false });
    if (!version.questions.some((one) => one.mergedIntoId === intoId))
      await this.update(intoId, { ownText: into.text });
    await this.number(listOf(version, question).filter((one) => one.id !== id));
    return this.done(me, version, id, 'merged');
  }

  /** Undoes a merge: the question stands by itself again, as an idea. */
  async separate(me: Actor, id: string): Promise<ProtocolVersion> {
    const { version, question } = await this.load(me, 'change', id);
    if (!question.mergedIntoId) throw new Problem('protocol.not_merged');
    const position = listOf(version, { ...question, isChosen: false }).length + 1;
    // Meanwhile its question may have been put in other words for the same audience: then it asks something of its own.
    const isTaken = otherWordings(version.questions, question).some(
      ({ audience }) => audience === question.audience,
    );
    const canonicalId = isTaken ? newId() : question.canonicalId;
    await this.update(id, { mergedIntoId: null, position, canonicalId });
    return this.done(me, version, id, 'separated');
  }

  async remove(me: Actor, id: string): Promise<ProtocolVersion> {
    const { version, question } = await this.load(me, 'remove', id);
    // What was merged into it is someone's words too: that stands by itself again.
    for (const one of version.questions.filter(({ mergedIntoId }) => mergedIntoId === id))
      await this.update(one.id, { mergedIntoId: question.mergedIntoId });
    await this.db.repo(ProtocolQuestion).delete({ id });
    await this.number(listOf(version, question).filter((one) => one.id !== id));
    return this.done(me, version, id, 'removed');
  }

  /** Wordings of one question are answered in one way and serve one leading question. */
  private async agree(
    version: ProtocolVersion,
    question: Pick<ProtocolQuestion, 'id' | 'canonicalId'>,
    alike: Partial<ProtocolQuestion>,
  ): Promise<void> {
    for (const other of version.questions)
      if (other.canonicalId === question.canonicalId && other.id !== question.id)
        await this.update(other.id, alike);
  }

  private refuseSecondWording(
    version: Pick<ProtocolVersion, 'questions'>,
    canonicalId: string,
    audience: string,
  ): void {
    const isTaken = version.questions.some(
      (one) => one.canonicalId === canonicalId && one.audience === audience && one.mergedIntoId === null,
    );
    if (isTaken) throw new Problem('protocol.wording_exists');
  }

  private async load(
    me: Actor,
    ability: 'change' | 'remove',
    id: string,
  ): Promise<{ version: ProtocolVersion; question: ProtocolQuestion }> {
    const { versionId } = await this.access.load(me, 'read', protocolQuestionPolicy, id);
    const version = await this.protocols.lock(versionId);
    await this.access.load(me, ability, protocolQuestionPolicy, id);
    const question = version.questions.find((one) => one.id === id);
    if (!question) throw new Problem('not_found');
    return { version, question };
  }

  private async refuseStrangeQuestion(plgId: string, id: string): Promise<void> {
    const isOurs = await this.db.repo(LeadingQuestion).existsBy({ id, plgId });
    if (!isOurs) throw new Problem('invalid', { fields: { leadingQuestionId: ['isUuid'] } });
  }

  private async number(questions: ProtocolQuestion[]): Promise<void> {
    for (const [index, question] of questions.entries())
      if (question.position !== index + 1) await this.update(question.id, { position: index + 1 });
  }

  private async update(id: string, change: Partial<ProtocolQuestion>): Promise<void> {
    await this.db.repo(ProtocolQuestion).update({ id }, { ...change, updatedAt: this.clock.now() });
  }

  private async done(
    me: Actor,
    version: ProtocolVersion,
    id: string,
    what: QuestionEvent,
  ): Promise<ProtocolVersion> {
    const subject = { type: 'protocolQuestion', id, plgId: version.plgId };
    await this.events.record(me, `protocolQuestion.${what}`, subject, { versionId: version.id });
    return this.protocols.loadWhole(version.id);
  }
}

const withLineage = (condition: AskConditionDto, from: string, to: string): AskConditionDto => ({
  ...condition,
  tests: condition.tests.map((test) => (test.lineageId === from ? { ...test, lineageId: to } : test)),
});

/** The list in which a question has its place: chosen ones or ideas for the same audience. */
function listOf(
  version: ProtocolVersion,
  { audience, isChosen }: Pick<ProtocolQuestion, 'audience' | 'isChosen'>,
): ProtocolQuestion[] {
  return version.questions
    .filter((one) => one.audience === audience && one.isChosen === isChosen && one.mergedIntoId === null)
    .toSorted((a, b) => a.position - b.position || a.id.localeCompare(b.id));
}

/** A question as somebody writes it. */
const asWritten = (it: ProtocolQuestion) => ({
  leadingQuestionId: it.leadingQuestionId,
  text: it.text,
  explanation: it.explanation,
  kind: it.kind,
  scaleMax: it.scaleMax,
  scaleLow: it.scaleLow,
  scaleHigh: it.scaleHigh,
  options: it.options,
  rows: it.rows,
  unit: it.unit,
  numberMin: it.numberMin,
  numberMax: it.numberMax,
  probes: it.probes,
  isOptional: it.isOptional,
  condition: it.condition,
});
