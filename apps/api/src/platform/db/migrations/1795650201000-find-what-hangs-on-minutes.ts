import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What hangs on minutes and proposals is fetched with them, however much there is of it. */
export class FindWhatHangsOnMinutes1795650201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX minutes_erratum_of_minutes ON minutes_erratum (minutes_id)');
    await runner.query('CREATE INDEX minutes_correction_of_minutes ON minutes_correction (minutes_id)');
    await runner.query('CREATE INDEX objection_of_proposal ON objection (proposal_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX objection_of_proposal');
    await runner.query('DROP INDEX minutes_correction_of_minutes');
    await runner.query('DROP INDEX minutes_erratum_of_minutes');
  }
}
