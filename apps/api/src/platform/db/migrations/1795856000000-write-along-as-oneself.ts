import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody wrote along stays of who wrote it and of the questions it was written with; it may belong to another
 * conversation of the same visit, when two devices called one conversation by two numbers.
 */
export class WriteAlongAsOneself1795856000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION tandem_log_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.plg_id, NEW.logger_id, NEW.protocol_version_id)
            IS DISTINCT FROM (OLD.plg_id, OLD.logger_id, OLD.protocol_version_id)
          OR (NEW.talk_id <> OLD.talk_id AND NOT EXISTS (
            SELECT FROM tandem_talk k JOIN tandem_talk was ON was.assignment_id = k.assignment_id
              AND was.tandem_id = k.tandem_id AND was.audience = k.audience
            WHERE k.id = NEW.talk_id AND was.id = OLD.talk_id
          )) THEN
          RAISE EXCEPTION 'what was written along stays so' USING ERRCODE = '23514', CONSTRAINT = 'tandem_log_stays';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER tandem_log_stays BEFORE UPDATE OF plg_id, talk_id, logger_id, protocol_version_id ON tandem_log
      FOR EACH ROW EXECUTE FUNCTION tandem_log_stays()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
