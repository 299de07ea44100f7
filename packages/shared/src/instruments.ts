import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { LocalTextDto } from './formats.ts';
import { AnswerContentDto } from './interviews.ts';
import { AskConditionDto, askedOf, conditionFault } from './conditions.ts';
import {
  hasOptions,
  hasRows,
  protocolAudiences,
  type ProtocolAudience,
  questionKinds,
  type QuestionKind,
  TextPartDto,
} from './protocols.ts';
import type { AnswerCounts } from './suppression.ts';
import { IsLocalDate, IsText, IsSeen, type Seen } from './validation.ts';

export const instrumentsProblems = {
  'instrument.unknown_kind': 422,
  'instrument.changed': 409,
  'instrument.no_questions': 409,
  'instrument.kind_of_question': 422,
  'instrument.frozen': 409,
  'instrument.not_open': 409,
  'instrument.no_links': 409,
  'instrument.incomplete': 409,
  'instrument.question_elsewhere': 409,
  'instrument.no_visit': 409,
  /** Nobody notes down what they see at a visit where they work. */
  'instrument.own_programme': 409,
  'instrument.condition_fault': 409,
} as const;

export const instrumentsEvents = {
  'instrument.started': 'instruments',
  'instrument.continued': 'instruments',
  'instrument.changed': 'instruments',
  'instrument.opened': 'instruments',
  'instrument.linked': 'instruments',
  'instrument.closed': 'instruments',
  'instrument.discarded': 'instruments',
  // Says that something was handed in or taken back, never what; nobody who answers by a link is named.
  // What somebody fills in is nobody else's to look at before it is handed in.
  'instrument.filled_in': null,
  'instrument.handed_in': 'instruments',
  'instrument.taken_back': 'instruments',
} as const;

// — a kind of instrument, as its file says it —

/** Who fills it in: whoever got a link, everyone in the group, an interviewer at a visit, organisations that are heard, or teams in the field. */
export const instrumentAnswerers = ['link', 'members', 'visit', 'parties', 'cases'] as const;
export type InstrumentAnswerer = (typeof instrumentAnswerers)[number];

export class InstrumentFixedDto {
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(6)
  @ValidateNested({ each: true })
  @Type(() => LocalTextDto)
  options: LocalTextDto[];
}

/** What the group may conclude about one question of a consultation. */
export class InstrumentConclusionDto {
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/) key: string;
  @ValidateNested() @Type(() => LocalTextDto) text: LocalTextDto;
}

export class InstrumentKindDto {
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/) key: string;
  @IsInt() @Min(1) @Max(1000) order: number;
  @ValidateNested() @Type(() => LocalTextDto) title: LocalTextDto;
  /** What it is for, where one chooses. */
  @ValidateNested() @Type(() => LocalTextDto) purpose: LocalTextDto;
  @IsIn(instrumentAnswerers) answeredBy: InstrumentAnswerer;
  /** What one asks for: "Vraag", "Stelling", "Waar kijk je naar". */
  @ValidateNested() @Type(() => LocalTextDto) item: LocalTextDto;
  /** Ways in which an item may be answered. */
  @IsArray() @ArrayMinSize(1) @ArrayUnique() @IsIn(questionKinds, { each: true }) kinds: QuestionKind[];
  /** Every item is answered by choosing one of these. */
  @IsOptional() @ValidateNested() @Type(() => InstrumentFixedDto) fixed?: InstrumentFixedDto;
  /** What the room for words of one's own beside each item is called; left out, there is none. */
  @IsOptional() @ValidateNested() @Type(() => LocalTextDto) words?: LocalTextDto;
  /** What can be concluded about each question, for what is put to organisations. */
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(6)
  @ArrayUnique((it: InstrumentConclusionDto | null) => it?.key)
  @ValidateNested({ each: true })
  @Type(() => InstrumentConclusionDto)
  conclusions?: InstrumentConclusionDto[];
  /** Read first by who fills it in, until the group writes its own. */
  @ValidateNested() @Type(() => LocalTextDto) intro: LocalTextDto;
}

// — what people write —

const line = /^\P{Cc}{1,300}$/u;

/** The same question in the words of one audience. */
export class InstrumentWordingDto {
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsText(1, 1000) text: string;
}

