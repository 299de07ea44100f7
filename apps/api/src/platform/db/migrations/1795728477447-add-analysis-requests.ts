import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAnalysisRequests1795728477447 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "analysis_request" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "version_id" uuid NOT NULL, "locale" text NOT NULL, "name" text, "email" text, "words" text, "token_hash" bytea NOT NULL, "confirmed_at" TIMESTAMP WITH TIME ZONE, "answer" text, "parts" text array NOT NULL DEFAULT '{}', "reason" text NOT NULL DEFAULT '', "answered_at" TIMESTAMP WITH TIME ZONE, "answered_by_id" uuid, "given_hash" bytea, CONSTRAINT "analysis_request_gives_something" CHECK (coalesce(answer = 'given', false) = (cardinality(parts) > 0) and (answer = 'given' or given_hash is null)), CONSTRAINT "analysis_request_parts" CHECK (parts <@ array['codebook', 'threads', 'counts']::text[]), CONSTRAINT "analysis_request_with_reason" CHECK (answer is null or reason <> ''), CONSTRAINT "analysis_request_confirmed_first" CHECK (answered_at is null or confirmed_at is not null), CONSTRAINT "analysis_request_answered" CHECK ((answer is null) = (answered_at is null)), CONSTRAINT "analysis_request_answer" CHECK (answer in ('given', 'refused')), CONSTRAINT "analysis_request_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "analysis_request_age" ON "analysis_request"  ("created_at") `);
    await queryRunner.query(`CREATE INDEX "analysis_request_plg" ON "analysis_request"  ("plg_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "analysis_request_given" ON "analysis_request"  ("given_hash") `,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "analysis_request_token" ON "analysis_request"  ("token_hash") `,
    );
    await queryRunner.query(
      `ALTER TABLE "analysis_request" ADD CONSTRAINT "analysis_request_version" FOREIGN KEY ("version_id", "plg_id") REFERENCES "report_version"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "analysis_request" ADD CONSTRAINT "analysis_request_answered_by" FOREIGN KEY ("answered_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "analysis_request" DROP CONSTRAINT "analysis_request_answered_by"`);
    await queryRunner.query(`ALTER TABLE "analysis_request" DROP CONSTRAINT "analysis_request_version"`);
    await queryRunner.query(`DROP INDEX "public"."analysis_request_token"`);
    await queryRunner.query(`DROP INDEX "public"."analysis_request_given"`);
    await queryRunner.query(`DROP INDEX "public"."analysis_request_plg"`);
    await queryRunner.query(`DROP INDEX "public"."analysis_request_age"`);
    await queryRunner.query(`DROP TABLE "analysis_request"`);
  }
}
