import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChooseNotifications1795647979263 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "notification_choice" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "user_id" uuid NOT NULL, "wants_digest" boolean NOT NULL DEFAULT true, "digest_days" smallint array NOT NULL DEFAULT '{1}', "wants_reminders" boolean NOT NULL DEFAULT true, CONSTRAINT "notification_choice_weekdays" CHECK (digest_days <@ '{1,2,3,4,5}'), CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "notification_choice_user" ON "notification_choice"  ("user_id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_user_exists" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "notification_choice" DROP CONSTRAINT "notification_choice_user_exists"`,
    );
    await queryRunner.query(`DROP INDEX "public"."notification_choice_user"`);
    await queryRunner.query(`DROP TABLE "notification_choice"`);
  }
}
