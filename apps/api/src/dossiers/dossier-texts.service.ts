import { Injectable } from '@nestjs/common';
import { minutesText, portraitTextKind, type PortraitValueDto, type TextNodeJson } from '@leerkring/shared';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import { newId } from '../platform/ids.ts';
import { LivingText } from '../platform/living-text/living-text.ts';
import { asJson } from '../platform/living-text/text-json.ts';
import { attached, attachmentOf, readAttachment } from './attachment.rules.ts';
import type { Row, Rows } from './form-table.rules.ts';

/** A shared text as it is, without what it said before. */
export interface DossierText {
  kind: string;
  subjectId: string;
  field: string;
  frozenAt: string | null;
  content: TextNodeJson | null;
}

interface Doc {
  subject_id: string;
  field: string;
  frozen_at: string | null;
}

const sections = 'section';

/** Running texts and files: what is no row. */
@Injectable()
export class DossierTextsService {
  constructor(
    private readonly db: Db,
    private readonly texts: LivingText,
  ) {}

  async gather(rows: Rows): Promise<DossierText[]> {
    const idsOf = (table: string) => (rows.get(table) ?? []).map(({ id }) => String(id));
    return [
      ...(await this.whole(minutesText.kind, idsOf('agenda_item'))),
      ...(await this.whole(sections, idsOf('section'))),
      ...ofPortraits(rows),
    ].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  /** The bytes of files that the group sees, by their place in the dossier. */
  async files(rows: Rows): Promise<Map<string, Buffer>> {
    const files = new Map<string, Buffer>();
    for (const { table, bytes, of } of attached) {
      const documents = new Set((rows.get(table) ?? []).flatMap((it) => (isDocument(it) ? [it['id']] : [])));
      const found = await this.db.query<{ id: string; size: string; bytes: Buffer }>(
        `select ${of} as id, size, bytes from ${bytes} where ${of} = any($1) order by ${of}, size`,
        [(rows.get(table) ?? []).map(({ id }) => id)],
      );
      for (const it of found) files.set(attachmentOf(it.id, it.size, !documents.has(it.id)), it.bytes);
    }
    return files;
  }

  /**
   * Puts texts and files where they belong, in rows that were just stored.
   * @throws Problem dossier.inconsistent when a file is of nothing
   */
  async lay(
    plgId: string,
    { rows, texts, files }: { rows: Rows; texts: DossierText[]; files: ReadonlyMap<string, Buffer> },
  ): Promise<void> {
    for (const { kind, subjectId, field, frozenAt, content } of texts) {
      if (content) await this.texts.setInitial(null, { kind, subjectId, field, plgId }, content);
      if (!frozenAt) continue;
      await this.texts.freeze({ kind, subjectId, plgId }, [field]);
      await this.db.query(
        'update living_doc set frozen_at = $4 where kind = $1 and subject_id = $2 and field = $3',
        [kind, subjectId, field, frozenAt],
      );
    }
    for (const [name, bytes] of files) {
      const it = readAttachment(name, rows);
      if (!it) continue;
      if (!it.of) throw new Problem('dossier.inconsistent', { facts: { rule: 'attachments' } });
      await this.db.query(
        `insert into ${it.of.bytes} (id, ${it.of.of}, size, bytes) values ($1, $2, $3, $4)`,
        [newId(), it.fileId, it.size, bytes],
      );
    }
  }

  private async whole(kind: string, subjectIds: string[]): Promise<DossierText[]> {
    const said = await this.texts.jsonOf(kind, subjectIds);
    return (await this.docs(kind, subjectIds)).flatMap((doc) => {
      const content = said.get(doc.subject_id)?.[doc.field] ?? null;
      return content || doc.frozen_at ? [textOf(kind, doc, content)] : [];
    });
  }

  private docs(kind: string, subjectIds: string[]): Promise<Doc[]> {
    return this.db.query<Doc>(
      `select subject_id, field, to_jsonb(frozen_at) #>> '{}' as frozen_at from living_doc
       where kind = $1 and subject_id = any($2)`,
      [kind, subjectIds],
    );
  }
}

/** The group reads the words that were shared; what was written since is not in a dossier. */
function ofPortraits(rows: Rows): DossierText[] {
  return (rows.get('portrait_version') ?? []).flatMap((row) => {
    const values = row['values'] as Record<string, PortraitValueDto>;
    return Object.entries(values).flatMap(([field, { doc, text }]) => {
      const content = doc ?? (text ? asJson(text) : null);
      const of = { subject_id: String(row['portrait_id']), field, frozen_at: null };
      return content ? [textOf(portraitTextKind, of, content)] : [];
    });
  });
}

const keyOf = ({ kind, subjectId, field }: DossierText): string => `${kind} ${subjectId} ${field}`;

const textOf = (kind: string, doc: Doc, content: TextNodeJson | null): DossierText => ({
  kind,
  subjectId: doc.subject_id,
  field: doc.field,
  frozenAt: doc.frozen_at,
  content,
});

const isDocument = (row: Row): boolean => row['kind'] === 'document';