/** One item, with how it is answered. Its id is the same in every round, and that of the bank when it comes from there. */
export class InstrumentQuestionDto {
  @IsUUID() id: string;
  @IsText(1, 1000) text: string;
  @IsText(0, 2000) explanation: string;
  @IsIn(questionKinds) kind: QuestionKind;
  @ValidateIf((it: InstrumentQuestionDto) => it.kind === 'scale') @IsInt() @Min(2) @Max(10) scaleMax:
    number | null;
  @IsText(0, 100) scaleLow: string;
  @IsText(0, 100) scaleHigh: string;
  @ValidateIf((it: InstrumentQuestionDto) => hasOptions(it.kind))
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(line, { each: true })
  options: string[];
  @ValidateIf((it: InstrumentQuestionDto) => hasRows(it.kind))
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsString({ each: true })
  @Matches(line, { each: true })
  rows: string[];
  @IsText(0, 60) unit: string;
  @IsOptional() @IsNumber() @Min(-1e9) @Max(1e9) numberMin: number | null;
  @IsOptional() @IsNumber() @Min(-1e9) @Max(1e9) numberMax: number | null;
  @IsBoolean() isOptional: boolean;
  /** Asked only when earlier answers say so; their questions are named by their ids. */
  @IsOptional() @ValidateNested() @Type(() => AskConditionDto) condition?: AskConditionDto | null;
  /** For who is asked in other words than `text`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(protocolAudiences.length)
  @ArrayUnique((it: InstrumentWordingDto | null) => it?.audience)
  @ValidateNested({ each: true })
  @Type(() => InstrumentWordingDto)
  wordings?: InstrumentWordingDto[];
}

export class StartInstrumentDto {
  @IsText(1, 60) kind: string;
  @IsText(1, 200) title: string;
}

export class ChangeInstrumentDto {
  /** The revision that was read; without `seen` no change is written over another. */
  @IsInt() @Min(1) revision: number;
  @IsText(1, 200) title: string;
  @IsText(0, 3000) intro: string;
  /** What the group wants to know with it; stands in what is made of it. */
  @IsOptional() @IsText(0, 1000) goal?: string;
  /** The last day to fill it in; what comes later is marked. */
  @IsOptional() @IsLocalDate() dueOn?: string | null;
  @IsArray()
  @ArrayMaxSize(60)
  @ArrayUnique((it: InstrumentQuestionDto | null) => it?.id)
  @ValidateNested({ each: true })
  @Type(() => InstrumentQuestionDto)
  questions: InstrumentQuestionDto[];
  @IsSeen() seen?: Seen;
}

export class MakeLinksDto {
  @IsInt() @Min(1) @Max(200) count: number;
  /** In whose words they ask. */
  @IsOptional() @IsIn(protocolAudiences) audience?: ProtocolAudience | null;
}

export class TakeQuestionDto {
  /** The revision that was read. */
  @IsInt() @Min(1) revision: number;
  /** The question as one settled interview guide has it. */
  @IsUUID() questionId: string;
  /** How it is open to us, when it is of a group that we are no part of. */
  @IsOptional() @IsUUID() sharedId: string | null;
}

export class InstrumentAnswerDto {
  @IsUUID() questionId: string;
  @ValidateNested() @Type(() => AnswerContentDto) answer: AnswerContentDto;
}

/** One answer at a time: two tabs, or two devices, never undo each other's. */
export class SaveAnswerDto {
  /** The visit it was filled in at, for what is filled in at visits. */
  @IsOptional() @IsUUID() assignmentId: string | null;
  @ValidateNested() @Type(() => AnswerContentDto) answer: AnswerContentDto;
}

export class SettleResponseDto {
  @IsOptional() @IsUUID() assignmentId: string | null;
  /** Until then it counts for nothing and nobody else reads it. */
  @IsBoolean() isHandedIn: boolean;
}

/** By a link, without an account. */
export class HandInDto {
  @IsArray()
  @ArrayMaxSize(60)
  @ValidateNested({ each: true })
  @Type(() => InstrumentAnswerDto)
  answers: InstrumentAnswerDto[];
  /** That they know what happens with it. */
  @IsBoolean() @Equals(true) agrees: boolean;
}

// — what people read —

export const instrumentStates = ['draft', 'open', 'closed'] as const;
export type InstrumentState = (typeof instrumentStates)[number];
export type InstrumentAbility =
  | 'read'
  | 'write'
  | 'open'
  | 'close'
  | 'link'
  | 'fill'
  | 'discard'
  | 'readCounts'
  | 'readWords'
  | 'hear'
  | 'weigh'
  | 'readFindings'
  | 'goOn';

export class InstrumentDto {
  @IsUUID() id: string;
  @IsUUID() plgId: string;
  @ValidateNested() @Type(() => InstrumentKindDto) kind: InstrumentKindDto;
  @IsText(1, 200) title: string;
  @IsText(0, 3000) intro: string;
  @IsText(0, 1000) goal: string;
  @IsOptional() @IsLocalDate() dueOn: string | null;
  /** The round before this one, whose questions it began with. */
  @IsOptional() @IsUUID() basedOnId: string | null;
  @IsIn(instrumentStates) state: InstrumentState;
  @IsInt() @Min(1) revision: number;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => InstrumentQuestionDto)
  questions: InstrumentQuestionDto[];
  @IsOptional() @IsISO8601() openedAt: string | null;
  @IsOptional() @IsISO8601() closedAt: string | null;
  /** Of the questions as they were asked. */
  @IsOptional() @IsText(64, 64) contentHash: string | null;
  /** How many were handed in, not what was said. */
  @IsInt() @Min(0) responses: number;
  /** How many links there are. */
  @IsInt() @Min(0) links: number;
  @IsObject() can: Record<InstrumentAbility, boolean>;
}

