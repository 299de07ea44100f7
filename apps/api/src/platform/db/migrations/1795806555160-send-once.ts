import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SendOnce1795806555160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "sent_once" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "key" bytea NOT NULL, "answer" bytea, CONSTRAINT "sent_once_key" UNIQUE ("key"), CONSTRAINT "sent_once_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "sent_once_created_at" ON "sent_once" ("created_at")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."sent_once_created_at"`);
    await runner.query(`DROP TABLE "sent_once"`);
  }
}
