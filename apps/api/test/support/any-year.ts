import { randomBytes, randomUUID } from 'node:crypto';
import {
  pageCodeOf,
  type AssignmentDto,
  type AssignmentProposalDto,
  type OpeningDto,
  type ProtocolQuestionDto,
  type ProtocolVersionDto,
  type QuoteDto,
  type ReportDto,
  type VersionDto,
} from '@leerkring/shared';
import { Sessions } from '../../src/platform/session/sessions.ts';
import { Visitor, type Answer, type TestApp } from './app.ts';
import { employ, seatGroup, type Seated } from './any-group.ts';
import { revision } from './conversation.ts';
import { one, pick, type Deed, type Step } from './any-steps.ts';
import { formOf } from './question.ts';

export interface Talk {
  id: string;
  by: Seated;
  hostId: string;
  audience: 'student' | 'teacher';
  questions: ProtocolQuestionDto[];
  /** What stands in its open answer, and what stood there before. */
  words: string;
  earlier: string[];
  isHandedIn: boolean;
  isWithdrawn: boolean;
  code: string;
}

export interface PublicVersion {
  path: string;
  id: string;
  frozen: Buffer;
  isOffline: boolean;
}

/** A group of its own, and what it remembers of its year to compare with what the product says. */
export class AnyYear {
  readonly plgId = randomUUID();
  readonly programmes: string[] = [];
  readonly people: Seated[] = [];
  readonly talks: Talk[] = [];
  readonly versions: PublicVersion[] = [];
  /** Of each frozen version of the questions, as it was when it froze. */
  readonly guides = new Map<string, { questions: ProtocolQuestionDto[]; text: string }>();
  /** Over how many a count was, each time it was settled. */
  readonly counted: number[] = [];
  /** What happened, for a failure that has to be understood. */
  readonly log: string[] = [];
  marit: Visitor;
  author: Visitor;
  private protocol: ProtocolVersionDto;
  private reportId = '';
  private readonly visitors = new Map<string, Visitor>();

  constructor(readonly house: TestApp) {}

  sql<T = Record<string, unknown>>(query: string, values: unknown[] = []): Promise<T[]> {
    return this.house.db.query<T>(query, values);
  }

  async as({ userId }: { userId: string }): Promise<Visitor> {
    const known = this.visitors.get(userId);
    if (known) return known;
    const token = await this.house.app.get(Sessions).open(userId);
    const visitor = new Visitor(this.house.origin, `leerkring=${token}`);
    this.visitors.set(userId, visitor);
    return visitor;
  }

  // — before anything happens —

  async found(teams: number[], seconds: [number, number][]): Promise<void> {
    const { people, programmes, coordinator, author } = await seatGroup(
      this.house.db,
      this.plgId,
      teams,
      seconds,
    );
    this.people.push(...people);
    this.programmes.push(...programmes);
    this.marit = await this.as(coordinator);
    this.author = await this.as(author);
    await this.writeGuide();
    // A year mostly begins with a plan; whatever comes after it may throw it over.
    await this.step(['set terms', 0, 1, seconds.length]);
    await this.step(['plan', 1, 0, 0]);
  }

  private async writeGuide(): Promise<void> {
    const [lead] = await this.sql<{ id: string }>('select id from leading_question where plg_id = $1', [
      this.plgId,
    ]);
    const add = (audience: string, text: string) =>
      this.ok(
        this.marit.post<ProtocolVersionDto>(`/api/plgs/${this.plgId}/questions`, {
          audience,
          leadingQuestionId: lead?.id,
          text,
        }),
      );
    await add('student', 'Wat merk je?');
    await add('teacher', 'Wat merkt u?');
    this.protocol = await add('student', 'Hoe vaak?');
    const scale = one(
      this.protocol.questions.filter(({ text }) => text === 'Hoe vaak?'),
      0,
    );
    const form = formOf(scale, { kind: 'scale', scaleMax: 5 });
    await this.ok(this.marit.put(`/api/questions/${scale.id}`, form));
    for (const { id } of this.protocol.questions)
      await this.ok(this.marit.post(`/api/questions/${id}/choose`, { isChosen: true }));
    const consent = { consentStudent: 'Met een code.', consentTeacher: 'Met een code.' };
    await this.ok(this.marit.put(`/api/protocols/${this.protocol.id}/consent`, consent));
    await this.step(['freeze', 0, 0, 0]);
  }

