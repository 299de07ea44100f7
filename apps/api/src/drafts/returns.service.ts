import { Injectable } from '@nestjs/common';
import { draftLimits, type Locale } from '@leerkring/shared';
import { CommentsService } from '../comments/comments.service.ts';
import { Db } from '../platform/db/db.ts';
import { Events } from '../platform/events/events.ts';
import { Problem } from '../platform/http/problem.ts';
import { TextEdits } from '../platform/living-text/text-edits.ts';
import type { Actor } from '../platform/session/actor.ts';
import { readWord, type WordReading } from '../platform/word/word-changes.ts';
import { readWordParts, RefusedWord } from '../platform/word/word-parts.ts';
import { Access } from '../policies/access.ts';
import { reportPolicy } from '../policies/report.policy.ts';
import { sectionPolicy } from '../policies/section.policy.ts';
import { reportProperty } from '../publications/docx.presenter.ts';
import { longDate } from '../publications/publication.words.ts';
import { QuotesService } from '../quotes/quotes.service.ts';
import { SuggestionsService, type Brought } from '../suggestions/suggestions.service.ts';
import { draftWords } from './draft.words.ts';
import { gather, type Gathered } from './gathering.rules.ts';

export interface Returned {
  chapters: { sectionId: string; title: string; suggestions: number; remarks: number }[];
  known: number;
  closed: string[];
}

/** A document that comes back: what was changed in it becomes proposals, and nothing is changed by it. */
@Injectable()
export class ReturnsService {
  constructor(
    private readonly db: Db,
    private readonly access: Access,
    private readonly events: Events,
    private readonly edits: TextEdits,
    private readonly comments: CommentsService,
    private readonly suggestions: SuggestionsService,
    private readonly quotes: QuotesService,
  ) {}

  async takeIn(me: Actor, reportId: string, sent: unknown): Promise<Returned> {
    const report = await this.access.load(me, 'propose', reportPolicy, reportId, {
      sections: { leads: true },
    });
    const { plgId } = report;
    const reading = await readSent(sent);
    if (reading.properties.get(reportProperty) !== reportId) throw new Problem('draft.other_report');
    // The same document, sent once more meanwhile, finds what it brought.
    await this.db.waitForTurn(`returned drafts of ${reportId}`);
    const sections = report.sections.toSorted((a, b) => a.position - b.position);
    const open = sections.filter((it) => sectionPolicy.can(me, 'suggest', it));
    const docs = new Map<string, Awaited<ReturnType<TextEdits['read']>>>();
    for (const { id } of sections)
      docs.set(id, await this.edits.read({ kind: 'section', subjectId: id, field: 'text' }));
    const found = gather(reading, docs, await this.quotes.standing(plgId));
    if (found.changes.length + found.said.length > draftLimits.changes)
      throw new Problem('draft.too_many_changes', { facts: { most: draftLimits.changes } });
    const isOpen = (it: { sectionId: string }): boolean => open.some(({ id }) => id === it.sectionId);
    const changes = found.changes.filter(isOpen).map((it) => broughtAs(it, me.locale));
    const said = found.said.filter(isOpen).map((it) => remarkAs(it, me.locale));
    const fresh = await this.suggestions.takeIn(me, plgId, changes);
    const remarks = await this.comments.takeIn(me, plgId, said);
    if (fresh.length + remarks.length > 0)
      await this.events.record(
        me,
        'draft.returned',
        { type: 'report', id: reportId, plgId },
        { suggestions: fresh.length, remarks: remarks.length },
      );
    const left = [...found.changes, ...found.said].filter((it) => !isOpen(it));
    return {
      chapters: sections
        .map(({ id, title }) => ({
          sectionId: id,
          title,
          suggestions: count(fresh, id),
          remarks: count(remarks, id),
        }))
        .filter((it) => it.suggestions + it.remarks > 0),
      known: changes.length - fresh.length + said.length - remarks.length,
      closed: sections.filter(({ id }) => count(left, id) > 0).map(({ title }) => title),
    };
  }
}

const count = (all: { sectionId: string }[], id: string): number =>
  all.filter((it) => it.sectionId === id).length;

async function readSent(sent: unknown): Promise<WordReading> {
  const bytes = (sent as { bytes?: unknown } | null)?.bytes;
  if (!Buffer.isBuffer(bytes) || bytes.length === 0) throw new Problem('file.empty');
  if (bytes.length > draftLimits.bytes) throw new Problem('draft.too_large');
  try {
    const reading = readWord(await readWordParts(bytes));
    if (reading.lines.length > draftLimits.lines) throw new Problem('draft.too_large');
    return reading;
  } catch (problem) {
    if (problem instanceof RefusedWord) throw new Problem(`draft.${problem.why}`);
    throw problem;
  }
}

function broughtAs(it: Gathered['changes'][number], locale: Locale): Brought {
  const words = draftWords[locale];
  const { sectionId, anchor, was, text } = it;
  const fromName = it.author === '' ? words.unnamed : it.author;
  const reasons = it.reasons.map((reason) =>
    reason.author === it.author ? reason.text : `${reason.author}: ${reason.text}`,
  );
  const reason = reasons.join('\n').slice(0, 1000).trim() || words.noReason;
  return { sectionId, anchor, was, text, reason, fromName, fromAt: it.at };
}

function remarkOf(it: Gathered['said'][number], words: (typeof draftWords)[Locale]): string {
  if ('text' in it) return it.text;
  return it.place === 'quote'
    ? words.quoteChanged(it.code)
    : words.place[it.place] + words.changed(it.was, it.now);
}

function remarkAs(it: Gathered['said'][number], locale: Locale) {
  const words = draftWords[locale];
  const text = remarkOf(it, words);
  const day = it.at ? longDate(it.at.toISOString(), locale) : null;
  const author = it.author === '' ? words.unnamed : it.author;
  return {
    sectionId: it.sectionId,
    text: words.said(author, day, text).slice(0, 4000),
    excerpt: it.excerpt.slice(0, 500),
  };
}
