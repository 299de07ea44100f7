import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Headings of a working session are read with it, and so found by an index. */
export class FindHeadingsBySession1795727200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX workshop_category_workshop ON workshop_category (workshop_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX workshop_category_workshop');
  }
}
