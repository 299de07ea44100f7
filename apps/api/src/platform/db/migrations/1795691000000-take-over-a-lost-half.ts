import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the leading device is lost, what was written along counts: visibly, and with a reason. */
export class TakeOverALostHalf1795691000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE tandem_talk
      ADD taken_over_at timestamptz,
      ADD taken_over_reason text,
      ADD CONSTRAINT tandem_talk_taken_over_whole CHECK ((taken_over_at is null) = (taken_over_reason is null)
        and (taken_over_at is null or (first_in_at is not null and alone_at is null)))`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
