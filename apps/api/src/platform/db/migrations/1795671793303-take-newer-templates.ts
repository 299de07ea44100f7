import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A portrait moves on to newer templates alone: going back would hide what was answered since. */
export class TakeNewerTemplates1795671793303 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION portrait_template_only_rises() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.template_version < OLD.template_version THEN
          RAISE EXCEPTION 'a portrait never goes back to an older template'
            USING ERRCODE = '23514', CONSTRAINT = 'portrait_template_rises';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER portrait_template_rises BEFORE UPDATE OF template_version ON portrait FOR EACH ROW EXECUTE FUNCTION portrait_template_only_rises()`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
