import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Versions from before this rule keep what they are: they were made public as they stood. */
export class CountUnsourcedNumbers1795650000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE report_version ADD unsourced_numbers integer NOT NULL DEFAULT 0');
    await runner.query(`ALTER TABLE report_version ADD CONSTRAINT version_numbers_have_source
      CHECK (published_at is null or unsourced_numbers = 0)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE report_version DROP COLUMN unsourced_numbers');
  }
}
