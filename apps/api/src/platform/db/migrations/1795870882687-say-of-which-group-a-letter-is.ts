import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayOfWhichGroupALetterIs1795870882687 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "mail" ADD "plg_id" uuid`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "mail" DROP COLUMN "plg_id"`);
  }
}
