import type { CommentQuestion } from '@leerkring/shared';
import { CommentMention } from '../comments/comment-mention.entity.ts';
import { CommentReply } from '../comments/comment-reply.entity.ts';
import { Comment } from '../comments/comment.entity.ts';
import { charactersOf, runsOf, positionAt } from '../platform/living-text/text-anchor.ts';
import type { TextEdits } from '../platform/living-text/text-edits.ts';
import { spanAt } from '../platform/living-text/text-span.ts';
import { known, type DemoWorld } from './world.demo.ts';

interface Said {
  by: string;
  text: string;
  /** Words of the chapter; none when it is about all of it. */
  about?: string;
  question?: CommentQuestion;
  replies?: { by: string; text: string; norm?: string }[];
  names?: string;
  resolvedBy?: string;
}

const said: Said[] = [
  { by: 'p03', text: 'Noem hier ook waarom Verkoper vijf jaar geleden nog twijfelde.' },
  {
    by: 'p07',
    about: 'studenten van alle niveaus in dezelfde salon',
    text: 'Sinds dit jaar werken ook onze zij-instromers er. @Harm-Jan Pierik, hebben jullie dat in de winkel ook?',
    names: 'p11',
    replies: [{ by: 'p13', text: 'Mooi, dan noem ik ze erbij zodra Harm-Jan het weet.' }],
  },
  {
    by: 'p12',
    question: 'legal',
    text: 'Telt een uur in de halve groep voor iedereen mee als onderwijstijd?',
    replies: [
      {
        by: 'p02',
        text: 'Bij ons wel: er is een docent bij. Reken het wel na voor beide helften.',
        norm: 'urennorm, WEB artikel 7.2.7 (WEB 2014)',
      },
    ],
  },
  {
    by: 'p05',
    about: 'in elk leerjaar',
    text: 'Klopt dit nog? In leerjaar drie zijn ze vooral op stage.',
    replies: [{ by: 'p09', text: 'Nagevraagd: ook in leerjaar drie, op de terugkomdag.' }],
    resolvedBy: 'p09',
  },
];

/** What is said beside the first chapter of the running year: about all of it, about words, and one that is settled. */
export async function seatComments(world: DemoWorld, edits: TextEdits, sectionId: string): Promise<void> {
  const { db, b, people, now } = world;
  const doc = await edits.read({ kind: 'section', subjectId: sectionId, field: 'text' });
  const anchorOf = (words: string) => {
    const run = runsOf(doc).find((text) => charactersOf(text).includes(words));
    if (!run) throw new Error(`The example has no “${words}”.`);
    const from = charactersOf(run).indexOf(words);
    const at = { anchor: positionAt(run, from, 0), head: positionAt(run, from + words.length, -1) };
    const { words: _, ...anchor } = spanAt(doc, at) ?? { words: '' };
    return 'start' in anchor ? anchor : null;
  };
  for (const it of said) {
    const { id } = await db.repo(Comment).save(
      db.repo(Comment).create({
        plgId: b.id,
        sectionId,
        authorId: known(people, it.by).id,
        text: it.text,
        question: it.question ?? null,
        excerpt: it.about ?? '',
        anchor: it.about === undefined ? null : anchorOf(it.about),
        resolvedAt: it.resolvedBy ? now : null,
        resolvedById: it.resolvedBy ? known(people, it.resolvedBy).id : null,
      }),
    );
    for (const { by, text, norm = '' } of it.replies ?? [])
      await db
        .repo(CommentReply)
        .save(db.repo(CommentReply).create({ commentId: id, authorId: known(people, by).id, text, norm }));
    if (it.names)
      await db.repo(CommentMention).save(
        db.repo(CommentMention).create({
          commentId: id,
          membershipId: known(b.members, it.names),
          byId: known(people, it.by).id,
          settledAt: null,
        }),
      );
  }
}
