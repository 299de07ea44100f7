import { Injectable } from '@nestjs/common';
import type { Snapshot } from '@leerkring/shared';
import type { Comment } from '../comments/comment.entity.ts';
import { CommentsService } from '../comments/comments.service.ts';
import { TextEdits } from '../platform/living-text/text-edits.ts';
import type { Actor } from '../platform/session/actor.ts';
import { Access } from '../policies/access.ts';
import { reportPolicy } from '../policies/report.policy.ts';
import type { Standing } from '../publications/booklet.presenter.ts';
import type { Remark } from '../publications/docx.presenter.ts';
import { SnapshotsService } from '../publications/snapshots.service.ts';
import { SuggestionsService } from '../suggestions/suggestions.service.ts';
import { lineOf, lineWith } from './draft.rules.ts';
import { draftWords } from './draft.words.ts';

export interface Draft {
  reportId: string;
  snapshot: Snapshot;
  standing: Standing;
  remarks: Remark[];
}

const saidTo = ({ replies }: Comment) =>
  replies.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());

/** The report as it is now, out to a word processor and back. */
@Injectable()
export class DraftsService {
  constructor(
    private readonly access: Access,
    private readonly edits: TextEdits,
    private readonly snapshots: SnapshotsService,
    private readonly comments: CommentsService,
    private readonly suggestions: SuggestionsService,
  ) {}

  /** With what is said about it in the margin: whoever reads the draft reads that too. */
  async read(me: Actor, reportId: string): Promise<Draft> {
    const report = await this.access.load(me, 'read', reportPolicy, reportId);
    const draft = await this.snapshots.draftOf(report, me.locale);
    const remarks = [
      ...(await this.suggested(me, report.plgId)),
      ...(await this.commented(me, report.plgId)),
    ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
    return { reportId, ...draft, remarks };
  }

  private async suggested(me: Actor, plgId: string): Promise<Remark[]> {
    const words = draftWords[me.locale];
    const views = await this.suggestions.list(me, plgId);
    return views.flatMap(({ suggestion: it, standing }) =>
      it.state === 'open'
        ? {
            sectionId: it.sectionId,
            author: it.fromName ?? it.author?.name ?? words.nobody,
            at: it.createdAt,
            text: `${words.suggestion(it.was, it.text)}\n${words.reason(it.reason)}`,
            place: standing?.place ? lineOf(standing.place) : null,
          }
        : [],
    );
  }

  private async commented(me: Actor, plgId: string): Promise<Remark[]> {
    const words = draftWords[me.locale];
    const open = (await this.comments.list(me, plgId)).filter(
      ({ comment }) => !comment.resolvedAt && !comment.deletedAt,
    );
    const remarks: Remark[] = [];
    for (const [sectionId, comments] of Map.groupBy(open, ({ comment }) => comment.sectionId)) {
      const doc = await this.edits.read({ kind: 'section', subjectId: sectionId, field: 'text' });
      for (const { comment: it, span } of comments)
        remarks.push({
          sectionId,
          author: it.author?.name ?? words.nobody,
          at: it.createdAt,
          // What others answered stands below it, as it does beside the text.
          text: [
            it.text,
            ...saidTo(it)
              .filter(({ deletedAt }) => !deletedAt)
              .map(({ author, text, norm }) =>
                [`${author?.name ?? words.nobody}: ${text}`, ...(norm ? [`(${norm})`] : [])].join(' '),
              ),
          ].join('\n'),
          place: lineWith(doc, span?.words.split('\n')[0] ?? ''),
        });
    }
    return remarks;
  }
}