/** The secrets stand here once; nobody can ask for them again. */
export class InstrumentLinksDto {
  @IsArray() @IsString({ each: true }) urls: string[];
}

/** What I filled in, as far as it went. */
export class OwnResponseDto {
  @IsOptional() @IsUUID() assignmentId: string | null;
  @IsOptional() @IsText(1, 300) hostProgrammeName: string | null;
  @IsArray() @ValidateNested({ each: true }) @Type(() => InstrumentAnswerDto) answers: InstrumentAnswerDto[];
  @IsBoolean() isHandedIn: boolean;
}
export class OwnResponsesDto {
  /** Mine, or one for each of my visits. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => OwnResponseDto) responses: OwnResponseDto[];
}

export class InstrumentAudienceResultDto {
  @IsIn(protocolAudiences) audience: ProtocolAudience;
  @IsText(1, 1000) text: string;
  @IsObject() counts: AnswerCounts;
}

export class InstrumentResultDto {
  @IsUUID() questionId: string;
  /** Null where too few answered, or nothing can be counted. */
  @IsOptional() @IsObject() counts: AnswerCounts | null;
  /** The same by audience, in its own words, as far as that may be shown beside the whole. */
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => InstrumentAudienceResultDto)
  byAudience: InstrumentAudienceResultDto[];
  /** In no order; only for who brings the answers together. */
  @IsArray() @IsString({ each: true }) words: string[];
}

export class InstrumentResultsDto {
  /** Handed in whole. */
  @IsInt() @Min(0) responses: number;
  /** Begun and not handed in when it closed: they count for nothing. Null while it is open, and of before this was kept. */
  @IsOptional() @IsInt() @Min(0) partials: number | null;
  /** Why there are no counts yet; null when there are. */
  @IsOptional() @IsIn(['open', 'few']) hidden: 'open' | 'few' | null;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => InstrumentResultDto)
  questions: InstrumentResultDto[];
}

/** What somebody with a link finds, without an account. */
export class LinkedInstrumentDto {
  @IsText(1, 200) title: string;
  @IsText(0, 3000) intro: string;
  @ValidateNested() @Type(() => InstrumentKindDto) kind: InstrumentKindDto;
  @IsText(1, 300) groupName: string;
  @IsIn(instrumentStates) state: InstrumentState;
  @IsBoolean() isHandedIn: boolean;
  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => InstrumentQuestionDto)
  questions: InstrumentQuestionDto[];
}

export const instrumentChangeKinds = [
  'added',
  'dropped',
  'reworded',
  'explained',
  'retyped',
  'conditioned',
  'moved',
] as const;
export type InstrumentChangeKind = (typeof instrumentChangeKinds)[number];
export class InstrumentChangeDto {
  @IsIn(instrumentChangeKinds) kind: InstrumentChangeKind;
  @IsUUID() questionId: string;
  /** As it is now, or was when it was left out. */
  @IsText(1, 1000) text: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => TextPartDto) parts: TextPartDto[];
}
/** What is asked otherwise than in the round before. */
export class InstrumentChangesDto {
  @IsOptional() @IsUUID() fromId: string | null;
  @IsText(0, 200) fromTitle: string;
  @IsArray() @ValidateNested({ each: true }) @Type(() => InstrumentChangeDto) changes: InstrumentChangeDto[];
}

const conditional = (question: InstrumentQuestionDto) => ({ ...question, lineageId: question.id });

/** The questions that are asked, given what was answered; the same judgement as in an interview guide. */
export function askedIn(
  questions: readonly InstrumentQuestionDto[],
  answers: readonly InstrumentAnswerDto[],
): InstrumentQuestionDto[] {
  const asked = askedOf(
    questions.map(conditional),
    (id) => answers.find(({ questionId }) => questionId === id)?.answer,
  );
  return questions.filter(({ id }) => asked.some((one) => one.id === id));
}

/** The questions whose condition cannot be judged where they stand. */
export function faultsIn(questions: readonly InstrumentQuestionDto[]): InstrumentQuestionDto[] {
  const all = questions.map(conditional);
  return questions.filter(({ condition }, at) => conditionFault(condition, all.slice(0, at), all) !== null);
}

/** As this audience is asked. */
export function wordedFor(
  questions: readonly InstrumentQuestionDto[],
  audience: ProtocolAudience | null,
): InstrumentQuestionDto[] {
  return questions.map(({ wordings = [], ...question }) => ({
    ...question,
    text: wordings.find((it) => it.audience === audience)?.text ?? question.text,
  }));
}
