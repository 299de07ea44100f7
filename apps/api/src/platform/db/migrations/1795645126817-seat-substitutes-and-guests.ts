import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who acts for a seat in someone's place, and who is invited to one meeting. */
export class SeatSubstitutesAndGuests1795645126817 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "guest" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "membership_id" uuid NOT NULL, "name" text NOT NULL, "programme" text NOT NULL, "token_hash" bytea NOT NULL, "invited_by_id" uuid, "takes_part" boolean NOT NULL DEFAULT false, "entered_at" TIMESTAMP WITH TIME ZONE, "revoked_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "guest_token" UNIQUE ("token_hash"), CONSTRAINT "guest_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "guest_membership" ON "guest"  ("membership_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "guest_once" ON "guest"  ("meeting_id", "membership_id") WHERE revoked_at is null`,
    );
    await queryRunner.query(
      `CREATE TABLE "guest_code" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "guest_id" uuid NOT NULL, "code_hash" bytea NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, "tries" smallint NOT NULL DEFAULT '0', "used_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "guest_code_tries" CHECK (tries between 0 and 5), CONSTRAINT "guest_code_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "guest_code_guest" ON "guest_code"  ("guest_id", "created_at") `);
    await queryRunner.query(
      `CREATE TABLE "substitution" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "seat_id" uuid NOT NULL, "replaced_id" uuid NOT NULL, "substitute_id" uuid NOT NULL, "arranged_by_id" uuid, "withdrawn_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "substitution_by_another" CHECK (replaced_id <> substitute_id), CONSTRAINT "substitution_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "substitution_substitute" ON "substitution"  ("substitute_id") `);
    await queryRunner.query(`CREATE INDEX "substitution_replaced" ON "substitution"  ("replaced_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "substitution_one_by_substitute" ON "substitution"  ("meeting_id", "substitute_id") WHERE withdrawn_at is null`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "substitution_one_for_replaced" ON "substitution"  ("meeting_id", "replaced_id") WHERE withdrawn_at is null`,
    );
    await queryRunner.query(`ALTER TABLE "session" ADD "guest_id" uuid`);
    await queryRunner.query(`ALTER TABLE "membership" ADD "is_temporary" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(`ALTER TABLE "membership" ADD "invited_name" text NOT NULL DEFAULT ''`);
    await queryRunner.query(
      `CREATE INDEX "session_of_guest" ON "session"  ("guest_id") WHERE guest_id is not null`,
    );
    // A guest who held a seat had rights that guests no longer have: the seat goes, the person stays invited.
    await queryRunner.query(`UPDATE "membership" SET seat_id = null, hold = null WHERE roles = '{guest}'`);
    await queryRunner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "membership_temporary_on_seat" CHECK (not is_temporary or seat_id is not null)`,
    );
    await queryRunner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "membership_guest_holds_no_seat" CHECK (seat_id is null or roles <> '{guest}')`,
    );
    await queryRunner.query(
      `ALTER TABLE "membership" ADD CONSTRAINT "membership_on_seat" UNIQUE ("id", "seat_id")`,
    );
    await queryRunner.query(
      `ALTER TABLE "guest" ADD CONSTRAINT "guest_meeting" FOREIGN KEY ("meeting_id", "plg_id") REFERENCES "meeting"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "guest" ADD CONSTRAINT "guest_membership_exists" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "guest_code" ADD CONSTRAINT "guest_code_of_guest" FOREIGN KEY ("guest_id") REFERENCES "guest"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "substitution" ADD CONSTRAINT "substitution_meeting" FOREIGN KEY ("meeting_id", "plg_id") REFERENCES "meeting"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "substitution" ADD CONSTRAINT "substitution_seat_in_plg" FOREIGN KEY ("seat_id", "plg_id") REFERENCES "seat"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "substitution" ADD CONSTRAINT "substitution_replaced_seat" FOREIGN KEY ("replaced_id", "seat_id") REFERENCES "membership"("id","seat_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "substitution" ADD CONSTRAINT "substitution_substitute_seat" FOREIGN KEY ("substitute_id", "seat_id") REFERENCES "membership"("id","seat_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "substitution" DROP CONSTRAINT "substitution_substitute_seat"`);
    await queryRunner.query(`ALTER TABLE "substitution" DROP CONSTRAINT "substitution_replaced_seat"`);
    await queryRunner.query(`ALTER TABLE "substitution" DROP CONSTRAINT "substitution_seat_in_plg"`);
    await queryRunner.query(`ALTER TABLE "substitution" DROP CONSTRAINT "substitution_meeting"`);
    await queryRunner.query(`ALTER TABLE "guest_code" DROP CONSTRAINT "guest_code_of_guest"`);
    await queryRunner.query(`ALTER TABLE "guest" DROP CONSTRAINT "guest_membership_exists"`);
    await queryRunner.query(`ALTER TABLE "guest" DROP CONSTRAINT "guest_meeting"`);
    await queryRunner.query(`ALTER TABLE "membership" DROP CONSTRAINT "membership_on_seat"`);
    await queryRunner.query(`ALTER TABLE "membership" DROP CONSTRAINT "membership_guest_holds_no_seat"`);
    await queryRunner.query(`ALTER TABLE "membership" DROP CONSTRAINT "membership_temporary_on_seat"`);
    await queryRunner.query(`DROP INDEX "public"."session_of_guest"`);
    await queryRunner.query(`ALTER TABLE "membership" DROP COLUMN "invited_name"`);
    await queryRunner.query(`ALTER TABLE "membership" DROP COLUMN "is_temporary"`);
    await queryRunner.query(`ALTER TABLE "session" DROP COLUMN "guest_id"`);
    await queryRunner.query(`DROP INDEX "public"."substitution_one_for_replaced"`);
    await queryRunner.query(`DROP INDEX "public"."substitution_one_by_substitute"`);
    await queryRunner.query(`DROP INDEX "public"."substitution_replaced"`);
    await queryRunner.query(`DROP INDEX "public"."substitution_substitute"`);
    await queryRunner.query(`DROP TABLE "substitution"`);
    await queryRunner.query(`DROP INDEX "public"."guest_code_guest"`);
    await queryRunner.query(`DROP TABLE "guest_code"`);
    await queryRunner.query(`DROP INDEX "public"."guest_once"`);
    await queryRunner.query(`DROP INDEX "public"."guest_membership"`);
    await queryRunner.query(`DROP TABLE "guest"`);
  }
}
