import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AdoptMinutesByThemselves1795659938080 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "plg" ADD "minutes_days" smallint NOT NULL DEFAULT '14'`);
    await queryRunner.query(
      `ALTER TABLE "plg" ADD CONSTRAINT "plg_minutes_days" CHECK (minutes_days between 1 and 60)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "plg" DROP CONSTRAINT "plg_minutes_days"`);
    await queryRunner.query(`ALTER TABLE "plg" DROP COLUMN "minutes_days"`);
  }
}
