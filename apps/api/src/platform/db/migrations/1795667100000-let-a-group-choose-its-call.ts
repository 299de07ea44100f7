import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LetAGroupChooseItsCall1795667100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "plg" ADD "call_kind" text NOT NULL DEFAULT 'built_in'`);
    await queryRunner.query(`ALTER TABLE "plg" ADD "join_url" text`);
    await queryRunner.query(
      `ALTER TABLE "plg" ADD CONSTRAINT "plg_call_kind" CHECK (call_kind in ('built_in', 'link', 'frame'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "plg" ADD CONSTRAINT "plg_join_url_is_https" CHECK (join_url like 'https://%')`,
    );
    await queryRunner.query(
      `ALTER TABLE "plg" ADD CONSTRAINT "plg_call_has_link" CHECK (call_kind = 'built_in' or join_url is not null)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const name of ['plg_call_has_link', 'plg_join_url_is_https', 'plg_call_kind'])
      await queryRunner.query(`ALTER TABLE "plg" DROP CONSTRAINT "${name}"`);
    await queryRunner.query(`ALTER TABLE "plg" DROP COLUMN "join_url"`);
    await queryRunner.query(`ALTER TABLE "plg" DROP COLUMN "call_kind"`);
  }
}
