import { type EntityTarget, type FindOptionsWhere, IsNull, MoreThan } from 'typeorm';
import type { BaseEntity } from '../db/base.entity.ts';
import type { Db } from '../db/db.ts';
import { pageAnswer, type DocumentAnswer } from '../page/document.ts';

const day = 86_400_000;
/** Milliseconds that a link to confirm works. */
export const confirmWithin = 3 * day;
const mostToOneAddress = 3;

/** Something that counts once whoever reads a mailbox says that it was theirs. */
export interface AskedByMail extends BaseEntity {
  email: string | null;
  confirmedAt: Date | null;
}

/** What was asked before this moment and not confirmed is forgotten. */
export const confirmableSince = (now: Date): Date => new Date(now.getTime() - confirmWithin);

/**
 * Whether a mailbox was asked to confirm as often today as it may be; then it gets no letter, and nobody is told.
 * @param email in the one spelling in which it is kept
 * @param which what counts, when that is not everything
 */
export async function hasEnoughLetters<E extends AskedByMail>(
  db: Db,
  entity: EntityTarget<E>,
  email: string,
  now: Date,
  which: FindOptionsWhere<E> = {},
): Promise<boolean> {
  const recent = {
    ...which,
    email,
    confirmedAt: IsNull(),
    createdAt: MoreThan(new Date(now.getTime() - day)),
  };
  return (await db.repo(entity).countBy(recent as FindOptionsWhere<E>)) >= mostToOneAddress;
}

/** @returns whether this was the first time; twice is once, also at the same moment */
export async function confirmOnce<E extends AskedByMail>(
  db: Db,
  entity: EntityTarget<E>,
  id: string,
  now: Date,
): Promise<boolean> {
  const waiting = { id, confirmedAt: IsNull() } as FindOptionsWhere<E>;
  const { affected } = await db.repo(entity).update(waiting, { confirmedAt: now } as never);
  return affected === 1;
}

/** What the link in a letter shows: nothing any more, that it was done, or the button with which to do it. */
export interface LinkPages<T> {
  gone: () => string;
  done: (it: T) => string;
}

/** Opening a link does nothing: mail programs open links by themselves. */
export function openLink<T extends Pick<AskedByMail, 'confirmedAt'>>(
  found: T | null,
  pages: LinkPages<T> & { button: (it: T) => string },
): DocumentAnswer {
  if (!found) return pageAnswer(404, pages.gone());
  if (found.confirmedAt) return pageAnswer(200, pages.done(found));
  return pageAnswer(200, pages.button(found), 'self');
}

/** The button behind a link was pressed. */
export async function pressLink<T>(
  found: T | null,
  pages: LinkPages<T> & { press: (it: T) => Promise<void> },
): Promise<DocumentAnswer> {
  if (!found) return pageAnswer(404, pages.gone());
  await pages.press(found);
  return pageAnswer(200, pages.done(found));
}