  private async ok<T>(asked: Promise<Answer<T>>): Promise<T> {
    const { status, body } = await asked;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  }

  // — what happens —

  /** Whether it was allowed; null when there was nothing to do it with. */
  async step(it: Step): Promise<boolean | null> {
    const [deed, ...numbers] = it;
    const answer = await this.doing(deed, ...numbers);
    const isDone = answer === null ? null : answer.status < 300;
    const code = (answer?.body as { code?: string } | undefined)?.code;
    this.log.push(`${deed}: ${isDone === null ? 'nothing to do' : isDone ? 'done' : code}`);
    if (answer && answer.status >= 500) throw new Error(this.log.join('\n'));
    return isDone;
  }

  private async doing(deed: Deed, a: number, b: number, c: number): Promise<Answer<unknown> | null> {
    const path = `/api/plgs/${this.plgId}`;
    const person = one(this.people, a);
    switch (deed) {
      case 'set terms':
        return this.marit.put(`${path}/assignment-plan`, {
          interviewersPerProgramme: 1 + (a % 2),
          studentConversations: 2,
          teacherConversations: 2,
          mostVisits: 1 + (b % 3),
          allowsMutualPairs: c % 2 === 0,
          allowsRepeats: false,
          grouping: 'free',
          everyoneVisits: false,
          reciprocityWaiver: c % 3 === 0 ? 'Een team is te klein.' : '',
        });
      case 'plan': {
        const input = { without: [], isRepair: a % 2 === 0 };
        const made = await this.marit.post<AssignmentProposalDto>(`${path}/assignment-proposals`, input);
        return made.status < 300 ? this.marit.post(`/api/assignment-proposals/${made.body.id}/accept`) : made;
      }
      case 'assign':
        return this.marit.post(`${path}/assignments`, {
          membershipId: person.membershipId,
          programmeId: pick(this.programmes, b),
        });
      case 'declare a conflict': {
        const input = {
          membershipId: person.membershipId,
          programmeId: pick(this.programmes, b),
          reason: '',
        };
        return (await this.as(person)).post(`${path}/assignment-conflicts`, input);
      }
      case 'work elsewhere':
        await employ(this.house.db, person.userId, one(this.programmes, b)).catch(() => null);
        return null;
      case 'be moved':
        // Their school does it without asking us: the trigger that protects agreed visits is not there for it.
        await this.house.db.transaction(async () => {
          await this.sql('set local session_replication_role = replica');
          await employ(this.house.db, person.userId, one(this.programmes, b));
        });
        return null;
      case 'count': {
        const settled = await this.author.post<{ questions: { counts: { counts: { of: number } }[] }[] }>(
          `${path}/counts/settle`,
        );
        this.counted.push(
          ...(settled.body.questions ?? []).flatMap((it) => it.counts.map(({ counts }) => counts.of)),
        );
        return settled;
      }
      case 'hold':
        return this.hold(a, b, c);
      case 'swap':
      case 'pass on':
      case 'release':
      case 'give back':
      case 'take':
      case 'begin':
        return this.visiting(deed, a, b, c);
      case 'rewrite':
      case 'revise':
      case 'freeze':
        return this.writing(deed, a, b);
      case 'publish':
      case 'take offline':
        return this.publishing(deed, a);
      default:
        return this.talking(deed, a, b, c);
    }
  }

  private async visiting(deed: Deed, a: number, b: number, c: number): Promise<Answer<unknown> | null> {
    const path = `/api/plgs/${this.plgId}`;
    if (deed === 'take') {
      const person = await this.as(one(this.people, b));
      const opening = pick((await person.get<OpeningDto[]>(`${path}/openings`)).body, a);
      return opening ? person.post(`/api/openings/${opening.id}/take`) : null;
    }
    const { body } = await this.marit.get<AssignmentDto[]>(`${path}/assignments`);
    const visits = body.toSorted((a1, b1) => order(this, a1) - order(this, b1));
    const [visit, other] = [pick(visits, a), pick(visits, b)];
    const mine = this.people.find(({ membershipId }) => membershipId === visit?.membershipId);
    if (!visit || !other || !mine) return null;
    switch (deed) {
      case 'swap': {
        const expects = [visit.membershipId, other.membershipId];
        return this.marit.post(`/api/assignments/${visit.id}/swap`, { withIds: [other.id], expects });
      }
      case 'pass on': {
        const input = { membershipId: one(this.people, b).membershipId, expects: visit.membershipId };
        return this.marit.post(`/api/assignments/${visit.id}/pass-on`, input);
      }
      case 'release':
        return this.marit.delete(`/api/assignments/${visit.id}`);
      case 'give back':
        return (await this.as(mine)).post(`/api/assignments/${visit.id}/return`, { reason: '' });
      default:
        return this.begin(mine, visit, c % 2 ? 'teacher' : 'student', b);
    }
  }

