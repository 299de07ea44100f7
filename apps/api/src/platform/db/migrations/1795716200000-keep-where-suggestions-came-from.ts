import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose name a returned document gave stays as unchanged as the words themselves. */
export class KeepWhereSuggestionsCameFrom1795716200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION suggestion_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.was, NEW.text, NEW.reason, NEW.section_id, NEW.from_name, NEW.from_at)
            IS DISTINCT FROM (OLD.was, OLD.text, OLD.reason, OLD.section_id, OLD.from_name, OLD.from_at)
          OR (OLD.state <> 'open' AND (NEW.state, NEW.because, NEW.written, NEW.seq, NEW.settled_at)
            IS DISTINCT FROM (OLD.state, OLD.because, OLD.written, OLD.seq, OLD.settled_at)) THEN
          RAISE EXCEPTION 'a suggestion stays as it was, and so does what became of it'
            USING ERRCODE = '23514', CONSTRAINT = 'suggestion_stays';
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
