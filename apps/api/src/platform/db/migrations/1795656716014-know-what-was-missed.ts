import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KnowWhatWasMissed1795656716014 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "stay" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "membership_id" uuid NOT NULL, "entered_at" TIMESTAMP WITH TIME ZONE NOT NULL, "left_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "stay_ends_after_it_began" CHECK (left_at >= entered_at), CONSTRAINT "stay_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "stay_of_membership" ON "stay"  ("membership_id") `);
    await queryRunner.query(`CREATE INDEX "stay_of_meeting" ON "stay"  ("meeting_id", "membership_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "stay_one_at_a_time" ON "stay"  ("meeting_id", "membership_id") WHERE left_at is null`,
    );
    await queryRunner.query(
      `CREATE TABLE "acknowledgement" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "membership_id" uuid NOT NULL, "kind" text NOT NULL, "subject_id" uuid NOT NULL, "seen_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "acknowledgement_once" UNIQUE ("membership_id", "meeting_id", "kind", "subject_id"), CONSTRAINT "acknowledgement_kind" CHECK (kind in ('decision', 'commitment', 'insight', 'question', 'quote', 'proposal', 'passage', 'portrait', 'interviews')), CONSTRAINT "acknowledgement_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "acknowledgement_of_meeting" ON "acknowledgement"  ("meeting_id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "stay" ADD CONSTRAINT "stay_meeting" FOREIGN KEY ("meeting_id", "plg_id") REFERENCES "meeting"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "stay" ADD CONSTRAINT "stay_membership" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_meeting" FOREIGN KEY ("meeting_id", "plg_id") REFERENCES "meeting"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "acknowledgement" ADD CONSTRAINT "acknowledgement_membership" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "acknowledgement" DROP CONSTRAINT "acknowledgement_membership"`);
    await queryRunner.query(`ALTER TABLE "acknowledgement" DROP CONSTRAINT "acknowledgement_meeting"`);
    await queryRunner.query(`ALTER TABLE "stay" DROP CONSTRAINT "stay_membership"`);
    await queryRunner.query(`ALTER TABLE "stay" DROP CONSTRAINT "stay_meeting"`);
    await queryRunner.query(`DROP INDEX "public"."acknowledgement_of_meeting"`);
    await queryRunner.query(`DROP TABLE "acknowledgement"`);
    await queryRunner.query(`DROP INDEX "public"."stay_one_at_a_time"`);
    await queryRunner.query(`DROP INDEX "public"."stay_of_meeting"`);
    await queryRunner.query(`DROP INDEX "public"."stay_of_membership"`);
    await queryRunner.query(`DROP TABLE "stay"`);
  }
}
