import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetOnline1795656017686 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "meeting" ADD "call_kind" text NOT NULL DEFAULT 'built_in'`);
    // Whoever filled in a link meant to meet there.
    await queryRunner.query(`UPDATE "meeting" SET "call_kind" = 'link' WHERE "join_url" IS NOT NULL`);
    await queryRunner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "meeting_call_kind" CHECK (call_kind in ('built_in', 'link', 'frame'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "meeting_call_has_link" CHECK (call_kind = 'built_in' or join_url is not null)`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "meeting_call_has_link"`);
    await queryRunner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "meeting_call_kind"`);
    await queryRunner.query(`ALTER TABLE "meeting" DROP COLUMN "call_kind"`);
  }
}
