import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoldLettersInHolidays1795658760577 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "invite" ADD "is_date_only" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(`CREATE INDEX "mail_held" ON "mail"  ("recipient") WHERE state = 'held'`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP INDEX "public"."mail_held"`);
    await queryRunner.query(`ALTER TABLE "invite" DROP COLUMN "is_date_only"`);
  }
}
