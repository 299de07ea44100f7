import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was handed in stays as it was, for as long as it is part of a round; a round that is called off lets go of it. */
export class CallOffDoubleCoding1795858100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION coding_handed_in_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          -- A respondent who changed their own words takes them out of everything that was made of them.
          IF pg_trigger_depth() = 1 AND NOT EXISTS (
            SELECT FROM answer WHERE id = OLD.answer_id AND corrected_voice = 'respondent'
          ) THEN
            RAISE EXCEPTION 'what was handed in stays as it was'
              USING ERRCODE = '23514', CONSTRAINT = 'coding_handed_in';
          END IF;
          RETURN OLD;
        END IF;
        IF (NEW.answer_id, NEW.code_id, NEW.start_at, NEW.end_at, NEW.answer_print)
            IS DISTINCT FROM (OLD.answer_id, OLD.code_id, OLD.start_at, OLD.end_at, OLD.answer_print)
          OR (NEW.coder_id IS NOT NULL AND NEW.coder_id IS DISTINCT FROM OLD.coder_id)
          OR (NEW.stage <> OLD.stage AND NEW.stage <> 'original' AND (
            OLD.stage <> 'handed_in' OR NEW.stage <> 'free'
            OR EXISTS (SELECT FROM double_coding_unit WHERE answer_id = OLD.answer_id))) THEN
          RAISE EXCEPTION 'what was handed in stays as it was'
            USING ERRCODE = '23514', CONSTRAINT = 'coding_handed_in';
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
