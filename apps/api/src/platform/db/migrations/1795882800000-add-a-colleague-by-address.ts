import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was added by an address is called what they were called then, until they come in. */
export class AddAColleagueByAddress1795882800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "employment" ADD "added_as" text NOT NULL DEFAULT ''`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "employment" DROP COLUMN "added_as"`);
  }
}
