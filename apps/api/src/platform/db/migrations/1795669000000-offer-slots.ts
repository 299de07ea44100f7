import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OfferSlots1795669000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    const row = `"id" uuid NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now()`;
    await queryRunner.query(`CREATE TABLE "slot" (
      ${row},
      "plg_id" uuid NOT NULL,
      "assignment_id" uuid,
      "interviewer_id" uuid NOT NULL,
      "host_programme_id" uuid NOT NULL,
      "state" text NOT NULL DEFAULT 'offered',
      "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "audience" text,
      "place" text NOT NULL DEFAULT '',
      "filled_by_id" uuid,
      "uid" text NOT NULL,
      "sequence" integer NOT NULL DEFAULT '0',
      CONSTRAINT "slot_uid" UNIQUE ("uid"),
      CONSTRAINT "slot_state" CHECK (state in ('offered', 'filled', 'withdrawn')),
      CONSTRAINT "slot_ends_after_start" CHECK (ends_at > starts_at),
      CONSTRAINT "slot_filled_whole" CHECK (state <> 'filled' or audience is not null),
      CONSTRAINT "slot_audience" CHECK (audience in ('student', 'teacher')),
      CONSTRAINT "slot_sequence" CHECK (sequence >= 0),
      CONSTRAINT "slot_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "slot_plg_exists" FOREIGN KEY ("plg_id") REFERENCES "plg"("id") ON DELETE CASCADE,
      CONSTRAINT "slot_visit" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE SET NULL,
      CONSTRAINT "slot_interviewer_exists" FOREIGN KEY ("interviewer_id") REFERENCES "user_account"("id") ON DELETE CASCADE,
      CONSTRAINT "slot_host" FOREIGN KEY ("host_programme_id") REFERENCES "programme"("id") ON DELETE CASCADE,
      CONSTRAINT "slot_filled_by" FOREIGN KEY ("filled_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL
    )`);
    await queryRunner.query(`CREATE INDEX "slot_plg" ON "slot" ("plg_id")`);
    await queryRunner.query(`CREATE INDEX "slot_assignment" ON "slot" ("assignment_id")`);
    await queryRunner.query(`CREATE INDEX "slot_interviewer" ON "slot" ("interviewer_id")`);
    await queryRunner.query(`CREATE TABLE "slot_notice" (
      ${row},
      "slot_id" uuid NOT NULL,
      "user_id" uuid NOT NULL,
      "method" text NOT NULL,
      "sequence" integer NOT NULL,
      "raised" integer NOT NULL DEFAULT '0',
      "starts_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      "ends_at" TIMESTAMP WITH TIME ZONE NOT NULL,
      CONSTRAINT "slot_notice_once" UNIQUE ("slot_id", "user_id"),
      CONSTRAINT "slot_notice_method" CHECK (method in ('REQUEST', 'CANCEL')),
      CONSTRAINT "slot_notice_sequence" CHECK (sequence >= 0 and raised >= 0),
      CONSTRAINT "slot_notice_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "slot_notice_slot" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE CASCADE,
      CONSTRAINT "slot_notice_user_exists" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE
    )`);
    await queryRunner.query(`CREATE INDEX "slot_notice_user" ON "slot_notice" ("user_id")`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "slot_notice"`);
    await queryRunner.query(`DROP TABLE "slot"`);
  }
}
