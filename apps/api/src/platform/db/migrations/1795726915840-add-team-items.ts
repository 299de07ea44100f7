import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddTeamItems1795726915840 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "team_item" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "membership_id" uuid, "source" text NOT NULL, "portrait_id" uuid, "title" text NOT NULL, "placed_at" TIMESTAMP WITH TIME ZONE NOT NULL, "asks_at" TIMESTAMP WITH TIME ZONE NOT NULL, "asked_at" TIMESTAMP WITH TIME ZONE, "answer" text, "outcome" text NOT NULL DEFAULT '', "answered_at" TIMESTAMP WITH TIME ZONE, "shared_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "team_item_once" UNIQUE ("seat_id", "source"), CONSTRAINT "team_item_has_title" CHECK (title <> ''), CONSTRAINT "team_item_asked_in_time" CHECK (asked_at is null or asked_at >= asks_at), CONSTRAINT "team_item_shared_when_answered" CHECK (shared_at is null or answered_at is not null), CONSTRAINT "team_item_answered" CHECK ((answer is null) = (answered_at is null)), CONSTRAINT "team_item_dropped_with_reason" CHECK (answer <> 'dropped' or outcome <> ''), CONSTRAINT "team_item_answer" CHECK (answer in ('done', 'changed', 'later', 'dropped')), CONSTRAINT "team_item_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "team_item_membership" ON "team_item"  ("membership_id") `);
    await queryRunner.query(`CREATE INDEX "team_item_portrait" ON "team_item"  ("portrait_id") `);
    await queryRunner.query(`CREATE INDEX "team_item_plg" ON "team_item"  ("plg_id") `);
    await queryRunner.query(
      `ALTER TABLE "team_item" ADD CONSTRAINT "team_item_seat_in_plg" FOREIGN KEY ("seat_id", "plg_id") REFERENCES "seat"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "team_item" ADD CONSTRAINT "team_item_placed_by" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "team_item" ADD CONSTRAINT "team_item_practice" FOREIGN KEY ("portrait_id") REFERENCES "portrait"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "team_item" DROP CONSTRAINT "team_item_practice"`);
    await queryRunner.query(`ALTER TABLE "team_item" DROP CONSTRAINT "team_item_placed_by"`);
    await queryRunner.query(`ALTER TABLE "team_item" DROP CONSTRAINT "team_item_seat_in_plg"`);
    await queryRunner.query(`DROP INDEX "public"."team_item_plg"`);
    await queryRunner.query(`DROP INDEX "public"."team_item_portrait"`);
    await queryRunner.query(`DROP INDEX "public"."team_item_membership"`);
    await queryRunner.query(`DROP TABLE "team_item"`);
  }
}
