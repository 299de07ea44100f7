import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetInAHall1795657734611 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "attendance" ADD "in_hall" boolean NOT NULL DEFAULT false`);
    await queryRunner.query(
      `ALTER TABLE "attendance" ADD CONSTRAINT "attendance_in_hall" CHECK (state = 'present' or not in_hall)`,
    );
    await queryRunner.query(
      `CREATE TABLE "hall_code" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "meeting_id" uuid NOT NULL, "code_hash" bytea NOT NULL, "expires_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "hall_code_once" UNIQUE ("code_hash"), CONSTRAINT "hall_code_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "hall_code_meeting" ON "hall_code" ("meeting_id", "expires_at")`);
    await queryRunner.query(
      `ALTER TABLE "hall_code" ADD CONSTRAINT "hall_code_of_meeting" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "hall_code"`);
    await queryRunner.query(`ALTER TABLE "attendance" DROP CONSTRAINT "attendance_in_hall"`);
    await queryRunner.query(`ALTER TABLE "attendance" DROP COLUMN "in_hall"`);
  }
}
