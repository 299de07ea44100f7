import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WeighTables1795750007031 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE survey ADD is_weighed boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE survey DROP COLUMN is_weighed');
  }
}
