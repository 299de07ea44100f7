import type { MigrationInterface, QueryRunner } from 'typeorm';

const stays = `RAISE EXCEPTION 'what was handed in stays as it was'
              USING ERRCODE = '23514', CONSTRAINT = 'coding_handed_in'`;

/** Whose half of a round a coding is in was told by its coder alone; of two whose accounts are gone nothing told it. */
export class KeepWhoseHalfItWas1795890100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE coding ADD half text');
    // Where both are gone already, nothing tells any more.
    await runner.query(`UPDATE coding c
      SET half = CASE WHEN c.coder_id IS NOT DISTINCT FROM d.first_coder_id THEN 'first' ELSE 'second' END
      FROM double_coding_unit u JOIN double_coding d ON d.id = u.double_coding_id
      WHERE u.answer_id = c.answer_id AND c.stage <> 'free'
        AND (d.first_coder_id IS NOT NULL OR d.second_coder_id IS NOT NULL)`);
    await runner.query(`ALTER TABLE coding ADD CONSTRAINT coding_half
      CHECK (half is null or stage <> 'free' and half in ('first', 'second'))`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION coding_stage() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        double double_coding;
      BEGIN
        NEW.half := NULL;
        SELECT d.* INTO double FROM double_coding d JOIN double_coding_unit u ON u.double_coding_id = d.id
          WHERE u.answer_id = NEW.answer_id AND d.closed_at IS NULL FOR SHARE OF d;
        IF NOT FOUND THEN
          NEW.stage := 'free';
        ELSIF NEW.coder_id = double.first_coder_id AND double.first_in_at IS NULL THEN
          NEW.stage := 'blind';
          NEW.half := 'first';
        ELSIF NEW.coder_id = double.second_coder_id AND double.second_in_at IS NULL THEN
          NEW.stage := 'blind';
          NEW.half := 'second';
        ELSIF NEW.coder_id IN (double.first_coder_id, double.second_coder_id) THEN
          ${stays};
        ELSE
          RAISE EXCEPTION 'two are coding this without seeing each other'
            USING ERRCODE = '23514', CONSTRAINT = 'coding_blind';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION coding_handed_in_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          -- A respondent who changed their own words takes them out of everything that was made of them.
          IF pg_trigger_depth() = 1 AND NOT EXISTS (
            SELECT FROM answer WHERE id = OLD.answer_id AND corrected_voice = 'respondent'
          ) THEN
            ${stays};
          END IF;
          RETURN OLD;
        END IF;
        IF (NEW.answer_id, NEW.code_id, NEW.start_at, NEW.end_at, NEW.answer_print)
            IS DISTINCT FROM (OLD.answer_id, OLD.code_id, OLD.start_at, OLD.end_at, OLD.answer_print)
          OR (NEW.coder_id IS NOT NULL AND NEW.coder_id IS DISTINCT FROM OLD.coder_id)
          OR (NEW.half IS DISTINCT FROM OLD.half AND NEW.stage <> 'free')
          OR (NEW.stage <> OLD.stage AND NEW.stage <> 'original' AND (
            OLD.stage <> 'handed_in' OR NEW.stage <> 'free'
            OR EXISTS (SELECT FROM double_coding_unit WHERE answer_id = OLD.answer_id))) THEN
          ${stays};
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
