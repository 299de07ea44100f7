import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who said something mends it or takes it back; what was taken back leaves its place and no words. */
export class LetCommentsBeMended1795716300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['comment', 'comment_reply'])
      await runner.query(`ALTER TABLE ${table} ADD edited_at timestamptz, ADD deleted_at timestamptz`);
    await runner.query('ALTER TABLE comment_reply DROP CONSTRAINT comment_reply_says');
    await runner.query(
      `ALTER TABLE comment_reply ADD CONSTRAINT comment_reply_says CHECK ((deleted_at is null) = (text <> ''))`,
    );
    await runner.query(
      `ALTER TABLE comment ADD CONSTRAINT comment_says CHECK ((deleted_at is null) = (text <> ''))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
