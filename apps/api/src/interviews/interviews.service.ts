import { Injectable } from '@nestjs/common';
import {
  type AnswerRevisionDto,
  askedOf,
  type CorrectAnswerDto,
  type EventFacts,
  misfitsOf,
  missingOf,
  type RespondentDto,
  type StartInterviewDto,
} from '@leerkring/shared';
import { randomUUID } from 'node:crypto';
import { AssignmentsService } from '../assignments/assignments.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { assignmentPolicy } from '../policies/assignment.policy.ts';
import { interviewPolicy } from '../policies/interview.policy.ts';
import { sitsFor, worksAt } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { protocolVersionPolicy } from '../policies/protocol-version.policy.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { guideFor } from '../protocols/protocol.rules.ts';
import { AnswerRevision } from './answer-revision.entity.ts';
import { Answer } from './answer.entity.ts';
import { Interview } from './interview.entity.ts';
import { claimedMoment, settled, type WholeRevision } from './interview.rules.ts';
import { sealAnswer, type AnswerWords } from './respondent-key.rules.ts';
import { RedactionsService } from './redactions.service.ts';
import { RespondentKeysService } from './respondent-keys.service.ts';
import { RespondentsService } from './respondents.service.ts';

const whole = { assignment: { hostProgramme: true }, answers: true } as const;
const subject = (it: { id: string; plgId: string }) => ({ type: 'interview', id: it.id, plgId: it.plgId });

