import { isSeen, isTallyColumns, isTallyKey, tallyShapes } from './tallies.ts';

/**
 * What a living text may hold: the one list that the editor builds its schema from and the server judges
 * every update by. Adding a node is one row here (and, if it needs its own look, one view in the web).
 * Any change of this list raises the version, because editors delete nodes that they do not know.
 */
export const livingTextSchemaVersion = 5;

/** The name of the one shared fragment inside every document. */
export const livingTextRoot = 'default';

export type TextValue = string | number | boolean | null;

type TextAttributeRule = (value: TextValue) => boolean;

export interface TextNodeRule {
  /** Where it may stand. */
  group: 'block' | 'listItem' | 'inline';
  /** What may stand inside. `nothing` makes it an atom. */
  holds: 'block' | 'listItem' | 'inline' | 'nothing';
  attributes: Record<string, TextAttributeRule>;
}

export interface TextMarkRule {
  attributes: Record<string, TextAttributeRule>;
}

const within =
  (from: number, to: number): TextAttributeRule =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= from && value <= to;

const oneOf =
  (...words: TextValue[]): TextAttributeRule =>
  (value) =>
    words.includes(value);

const orNothing =
  (rule: (value: TextValue) => boolean): TextAttributeRule =>
  (value) =>
    value === null || rule(value);

/** For atoms that stand for a row elsewhere: `attributes: { quoteId: isUuid }`. */
export const isUuid: TextAttributeRule = (value) =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** Where a number that was typed by hand comes from: one line of words. */
export function isSource(value: unknown): value is string {
  if (typeof value !== 'string' || value.trim().length === 0 || value.length > sourceLimit) return false;
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what must be found here
  return value.isWellFormed() && !/[\u0000-\u001f\u007f\u2028\u2029]/.test(value);
}
export const sourceLimit = 300;

const allowedSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * A link leads to the web, a mailbox or a telephone, and to nothing else. Control characters and white space
 * are refused rather than removed: browsers drop tabs and newlines, so `java\tscript:` would come back to life.
 */
export function isSafeHref(value: unknown): value is string {
  if (typeof value !== 'string' || value.length === 0 || value.length > 2000) return false;
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what must be found here
  if (/[\u0000-\u0020\u007f-\u00a0\u2028\u2029]/.test(value)) return false;
  const scheme = /^([a-z][a-z0-9+.-]*:)/i.exec(value)?.[1]?.toLowerCase();
  return scheme !== undefined && allowedSchemes.has(scheme);
}

export const livingTextNodes: Record<string, TextNodeRule> = {
  paragraph: { group: 'block', holds: 'inline', attributes: {} },
  heading: { group: 'block', holds: 'inline', attributes: { level: within(1, 4) } },
  blockquote: { group: 'block', holds: 'block', attributes: {} },
  bulletList: { group: 'block', holds: 'listItem', attributes: {} },
  orderedList: {
    group: 'block',
    holds: 'listItem',
    attributes: { start: within(0, 9999), type: oneOf('1', 'a', 'A', 'i', 'I', null) },
  },
  listItem: { group: 'listItem', holds: 'block', attributes: {} },
  /** Words of an answer, by id alone: they are looked up when shown, so a withdrawal takes them out. */
  quote: { group: 'block', holds: 'nothing', attributes: { quoteId: isUuid } },
  /**
   * A number that is computed when shown: how widely a red thread is carried, or what was counted. `seen` is what it
   * came to when the sentence around it was written.
   */
  count: {
    group: 'inline',
    holds: 'nothing',
    attributes: {
      themeId: orNothing(isUuid),
      tally: orNothing(isTallyKey),
      columns: orNothing(isTallyColumns),
      shape: oneOf(...tallyShapes, null),
      seen: orNothing(isSeen),
    },
  },
  /** A line that became a decision, an action, an insight or a question, by its id alone. */
  outcome: { group: 'inline', holds: 'nothing', attributes: { outcomeId: isUuid } },
  hardBreak: { group: 'inline', holds: 'nothing', attributes: {} },
};

export const livingTextMarks: Record<string, TextMarkRule> = {
  bold: { attributes: {} },
  italic: { attributes: {} },
  link: { attributes: { href: isSafeHref } },
  /** Typed by hand, and where it comes from: what makes a number in a report more than a claim. */
  manual: { attributes: { source: isSource } },
};

/** ProseMirror JSON as this house stores and serves it. */
export interface TextNodeJson {
  type: string;
  attrs?: Record<string, TextValue>;
  content?: TextNodeJson[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, TextValue> }[];
}

/** Looks a name up as an own property: a node called `constructor` or `__proto__` is not one of ours. */
export function ruleFor<T>(rules: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}
