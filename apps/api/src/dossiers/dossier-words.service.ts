import { Injectable } from '@nestjs/common';
import { codingPlace, printOf, type Context } from '../codings/coding.rules.ts';
import {
  openAnswer,
  seal,
  sealAnswer,
  unseal,
  type AnswerWords,
} from '../interviews/respondent-key.rules.ts';
import { RespondentKeysService } from '../interviews/respondent-keys.service.ts';
import { Db } from '../platform/db/db.ts';
import { quotePlace } from '../quotes/quotes.service.ts';
import { readWordsPlace } from '../readings/read-words.rules.ts';
import type { Row, Rows } from './form-table.rules.ts';

interface Sealed {
  id: string;
  sealed: Buffer | null;
  interview_id: string;
  answer_id: string;
  print: string | null;
}

/** What was said, out from under the key of its conversation, and under a new one elsewhere. */
@Injectable()
export class DossierWordsService {
  constructor(
    private readonly db: Db,
    private readonly keys: RespondentKeysService,
  ) {}

  /** Puts the words into the rows that are there. */
  async open(rows: Rows): Promise<void> {
    const interviews = (rows.get('interview') ?? []).map(({ id }) => String(id));
    const keys = await this.keys.of(interviews);
    const answers = await this.db.query<{
      id: string;
      interview_id: string;
      question_id: string;
      sealed: Buffer | null;
    }>('select id, interview_id, question_id, words_sealed as sealed from answer where id = any($1)', [
      idsOf(rows, 'answer'),
    ]);
    const said = new Map<unknown, string>();
    for (const { row, it } of joined(rows.get('answer'), answers)) {
      const key = keys.get(it.interview_id);
      const words = openAnswer(key, {
        interviewId: it.interview_id,
        questionId: it.question_id,
        wordsSealed: it.sealed,
      });
      row['words'] = key && it.sealed ? words : null;
      said.set(row['id'], words.text);
    }
    await this.openQuotes(rows, keys);
    for (const [table, place] of [
      ['coding', codingPlace],
      ['read_words', readWordsPlace],
    ] as const) {
      const found = await this.sealedOf(table, 'context_sealed', 'answer_print', idsOf(rows, table));
      for (const { row, it } of joined(rows.get(table), found)) {
        const key = keys.get(it.interview_id);
        row['context'] = key && it.sealed ? JSON.parse(unseal(key, place(it.id), it.sealed)) : null;
        row['is_stale'] = !key || it.print !== printOf(key, it.answer_id, said.get(row['answer_id']) ?? '');
      }
      // Words that nobody can open any more are no words.
      rows.set(
        table,
        (rows.get(table) ?? []).filter((row) => row['context'] !== null),
      );
    }
  }

  private async openQuotes(rows: Rows, keys: Map<string, Buffer>): Promise<void> {
    const found = await this.sealedOf('quote', 'words_sealed', 'null::text', idsOf(rows, 'quote'));
    for (const row of rows.get('quote') ?? []) row['words'] = null;
    for (const { row, it } of joined(rows.get('quote'), found)) {
      const key = keys.get(it.interview_id);
      row['words'] = key && it.sealed ? unseal(key, quotePlace(it.id), it.sealed) : null;
    }
    rows.set(
      'quote',
      (rows.get('quote') ?? []).filter((row) => row['words'] !== null || row['withdrawn_at'] !== null),
    );
  }

  private sealedOf(table: string, column: string, print: string, ids: unknown[]): Promise<Sealed[]> {
    return this.db.query<Sealed>(
      `select t.id, t.${column} as sealed, a.interview_id, a.id as answer_id, ${print} as print
       from ${table} t join answer a on a.id = t.answer_id where t.id = any($1)`,
      [ids],
    );
  }

  // — and back —

  /**
   * Gives every conversation a new key and seals its words with it, in rows that have yet to be stored. What was opened
   * is taken out of them; what was sealed is in them, in hexadecimal.
   */
  async seal(rows: Rows): Promise<void> {
    const answers = new Map((rows.get('answer') ?? []).map((row) => [row['id'], row]));
    const keys = new Map<unknown, Buffer>();
    const keyOf = async (answerId: unknown): Promise<Buffer> => {
      const talkId = String(answers.get(answerId)?.['interview_id']);
      const known = keys.get(talkId);
      if (known) return known;
      const talk = (rows.get('interview') ?? []).find(({ id }) => id === talkId);
      const key = await this.keys.give(talkId, String(talk?.['plg_id']), 'words');
      keys.set(talkId, key);
      return key;
    };
    const said = new Map<unknown, string>();
    for (const row of answers.values()) {
      const words = take(row, 'words') as AnswerWords | null;
      said.set(row['id'], words?.text ?? '');
      const place = { interviewId: String(row['interview_id']), questionId: String(row['question_id']) };
      row['words_sealed'] = words ? hex(sealAnswer(await keyOf(row['id']), place, words)) : null;
    }
    for (const row of rows.get('quote') ?? []) {
      const words = take(row, 'words') as string | null;
      row['words_sealed'] =
        words === null
          ? null
          : hex(seal(await keyOf(row['answer_id']), quotePlace(String(row['id'])), words));
    }
    for (const [table, place] of [
      ['coding', codingPlace],
      ['read_words', readWordsPlace],
    ] as const)
      for (const row of rows.get(table) ?? []) {
        const key = await keyOf(row['answer_id']);
        const context = take(row, 'context') as Context;
        const isStale = take(row, 'is_stale') as boolean;
        const text = said.get(row['answer_id']) ?? '';
        row['context_sealed'] = hex(seal(key, place(String(row['id'])), JSON.stringify(context)));
        // Another text than the answer has: it was changed after these words were coded.
        row['answer_print'] = printOf(key, String(row['answer_id']), isStale ? `${text}\u0000` : text);
      }
  }
}

const idsOf = (rows: Rows, table: string): unknown[] => (rows.get(table) ?? []).map(({ id }) => id);
const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

function take(row: Row, name: string): unknown {
  const value = row[name];
  delete row[name];
  return value;
}

function joined<T extends { id: string }>(rows: Row[] = [], found: T[]): { row: Row; it: T }[] {
  const byId = new Map(found.map((it) => [it.id, it]));
  return rows.flatMap((row) => {
    const it = byId.get(String(row['id']));
    return it ? [{ row, it }] : [];
  });
}