/** Conversations as their interviewer holds them. Whatever a device sends twice happens once. */
@Injectable()
export class InterviewsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly assignments: AssignmentsService,
    private readonly respondents: RespondentsService,
    private readonly keys: RespondentKeysService,
    private readonly redactions: RedactionsService,
  ) {}

  async get(me: Actor, id: string): Promise<Interview> {
    const interview = await this.access.load(me, 'read', interviewPolicy, id, whole);
    await this.keys.open(interview.answers);
    return interview;
  }

  async start(me: Actor, plgId: string, input: StartInterviewDto): Promise<Interview> {
    const plg = await this.access.load(me, 'read', plgPolicy, plgId);
    const visit = await this.access.load(me, 'interview', assignmentPolicy, input.assignmentId);
    if (visit.plgId !== plgId) throw new Problem('not_found');
    const interviews = this.db.repo(Interview);
    await this.respondents.lockCodes(plgId);
    const known = await interviews.findOneBy({ id: input.id });
    if (known) {
      if (known.interviewerId !== me.userId || known.assignmentId !== visit.id)
        throw new Problem('interview.id_taken');
      if (known.withdrawnAt) throw new Problem('interview.withdrawn');
      return this.loadWhole(known.id);
    }
    // Asked again now: people move, and an assignment may be months old.
    if (worksAt(me, visit.hostProgrammeId) || sitsFor(me, plgId, visit.hostProgrammeId))
      throw new Problem('interview.own_programme');
    // What was declared while somebody was already talking, without a network, comes too late to stop it.
    if (await this.assignments.hasConflict(visit, claimedMoment(input.startedAt, this.clock.now())))
      throw new Problem('interview.conflict');
    if (visit.endedAt && claimedMoment(input.startedAt, this.clock.now()) > visit.endedAt)
      throw new Problem('interview.visit_ended');
    const version = await this.access.load(me, 'read', protocolVersionPolicy, input.protocolVersionId);
    if (version.plgId !== plgId) throw new Problem('interview.other_version');
    if (!version.frozenAt) throw new Problem('interview.protocol_not_frozen');
    if (input.consentVersion !== version.number) throw new Problem('interview.no_consent');
    const { isUnder16 = false, hasParentConsent = false } = input;
    const isGuarded = isUnder16 && !hasParentConsent;
    // What may not be kept is not kept, whatever an older device sends along.
    const about = isGuarded ? { ...input.respondent, name: null } : input.respondent;
    const respondent = await this.respondents.register(me, plgId, input.audience, about);
    const now = this.clock.now();
    const { id, audience } = input;
    await this.keys.give(id, plgId, 'words');
    await interviews.insert({
      id,
      plgId,
      assignmentId: visit.id,
      interviewerId: me.userId,
      protocolVersionId: version.id,
      audience,
      respondentId: respondent.id,
      retentionMonths: plg.retentionMonths,
      code: respondent.code,
      startedAt: claimedMoment(input.startedAt, now),
      consentAt: claimedMoment(input.consentAt, now),
      consentVersion: input.consentVersion,
      quotingAllowedAt: input.mayQuote && !isGuarded ? claimedMoment(input.consentAt, now) : null,
      isUnder16,
      parentConsentAt: isUnder16 && hasParentConsent ? claimedMoment(input.consentAt, now) : null,
      submittedAt: null,
      withdrawnAt: null,
    });
    await this.assignments.markStarted(visit.id);
    await this.events.record(me, 'interview.started', subject({ id, plgId }));
    return this.loadWhole(id);
  }

  /** Stores what is new of a batch, in whatever order batches come, and confirms all of it. */
  async record(me: Actor, id: string, answers: AnswerRevisionDto[]): Promise<string[]> {
    await this.access.load(me, 'read', interviewPolicy, id);
    const interview = await this.lock(id);
    if (interview.withdrawnAt) throw new Problem('interview.withdrawn');
    const stored = answers.map((it) => it.id);
    const fresh = await this.unknownOf(interview, answers);
    if (fresh.length === 0) return stored;
    if (interview.submittedAt) throw new Problem('interview.submitted');
    const questions = new Map((await this.guideOf(interview)).map((it) => [it.id, it]));
    for (const [index, revision] of fresh.entries()) {
      const question = questions.get(revision.questionId);
      if (!question) throw new Problem('interview.question_elsewhere');
      const fields = Object.entries(misfitsOf(question, revision));
      if (fields.length > 0)
        throw new Problem('invalid', {
          fields: Object.fromEntries(fields.map(([field, names]) => [`answers.${index}.${field}`, names])),
        });
    }
    const key = await this.keyOf(id);
    for (const revision of fresh) await this.keep(interview, revision, key);
    await this.events.record(me, 'interview.answered', subject(interview), { answers: fresh.length });
    return stored;
  }

  async submit(me: Actor, id: string): Promise<Interview> {
    await this.access.load(me, 'read', interviewPolicy, id);
    const interview = await this.lock(id);
    if (interview.withdrawnAt) throw new Problem('interview.withdrawn');
    if (interview.submittedAt) return this.loadWhole(id);
    await this.assertWhole(interview);
    await this.finish(me, interview);
    return this.loadWhole(id);
  }

  /** Every question that is asked has an answer or a reason. */
  async assertWhole(interview: Interview): Promise<void> {
    const answers = await this.keys.open(await this.db.repo(Answer).findBy({ interviewId: interview.id }));
    const said = new Map(answers.map((it) => [it.questionId, it]));
    const answerOf = (questionId: string) => said.get(questionId);
    const missing = missingOf(askedOf(await this.guideOf(interview), answerOf), answerOf);
    if (missing.length > 0) throw new Problem('interview.incomplete', { facts: { missing: missing.length } });
  }

  /** From here on it counts, without names. Whoever calls this has locked it and knows that it is whole. */
  async finish(me: Actor, interview: Interview, facts?: EventFacts): Promise<void> {
    const { id } = interview;
    const answers = await this.keys.open(await this.db.repo(Answer).findBy({ interviewId: id }));
    const redacted = await this.redactions.clean(interview, answers, await this.keyOf(id));
    await this.db.repo(Interview).update({ id }, { submittedAt: this.clock.now() });
    await this.events.record(me, 'interview.submitted', subject(interview), { ...facts, redacted });
  }

  /** After handing in, words change with a reason only; the reason stays beside them. */
  async correct(me: Actor, id: string, input: CorrectAnswerDto): Promise<Interview> {
    const interview = await this.access.load(me, 'correct', interviewPolicy, id);
    // The person who said it may be putting it right at this moment: one after the other, and neither unseen.
    const { withdrawnAt } = await this.lock(id);
    if (withdrawnAt) throw new Problem('interview.withdrawn');
    const answer = await this.db.repo(Answer).findOneBy({ interviewId: id, questionId: input.questionId });
    if (!answer) throw new Problem('not_found');
    const [{ followUps }] = (await this.keys.open([answer])) as [Answer];
    const now = this.clock.now();
    const merged = mergeEdit(input, { text: answer.text });
    const text = await this.redactions.cleanLater(interview, answer, merged.text);
    const words = { text, followUps, skipReason: null, correctionReason: input.reason };
    await this.db.repo(Answer).update(
      { id: answer.id },
      {
        wordsSealed: await this.sealed(answer, words),
        isSkipped: false,
        correctedAt: now,
        correctedVoice: 'interviewer',
        revision: answer.revision + 1,
        revisionId: newId(),
        updatedAt: now,
      },
    );
    await this.events.record(me, 'interview.corrected', subject(interview), { answer: answer.id });
    return this.loadWhole(id);
  }

  /** The interviewer looked again at what was marked as sensitive: it may be read, by code, and not quoted. */
  async release(me: Actor, id: string, questionId: string): Promise<Interview> {
    const interview = await this.access.load(me, 'correct', interviewPolicy, id);
    const answer = await this.db.repo(Answer).findOneBy({ interviewId: id, questionId, isSensitive: true });
    if (!answer) throw new Problem('not_found');
    if (!answer.sensitiveReleasedAt) {
      await this.db.repo(Answer).update({ id: answer.id }, { sensitiveReleasedAt: this.clock.now() });
      await this.events.record(me, 'interview.released', subject(interview), { answer: answer.id });
    }
    return this.loadWhole(id);
  }

  /**
   * The respondent wants it gone: words and name are erased with their keys, only that there was a conversation stays
   * known. The database does that in the same statement (`interview_takes_keys_along`), whoever withdraws.
   */
  async withdraw(me: Actor, id: string): Promise<Interview> {
    await this.access.load(me, 'read', interviewPolicy, id);
    await this.takeBack(me, id);
    return this.loadWhole(id);
  }

  /**
   * For who has already asked who is asking.
   * @param me null for the respondent, by the code of their page
   */
  async takeBack(me: Actor | null, id: string): Promise<void> {
    const interview = await this.lock(id);
    if (interview.withdrawnAt) return;
    await this.db.repo(Interview).update({ id }, { withdrawnAt: this.clock.now() });
    await this.events.record(me, 'interview.withdrawn', subject(interview));
  }

  /** Looking is a deed: it stands in the log of the group, and the respondent reads how often it was done. */
  async lookAtName(me: Actor, id: string): Promise<RespondentDto> {
    const interview = await this.access.load(me, 'read', interviewPolicy, id);
    const { respondentId, code } = interview;
    if (!respondentId) return { code, name: null, eraseAt: null };
    const name = await this.respondents.name(respondentId);
    if (name !== null) await this.events.record(me, 'respondent.looked_at', subject(interview));
    return { code, name, eraseAt: (await this.respondents.eraseAt(id)).toISOString() };
  }

  private async lock(id: string): Promise<Interview> {
    return this.db.repo(Interview).findOneOrFail({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  async guideOf(interview: Interview): Promise<ProtocolQuestion[]> {
    const { protocolVersionId: versionId, audience } = interview;
    return guideFor(await this.db.repo(ProtocolQuestion).findBy({ versionId }), audience);
  }

  /** Also within one batch a key counts once. */
  private async unknownOf(interview: Interview, answers: AnswerRevisionDto[]): Promise<WholeRevision[]> {
    const rows = await this.db.query<{ id: string; interview_id: string }>(
      'select id, interview_id from answer_revision where id = any($1)',
      [answers.map(({ id }) => id)],
    );
    if (rows.some((row) => row.interview_id !== interview.id)) throw new Problem('interview.id_taken');
    const known = new Set(rows.map((row) => row.id));
    return [...new Map(answers.map((it) => [it.id, settled(it)])).values()].filter(
      ({ id }) => !known.has(id),
    );
  }

  private async keep(interview: Interview, it: WholeRevision, key: Buffer): Promise<void> {
    const { id: interviewId, plgId } = interview;
    const { questionId, text, followUps, skipReason, namesKept } = it;
    const words = { text, followUps, skipReason, correctionReason: null, namesKept };
    await this.db
      .repo(AnswerRevision)
      .insert({ id: it.id, plgId, interviewId, questionId, revision: it.revision });
    await this.db.query(
      `insert into answer (id, plg_id, interview_id, question_id, revision, revision_id, words_sealed, is_skipped, scale, choice, number, ranking, cells, is_quote, is_sensitive, probes)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       on conflict on constraint answer_once_per_question do update set
         revision = excluded.revision, revision_id = excluded.revision_id,
         words_sealed = excluded.words_sealed, is_skipped = excluded.is_skipped,
         scale = excluded.scale, choice = excluded.choice, number = excluded.number,
         ranking = excluded.ranking, cells = excluded.cells, is_quote = excluded.is_quote, is_sensitive = excluded.is_sensitive,
         probes = excluded.probes, updated_at = now()
       where (answer.revision, answer.revision_id) < (excluded.revision, excluded.revision_id)`,
      [
        // Random on purpose: readers know this id, and a time in it would tell who spoke when.
        randomUUID(),
        plgId,
        interviewId,
        questionId,
        it.revision,
        it.id,
        sealAnswer(key, { interviewId, questionId }, words),
        skipReason !== null,
        it.scale,
        it.choice,
        it.number,
        it.ranking,
        JSON.stringify(it.cells),
        it.isQuote,
        it.isSensitive,
        it.probes,
      ],
    );
  }

  private async sealed(answer: Answer, words: AnswerWords): Promise<Buffer> {
    return sealAnswer(await this.keyOf(answer.interviewId), answer, words);
  }

  /** Of a conversation that stands. */
  private async keyOf(interviewId: string): Promise<Buffer> {
    const key = (await this.keys.of([interviewId])).get(interviewId);
    if (!key) throw new Problem('interview.withdrawn');
    return key;
  }

  private async loadWhole(id: string): Promise<Interview> {
    const interview = await this.db.wholeOne(Interview, id, whole);
    await this.keys.open(interview.answers);
    return interview;
  }
}
