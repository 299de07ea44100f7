import type { MigrationInterface, QueryRunner } from 'typeorm';

export class FindWhatHangsOnAThing1795647381154 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX membership_of_seat ON membership (seat_id)`);
    await runner.query(`CREATE INDEX membership_of_plg ON membership (plg_id)`);
    await runner.query(`CREATE INDEX protocol_question_merged_from ON protocol_question (merged_into_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX protocol_question_merged_from`);
    await runner.query(`DROP INDEX membership_of_plg`);
    await runner.query(`DROP INDEX membership_of_seat`);
  }
}
