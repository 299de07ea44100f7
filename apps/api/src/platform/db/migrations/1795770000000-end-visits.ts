import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EndVisits1795770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "assignment" ADD "ended_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(
      `ALTER TABLE "assignment" ADD CONSTRAINT "assignment_ended_after_start" CHECK (ended_at is null or started_at is not null)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "assignment" DROP CONSTRAINT "assignment_ended_after_start"');
    await runner.query('ALTER TABLE "assignment" DROP COLUMN "ended_at"');
  }
}
