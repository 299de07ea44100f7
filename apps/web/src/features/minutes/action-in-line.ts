import { dayInLine } from './day-in-line.ts';
import { ownerInLine, plain } from './owner-in-line.ts';

export interface ActionInLine<P> {
  /** What is to be done, without the words that say who and when. */
  text: string;
  owner: P | undefined;
  dueOn: string | null;
}

const marked = /(?:^|\s)@([\p{L}-]+(?:\s+[\p{L}-]+){0,3})/u;

interface Reading<P> extends ActionInLine<P> {
  /** Whether the owner is named as such: marked, or first of all. */
  isMeant: boolean;
}

/** Without the name that a line begins with, when the day follows it at once. */
function withoutFirst(line: string, name: string | undefined): string | null {
  const [first = ''] = name?.split(' ') ?? [];
  const begin = [name ?? '', first].find(
    (it) => it !== '' && plain(line).startsWith(plain(it)) && !/^[\p{L}\p{N}-]/u.test(line.slice(it.length)),
  );
  return begin === undefined ? null : line.slice(begin.length).replace(/^[\s,:]+/, '');
}

function read<P extends { name: string }>(
  line: string,
  people: readonly P[],
  today: string,
  mayBeginWithName: boolean,
): Reading<P> {
  const due = dayInLine(line, today);
  const mark = marked.exec(line);
  const meant = mark && ownerInLine(mark[1] ?? '', people);
  const owner = meant ?? ownerInLine(line, people);
  const [first = ''] = meant?.name.split(' ') ?? [];
  const whole = meant && line.includes(`@${meant.name}`) ? meant.name : first;
  const text = [due?.words, meant ? `@${whole}` : undefined]
    .reduce<string>((left, words) => (words ? left.replace(words, ' ') : left), line)
    .replaceAll(/\s+/g, ' ')
    .trim();
  const isNext = due !== null && withoutFirst(line.trim(), owner?.name)?.startsWith(due.words) === true;
  const rest = !meant && (mayBeginWithName || isNext) ? withoutFirst(text, owner?.name) : null;
  return { text: rest ?? text, owner, dueOn: due?.on ?? null, isMeant: Boolean(meant) || rest !== null };
}

/**
 * What a line says of an action: `@Bram` or a name in it is who does it, `uiterlijk 12 december` is by when. The line
 * itself keeps every word; only the action goes without the mark and the date.
 */
export function actionInLine<P extends { name: string }>(
  line: string,
  people: readonly P[],
  today: string,
): ActionInLine<P> {
  const { text, owner, dueOn } = read(line, people, today, false);
  // A line of nothing but who and when still says what was typed.
  return { text: text === '' ? line : text, owner, dueOn };
}

/**
 * The same, once more was typed behind the command: “Bel de school /actie Harm-Jan voor 12 mei”. Who and when that stands
 * there goes before what the words in front of it say; what else stands there is to be done as well.
 */
export function actionWithMore<P extends { name: string }>(
  line: string,
  more: string,
  people: readonly P[],
  today: string,
): ActionInLine<P> {
  const before = actionInLine(line, people, today);
  const behind = read(more, people, today, true);
  return {
    text: [before.text, behind.text].filter((words) => words !== '').join(' '),
    owner: behind.isMeant ? behind.owner : (before.owner ?? behind.owner),
    dueOn: behind.dueOn ?? before.dueOn,
  };
}
