import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddExchanges1795738726237 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "exchange" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "host_plg_id" uuid NOT NULL, "host_seat_id" uuid NOT NULL, "portrait_id" uuid, "title" text NOT NULL, "words" text NOT NULL, "moments" text array NOT NULL, "state" text NOT NULL DEFAULT 'proposed', "starts_at" TIMESTAMP WITH TIME ZONE, "place" text NOT NULL DEFAULT '', "because" text NOT NULL DEFAULT '', "proposed_by_id" uuid, "answered_by_id" uuid, CONSTRAINT "exchange_says_why" CHECK (words <> '' and title <> ''), CONSTRAINT "exchange_called_off_with_reason" CHECK ((state in ('declined', 'withdrawn')) = (because <> '')), CONSTRAINT "exchange_agreed_whole" CHECK (state <> 'accepted' or (starts_at is not null and place <> '')), CONSTRAINT "exchange_at_a_moment" CHECK (starts_at is null or starts_at = any(moments::timestamptz[])), CONSTRAINT "exchange_moments" CHECK (cardinality(moments) between 1 and 3), CONSTRAINT "exchange_of_two" CHECK (seat_id <> host_seat_id), CONSTRAINT "exchange_state" CHECK (state in ('proposed', 'accepted', 'declined', 'withdrawn')), CONSTRAINT "exchange_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "exchange_once" ON "exchange"  ("seat_id", "portrait_id") WHERE state = 'proposed'`,
    );
    await queryRunner.query(`CREATE INDEX "exchange_host_plg" ON "exchange"  ("host_plg_id") `);
    await queryRunner.query(`CREATE INDEX "exchange_plg" ON "exchange"  ("plg_id") `);
    await queryRunner.query(
      `ALTER TABLE "exchange" ADD CONSTRAINT "exchange_seat_in_plg" FOREIGN KEY ("seat_id", "plg_id") REFERENCES "seat"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "exchange" ADD CONSTRAINT "exchange_host_in_plg" FOREIGN KEY ("host_seat_id", "host_plg_id") REFERENCES "seat"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "exchange" ADD CONSTRAINT "exchange_practice" FOREIGN KEY ("portrait_id") REFERENCES "portrait"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "exchange" ADD CONSTRAINT "exchange_proposed_by" FOREIGN KEY ("proposed_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "exchange" ADD CONSTRAINT "exchange_answered_by" FOREIGN KEY ("answered_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "exchange" DROP CONSTRAINT "exchange_answered_by"`);
    await queryRunner.query(`ALTER TABLE "exchange" DROP CONSTRAINT "exchange_proposed_by"`);
    await queryRunner.query(`ALTER TABLE "exchange" DROP CONSTRAINT "exchange_practice"`);
    await queryRunner.query(`ALTER TABLE "exchange" DROP CONSTRAINT "exchange_host_in_plg"`);
    await queryRunner.query(`ALTER TABLE "exchange" DROP CONSTRAINT "exchange_seat_in_plg"`);
    await queryRunner.query(`DROP INDEX "public"."exchange_plg"`);
    await queryRunner.query(`DROP INDEX "public"."exchange_host_plg"`);
    await queryRunner.query(`DROP INDEX "public"."exchange_once"`);
    await queryRunner.query(`DROP TABLE "exchange"`);
  }
}
