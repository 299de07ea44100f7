import { Injectable } from '@nestjs/common';
import { compareNames, type ProtocolAudience, type ReadQuestionDto } from '@leerkring/shared';
import { In } from 'typeorm';
import { Db } from '../platform/db/db.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { isAnalyst, isCoordinator } from '../policies/people.ts';
import { plgPolicy } from '../policies/plg.policy.ts';
import { readThreadPolicy } from '../policies/read-thread.policy.ts';
import { ProtocolQuestion } from '../protocols/protocol-question.entity.ts';
import { JointThread } from './joint-thread.entity.ts';
import { ReadThread } from './read-thread.entity.ts';
import { ReadWordsService, type WordsView } from './read-words.service.ts';
import { ReadingRound } from './reading-round.entity.ts';
import { ReadingStep } from './reading-step.entity.ts';

export interface ReadConversation {
  id: string;
  code: string;
  programmeId: string;
  isWithdrawn: boolean;
  /** Places in the group of who made the visit. */
  ledBy: string[];
  isLedTogether: boolean;
}

export interface CandidateReader {
  membershipId: string;
  name: string;
}

export interface ReadingView {
  plgId: string;
  round: ReadingRound | null;
  conversations: ReadConversation[];
  candidates: CandidateReader[];
  questions: ReadQuestionDto[];
  threads: ReadThread[];
  words: ReadonlyMap<string, WordsView[]>;
  joint: JointThread[];
  steps: ReadingStep[];
}

const nothing = { questions: [], threads: [], words: new Map(), joint: [], steps: [] };

/** Everything about reading that somebody may see at this moment. */
@Injectable()
export class ReadingViewsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly words: ReadWordsService,
  ) {}

  async view(me: Actor, plgId: string): Promise<ReadingView> {
    await this.access.load(me, 'read', plgPolicy, plgId);
    const seesAnswers = isAnalyst(me, plgId);
    if (!seesAnswers && !isCoordinator(me, plgId))
      return { plgId, round: null, conversations: [], candidates: [], ...nothing };
    const round = await this.db.repo(ReadingRound).findOne({
      where: { plgId },
      relations: { readers: { membership: { user: true }, guides: { interview: true } } },
      order: { readers: { id: 'ASC', guides: { interview: { code: 'ASC' } } } },
    });
    round?.readers.sort((a, b) => compareNames(a.membership.user.name, b.membership.user.name));
    const base = {
      plgId,
      round,
      conversations: await this.conversationsOf(plgId),
      candidates: isCoordinator(me, plgId) ? await this.candidatesOf(plgId) : [],
    };
    if (!round || !seesAnswers) return { ...base, ...nothing };
    const written = await this.db.repo(ReadThread).find({
      where: { reader: { roundId: round.id } },
      relations: { reader: { round: true, membership: { user: true } } },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    const threads = written.filter((it) => readThreadPolicy.can(me, 'read', it));
    const questions = await this.questionsOf(round);
    const words = await this.words.of(me, threads);
    if (!round.openedAt) return { ...base, ...nothing, questions, threads, words };
    const where = { roundId: round.id };
    const joint = await this.db
      .repo(JointThread)
      .find({ where, relations: { threads: true }, order: { createdAt: 'ASC', id: 'ASC' } });
    const steps = await this.db
      .repo(ReadingStep)
      .find({ where, relations: { by: true }, order: { createdAt: 'DESC', id: 'DESC' } });
    return { ...base, questions, threads, words, joint, steps };
  }

  /** Everyone who reads answers, by name. */
  candidatesOf(plgId: string): Promise<CandidateReader[]> {
    return this.db.query<CandidateReader>(
      `select m.id as "membershipId", u.name from membership m join user_account u on u.id = m.user_id
       where m.plg_id = $1 and m.joined_at is not null and m.left_at is null
         and m.roles && array['author', 'researcher'] order by u.name, u.id`,
      [plgId],
    );
  }

  /** Everything that was handed in, also what was withdrawn since. */
  conversationsOf(plgId: string): Promise<ReadConversation[]> {
    return this.db.query<ReadConversation>(
      `select i.id, i.code, a.host_programme_id as "programmeId", i.withdrawn_at is not null as "isWithdrawn",
              bool_or(t.id is not null) as "isLedTogether",
              coalesce(array_agg(distinct m.id) filter (where m.id is not null), '{}') as "ledBy"
       from interview i
       join assignment a on a.id = i.assignment_id
       left join tandem_talk t on t.interview_id = i.id
       left join tandem_log l on l.talk_id = t.id
       left join membership m on m.plg_id = i.plg_id and m.left_at is null
         and m.user_id in (i.interviewer_id, a.interviewer_id, l.logger_id)
       where i.plg_id = $1 and i.submitted_at is not null
       group by i.id, a.id order by i.code`,
      [plgId],
    );
  }

  private async questionsOf({ readers }: ReadingRound): Promise<ReadQuestionDto[]> {
    const interviews = readers.flatMap(({ guides }) => guides.map(({ interview }) => interview));
    const versionIds = [...new Set(interviews.map((it) => it.protocolVersionId))];
    const questions = await this.db.repo(ProtocolQuestion).find({
      where: { versionId: In(versionIds), isChosen: true },
      order: { position: 'ASC', audience: 'ASC' },
    });
    return [...Map.groupBy(questions, (it) => it.canonicalId)].map(([canonicalId, mine]) => ({
      canonicalId,
      wordings: [
        ...new Map(mine.map((it) => [it.audience, it.text] satisfies [ProtocolAudience, string])),
      ].map(([audience, text]) => ({ audience, text })),
    }));
  }
}
