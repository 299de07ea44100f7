import { Injectable } from '@nestjs/common';
import { nothingSaid, readPageCode, type AllowQuotingDto, type AmendAnswerDto } from '@leerkring/shared';
import { Answer } from '../interviews/answer.entity.ts';
import { Interview } from '../interviews/interview.entity.ts';
import { InterviewsService } from '../interviews/interviews.service.ts';
import { RedactionsService } from '../interviews/redactions.service.ts';
import { noWords, sealAnswer } from '../interviews/respondent-key.rules.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { RespondentsService } from '../interviews/respondents.service.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { mergeEdit } from '../platform/http/edit.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken, newId } from '../platform/ids.ts';
import { RateLimits } from '../platform/rate-limit.ts';
import type { Actor } from '../platform/session/actor.ts';
import { networkOf } from '../platform/session/write-limits.ts';
import { Access } from '../policies/access.ts';
import { interviewPolicy } from '../policies/interview.policy.ts';
import { RecordingsService } from '../recordings/recordings.service.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { guideFor } from '../protocols/protocol.rules.ts';
import { RespondentPass } from './respondent-pass.entity.ts';

const subject = (it: { id: string; plgId: string }) => ({ type: 'interview', id: it.id, plgId: it.plgId });

export interface RespondentPage {
  interview: Interview;
  guide: ProtocolQuestion[];
  /** Standing quotes by answer. */
  quotes: ReadonlyMap<string, number>;
  looks: number;
  nameUntil: Date | null;
  holdReason: string | null;
  isFrozen: boolean;
  /** How long what was recorded lasts; null when nothing is. */
  recordedSeconds: number | null;
  soundUntil: Date | null;
}

