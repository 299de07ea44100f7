import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until now the last change stood for it; the log knows better, unless the year came in from elsewhere. */
export class RememberWhenAgreed1795806274742 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE recommendation ADD agreed_at timestamptz`);
    await runner.query(`UPDATE recommendation r SET agreed_at = coalesce(
        (SELECT max(e.at) FROM event e WHERE e.subject_id = r.id AND e.name = 'recommendation.agreed'),
        r.updated_at)
      WHERE r.state = 'agreed'`);
    // That what is agreed has evidence is looked at when a transaction ends; no table changes while that waits.
    await runner.query(`SET CONSTRAINTS ALL IMMEDIATE`);
    await runner.query(`ALTER TABLE recommendation ADD CONSTRAINT recommendation_agreed_at
      CHECK ((state = 'agreed') = (agreed_at is not null))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE recommendation DROP COLUMN agreed_at`);
  }
}
