import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What someone has read of what they missed is kept for ninety days beside it, and in no log. */
export class ForgetWhatWasSeen1795879500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE event DISABLE TRIGGER event_append_only');
    await runner.query(`DELETE FROM event WHERE name = 'missed.acknowledged'`);
    await runner.query('ALTER TABLE event ENABLE TRIGGER event_append_only');
  }

  /** What is gone is gone. */
  async down(): Promise<void> {}
}
