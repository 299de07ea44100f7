import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TellThatAPortraitIsGone1795738393346 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "edition_follower" ADD "told_gone_at" TIMESTAMP WITH TIME ZONE`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "edition_follower" DROP COLUMN "told_gone_at"`);
  }
}
