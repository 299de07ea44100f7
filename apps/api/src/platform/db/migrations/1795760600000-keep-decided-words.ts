import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepDecidedWords1795760600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION consultation_addition_decided() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM addition_decision d WHERE d.addition_id = NEW.id) THEN
          RAISE EXCEPTION 'a decision is about the words that were decided on'
            USING ERRCODE = '23514', CONSTRAINT = 'consultation_addition_decided';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER consultation_addition_decided BEFORE UPDATE ON consultation_addition FOR EACH ROW
       WHEN (NEW.text IS DISTINCT FROM OLD.text) EXECUTE FUNCTION consultation_addition_decided()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER consultation_addition_decided ON consultation_addition');
    await runner.query('DROP FUNCTION consultation_addition_decided');
  }
}
