import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A comment may ask whether something is allowed or can be done; an answer names the norm it rests on. */
export class AskAcrossFunctions1795696000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE comment
      ADD COLUMN question text,
      ADD CONSTRAINT comment_question_known CHECK (question in ('legal', 'workable'))`);
    await runner.query(`ALTER TABLE comment_reply ADD COLUMN norm text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE comment_reply DROP COLUMN norm');
    await runner.query('ALTER TABLE comment DROP COLUMN question');
  }
}
