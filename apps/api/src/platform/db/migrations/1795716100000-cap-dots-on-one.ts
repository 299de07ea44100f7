import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Besides how many dots each person has, how many of those may go to one recommendation. */
export class CapDotsOnOne1795716100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE weighing ADD most_on_one smallint');
    await runner.query('UPDATE weighing SET most_on_one = dots');
    await runner.query('ALTER TABLE weighing ALTER COLUMN most_on_one SET NOT NULL');
    await runner.query(
      'ALTER TABLE weighing ADD CONSTRAINT weighing_most_on_one CHECK (most_on_one between 0 and dots and (dots = 0 or most_on_one > 0))',
    );
    await runner.query(`
      CREATE FUNCTION weighing_vote_spreads() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.dots > (SELECT most_on_one FROM weighing WHERE id = NEW.weighing_id) THEN
          RAISE EXCEPTION 'more dots than one recommendation may get of somebody'
            USING ERRCODE = '23514', CONSTRAINT = 'weighing_vote_dots_on_one';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER weighing_vote_spreads BEFORE INSERT OR UPDATE ON weighing_vote
      FOR EACH ROW EXECUTE FUNCTION weighing_vote_spreads()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
