import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An answer is drawn for two who code it blind, or somebody codes it for all to see: of two at once, one waits. */
export class DrawUncodedAnswersAlone1795858000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION double_coding_unit_is_fresh() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Whoever is coding this answer shares its row (coding_answer_has_words): they come before, or after.
        PERFORM FROM answer WHERE id = NEW.answer_id FOR NO KEY UPDATE;
        IF EXISTS (SELECT FROM coding WHERE answer_id = NEW.answer_id) THEN
          RAISE EXCEPTION 'somebody coded this already'
            USING ERRCODE = '23514', CONSTRAINT = 'double_coding_unit_is_fresh';
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