/** What somebody may still do with what they said, by a code and without an account. */
@Injectable()
export class RespondentPagesService {
  /** A class behind one address opens its pages at once; guessing 130 bits at this rate comes to nothing. */
  private readonly asking = new RateLimits(1, 60);

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly access: Access,
    private readonly events: Events,
    private readonly interviews: InterviewsService,
    private readonly respondents: RespondentsService,
    private readonly keys: RespondentKeysService,
    private readonly redactions: RedactionsService,
    private readonly recordings: RecordingsService,
  ) {}

  /** Hands the interviewer's own respondent a code; the one before it stops working. */
  async give(me: Actor, id: string, code: string): Promise<void> {
    const interview = await this.access.load(me, 'read', interviewPolicy, id);
    const codeHash = hashToken(code);
    const passes = this.db.repo(RespondentPass);
    await this.db.waitForTurn(`page code of ${id}`);
    const known = await passes.findOneBy({ interviewId: id });
    if (known?.codeHash.equals(codeHash)) return;
    await passes.delete({ interviewId: id });
    await passes.insert({ id: newId(), plgId: interview.plgId, interviewId: id, codeHash });
    await this.events.record(me, 'respondent_page.code_given', subject(interview));
  }

  async open(ip: string, code: string): Promise<RespondentPage> {
    return this.page(await this.find(ip, code));
  }

  /** Other words for one answer, or none: then the answer goes, with everything that was marked in it. */
  async amend(ip: string, input: AmendAnswerDto): Promise<RespondentPage> {
    const id = await this.find(ip, input.code);
    await this.db.transaction(() => this.change(id, input));
    return this.page(id);
  }

  private async change(id: string, input: AmendAnswerDto): Promise<void> {
    const interview = await this.lock(id);
    if (interview.withdrawnAt) throw new Problem('interview.withdrawn');
    if (!interview.submittedAt) throw new Problem('interview.not_submitted');
    if (await this.isFrozen(interview.plgId)) throw new Problem('respondent_page.frozen');
    const answer = await this.db.repo(Answer).findOneBy({ interviewId: id, questionId: input.questionId });
    const key = (await this.keys.of([id])).get(id);
    if (!answer || !key) throw new Problem('not_found');
    await this.keys.open([answer]);
    const { text } = mergeEdit(input, { text: answer.text });
    const isStruck = text.trim() === '';
    const { text: _, followUps: __, isSensitive: ___, ...marks } = nothingSaid;
    const clean = await this.redactions.cleanLater(interview, answer, text);
    const words = isStruck ? noWords() : { ...noWords(), text: clean, followUps: answer.followUps };
    const now = this.clock.now();
    await this.db.repo(Answer).update(
      { id: answer.id },
      {
        ...(isStruck ? marks : {}),
        wordsSealed: sealAnswer(key, answer, words),
        isSkipped: false,
        // The interviewer released the words of before; others read these once they are looked at too.
        sensitiveReleasedAt: null,
        correctedAt: now,
        correctedVoice: 'respondent',
        revision: answer.revision + 1,
        revisionId: newId(),
        updatedAt: now,
      },
    );
    await this.events.record(null, 'interview.amended', subject(interview), { answer: answer.id, isStruck });
  }

  /** Taking back permission to quote takes the quotes out of every text, and leaves what was said. */
  async allowQuoting(ip: string, { code, isAllowed }: AllowQuotingDto): Promise<RespondentPage> {
    const id = await this.find(ip, code);
    const interview = await this.lock(id);
    if (interview.withdrawnAt) throw new Problem('interview.withdrawn');
    if (isAllowed && interview.isGuarded) throw new Problem('respondent_page.under_16');
    if ((interview.quotingAllowedAt !== null) === isAllowed) return this.page(id);
    await this.db.repo(Interview).update({ id }, { quotingAllowedAt: isAllowed ? this.clock.now() : null });
    const event = isAllowed ? 'interview.quoting_allowed' : 'interview.quoting_refused';
    await this.events.record(null, event, subject(interview));
    return this.page(id);
  }

  /** The sound goes at once, and no more of it is taken in; what was written down stays. */
  async refuseRecording(ip: string, code: string): Promise<RespondentPage> {
    const id = await this.find(ip, code);
    await this.recordings.takeBack(null, id);
    return this.page(id);
  }

  async withdraw(ip: string, code: string): Promise<RespondentPage> {
    const id = await this.find(ip, code);
    await this.interviews.takeBack(null, id);
    return this.page(id);
  }

  /** @throws Problem `respondent_page.unknown`, the same for everything that opens nothing */
  private async find(ip: string, code: string): Promise<string> {
    const seconds = this.asking.take(networkOf(ip));
    if (seconds > 0) throw new Problem('too_many_requests', { facts: { seconds } });
    const pass = await this.db.repo(RespondentPass).findOneBy({ codeHash: hashToken(readPageCode(code)) });
    if (!pass) throw new Problem('respondent_page.unknown');
    return pass.interviewId;
  }

  private async lock(id: string): Promise<Interview> {
    return this.db.repo(Interview).findOneOrFail({ where: { id }, lock: { mode: 'for_no_key_update' } });
  }

  /** Asked of a table of a later room, which this one may not know as code. */
  private async isFrozen(plgId: string): Promise<boolean> {
    const rows = await this.db.query('select from report_version where plg_id = $1 and major >= 1 limit 1', [
      plgId,
    ]);
    return rows.length > 0;
  }

  private async page(id: string): Promise<RespondentPage> {
    const interview = await this.db.wholeOne(Interview, id, { answers: true, protocolVersion: true });
    await this.keys.open(interview.answers);
    const { protocolVersionId: versionId, respondentId } = interview;
    const questions = await this.db.repo(ProtocolQuestion).findBy({ versionId });
    const quotes = await this.db.query<{ answer_id: string; count: number }>(
      `select q.answer_id, count(*)::int as count from quote q join answer a on a.id = q.answer_id
       where a.interview_id = $1 and q.withdrawn_at is null group by q.answer_id`,
      [id],
    );
    const [looks] = await this.db.query<{ count: number }>(
      `select count(*)::int as count from event where name = 'respondent.looked_at' and subject_id = $1`,
      [id],
    );
    const [held] = await this.db.query<{ reason: string }>(
      'select reason from retention_hold where plg_id = $1 and lifted_at is null',
      [interview.plgId],
    );
    const { recordings, eraseAt } = await this.recordings.standing(id);
    const hasName = respondentId !== null && (await this.respondents.name(respondentId)) !== null;
    return {
      interview,
      guide: guideFor(questions, interview.audience),
      quotes: new Map(quotes.map((row) => [row.answer_id, row.count])),
      looks: looks?.count ?? 0,
      nameUntil: hasName ? await this.respondents.eraseAt(id) : null,
      holdReason: held?.reason ?? null,
      isFrozen: await this.isFrozen(interview.plgId),
      recordedSeconds:
        recordings.length > 0 ? recordings.reduce((sum, it) => sum + (it.seconds ?? 0), 0) : null,
      soundUntil: eraseAt,
    };
  }
}
