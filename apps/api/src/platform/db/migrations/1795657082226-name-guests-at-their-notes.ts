import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NameGuestsAtTheirNotes1795657082226 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "silent_note" ADD "guest_id" uuid`);
    await queryRunner.query(
      `CREATE INDEX "silent_note_guest_key" ON "silent_note"  ("guest_id") WHERE guest_id is not null`,
    );
    await queryRunner.query(
      `ALTER TABLE "silent_note" ADD CONSTRAINT "silent_note_of_programme_or_guest" CHECK (programme_id is null or guest_id is null)`,
    );
    await queryRunner.query(
      `ALTER TABLE "silent_note" ADD CONSTRAINT "silent_note_guest" FOREIGN KEY ("guest_id") REFERENCES "guest"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE "silent_note" DROP CONSTRAINT "silent_note_guest"`);
    await queryRunner.query(`ALTER TABLE "silent_note" DROP CONSTRAINT "silent_note_of_programme_or_guest"`);
    await queryRunner.query(`DROP INDEX "public"."silent_note_guest_key"`);
    await queryRunner.query(`ALTER TABLE "silent_note" DROP COLUMN "guest_id"`);
  }
}
