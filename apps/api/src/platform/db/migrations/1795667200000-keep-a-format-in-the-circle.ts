import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepAFormatInTheCircle1795667200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "format_run" ADD "stays_in_circle" boolean NOT NULL DEFAULT false`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "format_run" DROP COLUMN "stays_in_circle"`);
  }
}
