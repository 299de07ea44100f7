import type { Locale, RecommendationAudience, Snapshot } from '@leerkring/shared';
import { longDate } from '../publications/publication.words.ts';
import type { Row, Rows } from './form-table.rules.ts';
import type { DossierText } from './dossier-texts.service.ts';
import { dossierWords, type DossierWords } from './dossier.words.ts';

/** One answer as those who bring answers together read it: by code. */
export interface CodedAnswer {
  code: string;
  audience: 'student' | 'teacher';
  position: number;
  question: string;
  said: string;
}

export interface DossierView {
  locale: Locale;
  rows: Rows;
  texts: DossierText[];
  answers: CodedAnswer[];
  /** The report as it is now; null before it was begun. */
  draft: Pick<Snapshot, 'sections' | 'quotes'> | null;
  /** Public versions of the report, newest first. */
  versions: { number: string; title: string; publishedAt: string; summaries: RecommendationAudience[] }[];
}

/** Reads the rows of a dossier by what they point to. */
export class Year {
  readonly words: DossierWords;
  private readonly byId = new Map<unknown, Row>();

  constructor(readonly view: DossierView) {
    this.words = dossierWords[view.locale];
    for (const list of view.rows.values()) for (const row of list) this.byId.set(row['id'], row);
  }

  all(table: string, order: string = 'id'): Row[] {
    return (this.view.rows.get(table) ?? []).toSorted((a, b) => {
      const [one, other] = [a[order], b[order]];
      if (typeof one === 'number' && typeof other === 'number') return one - other;
      return String(one) < String(other) ? -1 : 1;
    });
  }

  of(table: string, column: string, id: unknown, order?: string): Row[] {
    return this.all(table, order).filter((row) => row[column] === id);
  }

  one(id: unknown): Row | undefined {
    return this.byId.get(id);
  }

  /** Of a place in the group: who has it. */
  nameOf(membershipId: unknown): string {
    return text(this.one(this.one(membershipId)?.['user_id'])?.['name']);
  }

  programmeOf(seatId: unknown): string {
    return text(this.one(this.one(seatId)?.['programme_id'])?.['name']);
  }

  day(at: unknown): string {
    return longDate(String(at), this.view.locale);
  }
}

export const text = (value: unknown): string => (value === null || value === undefined ? '' : String(value));
