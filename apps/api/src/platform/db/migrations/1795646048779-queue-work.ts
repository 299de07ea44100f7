import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QueueWork1795646048779 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "job_run" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "name" text NOT NULL, "key" text NOT NULL, "due_at" TIMESTAMP WITH TIME ZONE NOT NULL, "queued_at" TIMESTAMP WITH TIME ZONE, "done_at" TIMESTAMP WITH TIME ZONE, "failed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "job_run_once" UNIQUE ("name", "key"), CONSTRAINT "job_run_done_or_failed" CHECK (done_at is null or failed_at is null), CONSTRAINT "job_run_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "job_run_done" ON "job_run"  ("done_at") WHERE done_at is not null`,
    );
    await queryRunner.query(
      `CREATE INDEX "job_run_waiting" ON "job_run"  ("due_at") WHERE queued_at is null`,
    );
    await queryRunner.query(`ALTER TABLE "mail" DROP COLUMN "claimed_at"`);
    await queryRunner.query(`ALTER TABLE "mail" ADD "unsubscribe_url" text`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "mail" DROP COLUMN "unsubscribe_url"`);
    await queryRunner.query(`ALTER TABLE "mail" ADD "claimed_at" TIMESTAMP WITH TIME ZONE`);
    await queryRunner.query(`DROP INDEX "public"."job_run_waiting"`);
    await queryRunner.query(`DROP INDEX "public"."job_run_done"`);
    await queryRunner.query(`DROP TABLE "job_run"`);
  }
}
