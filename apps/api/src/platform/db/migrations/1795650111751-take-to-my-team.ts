import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeToMyTeam1795650111751 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "takeaway" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "membership_id" uuid NOT NULL, "text" text NOT NULL, "audience" text NOT NULL DEFAULT '', "on_day" date NOT NULL, "shared_at" TIMESTAMP WITH TIME ZONE, "state" text NOT NULL DEFAULT 'open', "outcome" text NOT NULL DEFAULT '', CONSTRAINT "takeaway_says_what" CHECK (text <> ''), CONSTRAINT "takeaway_dropped_with_reason" CHECK (state <> 'dropped' or outcome <> ''), CONSTRAINT "takeaway_state" CHECK (state in ('open', 'done', 'changed', 'dropped')), CONSTRAINT "takeaway_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "takeaway_plg" ON "takeaway"  ("plg_id") `);
    await queryRunner.query(`CREATE INDEX "takeaway_membership" ON "takeaway"  ("membership_id") `);
    await queryRunner.query(`CREATE INDEX "takeaway_meeting" ON "takeaway"  ("meeting_id") `);
    await queryRunner.query(
      `ALTER TABLE "takeaway" ADD CONSTRAINT "takeaway_meeting_exists" FOREIGN KEY ("meeting_id", "plg_id") REFERENCES "meeting"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "takeaway" ADD CONSTRAINT "takeaway_membership_exists" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "takeaway" DROP CONSTRAINT "takeaway_membership_exists"`);
    await queryRunner.query(`ALTER TABLE "takeaway" DROP CONSTRAINT "takeaway_meeting_exists"`);
    await queryRunner.query(`DROP INDEX "public"."takeaway_meeting"`);
    await queryRunner.query(`DROP INDEX "public"."takeaway_membership"`);
    await queryRunner.query(`DROP INDEX "public"."takeaway_plg"`);
    await queryRunner.query(`DROP TABLE "takeaway"`);
  }
}
