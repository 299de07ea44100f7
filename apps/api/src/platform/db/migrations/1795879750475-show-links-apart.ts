import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ShowLinksApart1795879750475 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "link_token" ADD "shown_to_id" uuid`);
    await queryRunner.query(
      `ALTER TABLE "link_token" ADD CONSTRAINT "link_token_shown_to" FOREIGN KEY ("shown_to_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "link_token" DROP CONSTRAINT "link_token_shown_to"`);
    await queryRunner.query(`ALTER TABLE "link_token" DROP COLUMN "shown_to_id"`);
  }
}
