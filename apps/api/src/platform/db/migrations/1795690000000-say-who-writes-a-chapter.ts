import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each chapter says who writes in it and who proposes other words. */
export class SayWhoWritesAChapter1795690000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE section
      ADD writing text NOT NULL DEFAULT 'authors',
      ADD suggesting text NOT NULL DEFAULT 'circle',
      ADD CONSTRAINT section_writing CHECK (writing in ('authors', 'leads')),
      ADD CONSTRAINT section_suggesting CHECK (suggesting in ('circle', 'authors'))`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
