import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody sees at a visit is noted where they do not work: also when the visit is over, and they came to work there. */
export class NoteDownElsewhere1795855900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION instrument_response_is_elsewhere() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM user_account WHERE id = NEW.user_id FOR NO KEY UPDATE;
        IF EXISTS (
          SELECT FROM assignment a
          WHERE a.id = NEW.assignment_id AND works_or_sits_at(NEW.user_id, a.plg_id, a.host_programme_id)
        ) THEN
          RAISE EXCEPTION 'nobody observes where they work'
            USING ERRCODE = '23514', CONSTRAINT = 'instrument_response_not_own_programme';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER instrument_response_not_own_programme BEFORE INSERT OR UPDATE OF user_id, assignment_id
      ON instrument_response FOR EACH ROW WHEN (NEW.user_id IS NOT NULL AND NEW.assignment_id IS NOT NULL)
      EXECUTE FUNCTION instrument_response_is_elsewhere()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
