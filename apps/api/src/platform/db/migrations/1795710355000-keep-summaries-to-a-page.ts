import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A summary is one page: a version says whose is longer, and becomes public only when none is. */
export class KeepSummariesToAPage1795710355000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE report_version
      ADD long_summaries text[] NOT NULL DEFAULT '{}',
      ADD CONSTRAINT version_summaries_on_one_page
        CHECK (published_at is null or cardinality(long_summaries) = 0)`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
