import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments hold on to the words they are about, are answered, and name who should read them. */
export class HoldCommentsToWords1795695000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE comment
      ADD COLUMN anchor jsonb,
      ADD COLUMN resolved_by_id uuid,
      ADD CONSTRAINT comment_anchor_has_words CHECK (anchor is null or excerpt <> ''),
      ADD CONSTRAINT comment_resolved_whole CHECK (resolved_by_id is null or resolved_at is not null),
      ADD CONSTRAINT comment_resolved_by FOREIGN KEY (resolved_by_id) REFERENCES user_account(id) ON DELETE SET NULL`);
    await runner.query(`CREATE TABLE comment_reply (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      comment_id uuid NOT NULL,
      author_id uuid,
      text text NOT NULL,
      CONSTRAINT comment_reply_pkey PRIMARY KEY (id),
      CONSTRAINT comment_reply_says CHECK (text <> ''),
      CONSTRAINT comment_reply_of FOREIGN KEY (comment_id) REFERENCES comment(id) ON DELETE CASCADE,
      CONSTRAINT comment_reply_author FOREIGN KEY (author_id) REFERENCES user_account(id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX comment_reply_comment ON comment_reply (comment_id)');
    await runner.query(`CREATE TABLE comment_mention (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      comment_id uuid NOT NULL,
      membership_id uuid NOT NULL,
      by_id uuid,
      settled_at timestamptz,
      CONSTRAINT comment_mention_pkey PRIMARY KEY (id),
      CONSTRAINT comment_mention_once UNIQUE (comment_id, membership_id),
      CONSTRAINT comment_mention_of FOREIGN KEY (comment_id) REFERENCES comment(id) ON DELETE CASCADE,
      CONSTRAINT comment_mention_membership FOREIGN KEY (membership_id) REFERENCES membership(id) ON DELETE CASCADE,
      CONSTRAINT comment_mention_by FOREIGN KEY (by_id) REFERENCES user_account(id) ON DELETE SET NULL
    )`);
    await runner.query(
      'CREATE INDEX comment_mention_open ON comment_mention (membership_id) WHERE settled_at is null',
    );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