  /** A whole conversation at once, as most are. */
  private async hold(a: number, b: number, c: number): Promise<Answer<unknown> | null> {
    const begun = await this.visiting('begin', a, b, c);
    if (begun?.status !== 201) return begun;
    const last = this.talks.length - 1;
    await this.talking('answer', last, b, c);
    return this.talking('hand in', last, b, c);
  }

  private async begin(
    by: Seated,
    visit: AssignmentDto,
    audience: 'student' | 'teacher',
    guide: number,
  ): Promise<Answer<unknown> | null> {
    const version = one([...this.guides.keys(), this.protocol.id], guide);
    const now = new Date().toISOString();
    const [id, words] = [randomUUID(), canary()];
    const number = await this.sql<{ number: string }>(
      `select major || '.' || minor as number from protocol_version where id = $1`,
      [version],
    );
    const begun = await (
      await this.as(by)
    ).post(`/api/plgs/${this.plgId}/interviews`, {
      id,
      assignmentId: visit.id,
      protocolVersionId: version,
      audience,
      startedAt: now,
      consentAt: now,
      consentVersion: number[0]?.number,
      mayQuote: true,
      respondent: { id: randomUUID(), name: canary() },
    });
    const questions = (this.guides.get(version)?.questions ?? []).filter(
      (it) => it.isChosen && it.audience === audience,
    );
    const code = pageCodeOf(randomBytes(26));
    const { hostProgrammeId: hostId } = visit;
    if (begun.status === 201)
      this.talks.push({
        id,
        by,
        hostId,
        audience,
        questions,
        words: '',
        earlier: [words],
        isHandedIn: false,
        isWithdrawn: false,
        code,
      });
    return begun;
  }

  private async writing(deed: Deed, a: number, b: number): Promise<Answer<unknown> | null> {
    if (deed === 'freeze') {
      const frozen = await this.marit.post<ProtocolVersionDto>(`/api/protocols/${this.protocol.id}/freeze`);
      if (frozen.status < 300)
        this.guides.set(frozen.body.id, {
          questions: frozen.body.questions,
          text: wordingOf(frozen.body),
        });
      return frozen;
    }
    if (deed === 'revise') {
      const input = { meaningChanged: a % 2 === 0, note: 'Beter.' };
      const revised = await this.marit.post<ProtocolVersionDto>(
        `/api/protocols/${this.protocol.id}/revise`,
        input,
      );
      if (revised.status < 300) this.protocol = revised.body;
      return revised;
    }
    // Of any version that there is: most of them are frozen.
    const ids = [...this.guides.keys(), this.protocol.id];
    const { body: version } = await this.marit.get<ProtocolVersionDto>(`/api/protocols/${pick(ids, a)}`);
    const question = one(version.questions, b);
    const changed = formOf(question, { text: `${question.text} Echt?` });
    return this.marit.put(`/api/questions/${question.id}`, changed);
  }

