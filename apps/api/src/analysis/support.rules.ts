import { showable, spreadTells, type SupportDto, type ThemeVoice } from '@leerkring/shared';

/** A submitted conversation with the programme that was visited. It was held, also when it was withdrawn since. */
export interface Conversation {
  interviewId: string;
  programmeId: string;
  isWithdrawn: boolean;
}

/** One answer under a red thread. */
export interface Link {
  interviewId: string;
  programmeId: string;
  themeId: string;
  answerId: string;
  /** Null where the whole answer carries it. */
  codingId?: string | null;
  voice: ThemeVoice;
}

function standingOf(conversations: readonly Conversation[]): Set<string> {
  return new Set(conversations.filter((it) => !it.isWithdrawn).map((it) => it.interviewId));
}

/**
 * How widely a thread is carried: distinct conversations and distinct visited programmes, each of all there are.
 * Many answers of one conversation count once. A withdrawn conversation carries nothing any more but stays below the
 * line, because it was held. There is no count per programme, so nothing can be found by subtraction; over how many
 * programmes it is spread is left out where that could give one away (`spreadTells`).
 */
export function supportOf(
  themeId: string,
  links: readonly Link[],
  conversations: readonly Conversation[],
  programmesOf: number,
): SupportDto {
  const standing = standingOf(conversations);
  const mine = links.filter(
    (it) => it.themeId === themeId && it.voice === 'support' && standing.has(it.interviewId),
  );
  const carried = new Set(mine.map((it) => it.interviewId)).size;
  const held = Map.groupBy(
    conversations.filter((it) => !it.isWithdrawn),
    (it) => it.programmeId,
  );
  const sizes = [...held.values()].map((it) => it.length);
  // Over too few it is told to nobody but who reads the answers.
  const isTold = isTooFew(conversations) || !spreadTells(sizes, carried);
  return {
    conversations: carried,
    conversationsOf: conversations.length,
    programmes: isTold ? new Set(mine.map((it) => it.programmeId)).size : null,
    programmesOf,
  };
}

export function counterConversationsOf(
  themeId: string,
  links: readonly Link[],
  conversations: readonly Conversation[],
): number {
  const standing = standingOf(conversations);
  const against = links.filter(
    (it) => it.themeId === themeId && it.voice === 'counter' && standing.has(it.interviewId),
  );
  return new Set(against.map((it) => it.interviewId)).size;
}

/**
 * Over so few conversations a count would tell what one of them said, and two counts in a row the rest. Those that were
 * withdrawn do not count: they hide nobody.
 */
export function isTooFew(conversations: readonly Conversation[]): boolean {
  return showable([{ key: 'all', rank: 0, members: [...standingOf(conversations)] }]).size === 0;
}

/** A thread from one conversation or one programme says nothing wider yet, and says so; unless that would tell on them. */
export function isSingleCase(support: Pick<SupportDto, 'conversations' | 'programmes'>): boolean {
  return support.conversations < 2 || (support.programmes !== null && support.programmes < 2);
}
