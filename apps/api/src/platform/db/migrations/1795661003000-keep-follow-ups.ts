import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was asked on in a conversation, planned or not, and what was said to it. */
export class KeepFollowUps1795661003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE answer
      ADD follow_ups jsonb NOT NULL DEFAULT '[]',
      DROP CONSTRAINT answer_skipped_is_empty,
      ADD CONSTRAINT answer_skipped_is_empty CHECK (skip_reason is null or (text = '' and scale is null and choice is null and number is null and ranking = '{}' and cells = '[]' and follow_ups = '[]' and not is_quote))`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION answer_of_withdrawn_is_empty() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.number IS NOT NULL OR NEW.ranking <> '{}' OR NEW.cells <> '[]' OR NEW.follow_ups <> '[]')
          AND EXISTS (SELECT FROM interview WHERE id = NEW.interview_id AND withdrawn_at IS NOT NULL) THEN
          RAISE EXCEPTION 'what was withdrawn is gone' USING ERRCODE = '23514', CONSTRAINT = 'answer_of_withdrawn';
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