  private async talking(deed: Deed, a: number, b: number, c: number): Promise<Answer<unknown> | null> {
    const talk = pick(this.talks, a);
    if (!talk) return null;
    const path = `/api/interviews/${talk.id}`;
    const who = await this.as(talk.by);
    const open = talk.questions.find(({ kind }) => kind === 'open');
    const words = canary();
    const say = async (asked: Promise<Answer<unknown>>) => {
      const answer = await asked;
      talk.earlier.push(answer.status < 300 ? talk.words : words);
      if (answer.status < 300) talk.words = words;
      return answer;
    };
    const end = async (asked: Promise<Answer<unknown>>) => {
      const answer = await asked;
      if (answer.status < 300) talk.isWithdrawn = true;
      return answer;
    };
    switch (deed) {
      case 'answer':
        return say(
          who.post(`${path}/answers`, {
            answers: talk.questions.map((it) =>
              it.kind === 'open'
                ? revision(it.id, words, { revision: talk.earlier.length })
                : revision(it.id, '', { scale: 1 + (c % 5), revision: talk.earlier.length }),
            ),
          }),
        );
      case 'hand in': {
        const answer = await who.post(`${path}/submit`);
        if (answer.status < 300) talk.isHandedIn = true;
        return answer;
      }
      case 'correct':
        return say(who.post(`${path}/correct`, { questionId: open?.id, text: words, reason: canary() }));
      case 'amend': {
        await who.put(`${path}/page-code`, { code: talk.code });
        const input = { code: talk.code, questionId: open?.id, text: words };
        return say(this.house.stranger().post('/api/respondent-page/amend', input));
      }
      case 'withdraw':
        return end(who.post(`${path}/withdraw`));
      case 'withdraw by code':
        await who.put(`${path}/page-code`, { code: talk.code });
        return end(this.house.stranger().post('/api/respondent-page/withdraw', { code: talk.code }));
      default:
        return this.quote(talk, b);
    }
  }

  private async quote({ words }: Talk, b: number): Promise<Answer<unknown> | null> {
    const answers = await this.author.get<{ id: string; text: string }[]>(
      `/api/plgs/${this.plgId}/interviews/answers`,
    );
    const answer = answers.body.find(({ text }) => text !== '' && text === words);
    if (!answer) return null;
    const range = { answerId: answer.id, start: 0, end: 1 + (b % answer.text.length) };
    return this.author.post<QuoteDto>(`/api/plgs/${this.plgId}/quotes`, range);
  }

  private async publishing(deed: Deed, a: number): Promise<Answer<unknown> | null> {
    if (deed === 'take offline') {
      const version = pick(this.versions, a);
      if (!version) return null;
      const gone = await this.marit.post(`/api/versions/${version.id}/withdraw`);
      if (gone.status < 300) version.isOffline = true;
      return gone;
    }
    if (this.reportId === '') {
      const made = await this.marit.post<ReportDto>(`/api/plgs/${this.plgId}/reports`, { title: 'Toeval' });
      this.reportId = made.body.id;
    }
    const title = `Toeval ${'abcdefghij'[a % 10] ?? ''}`;
    await this.marit.patch(`/api/reports/${this.reportId}`, { title });
    const number = `${this.versions.length + 1}.0`;
    const input = { number, changeNote: 'Vastgesteld' };
    const made = await this.author.post<VersionDto>(`/api/reports/${this.reportId}/versions`, input);
    if (made.status >= 300) return made;
    const { id, path, contentSha256: sha256 } = made.body;
    for (const it of this.people) await (await this.as(it)).post(`/api/versions/${id}/approve`);
    await this.marit.post(`/api/reports/${this.reportId}/sign`, { sha256, reason: 'Zo is het.' });
    const published = await this.marit.post(`/api/versions/${id}/publish`);
    if (published.status < 300)
      this.versions.push({ id, path, frozen: await this.bytesOf(`${path}.json`), isOffline: false });
    return published;
  }

  async bytesOf(path: string): Promise<Buffer> {
    return Buffer.from(await (await fetch(`${this.house.origin}${path}`)).arrayBuffer());
  }
}

/** In letters: numbers may look like a telephone number, which is taken out of what is handed in. */
const canary = (): string =>
  `kanarie ${randomUUID()
    .replaceAll('-', '')
    .replaceAll(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)))}`;
/** The words of a version, as people read them out. */
export const wordingOf = ({ questions }: ProtocolVersionDto): string =>
  JSON.stringify(
    questions.filter((it) => it.isChosen).map(({ id, text, kind, position }) => [id, text, kind, position]),
  );

/** Ids are made of the moment; who goes where is the same whenever a year is lived again. */
function order({ people, programmes }: AnyYear, visit: AssignmentDto): number {
  const at = people.findIndex(({ membershipId }) => membershipId === visit.membershipId);
  return at * 100 + programmes.indexOf(visit.hostProgrammeId);
}
