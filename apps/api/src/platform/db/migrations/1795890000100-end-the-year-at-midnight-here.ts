import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A school year ends at midnight where the schools are; the database itself counts its days in UTC. */
export class EndTheYearAtMidnightHere1795890000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.refuseUntil(runner, `(now() AT TIME ZONE 'Europe/Amsterdam')::date`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.refuseUntil(runner, 'current_date');
  }

  private async refuseUntil(runner: QueryRunner, today: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION refuse_visit_to_own_programme(person uuid, programme uuid) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM user_account WHERE id = person FOR NO KEY UPDATE;
        IF EXISTS (
          SELECT FROM assignment JOIN plg ON plg.id = assignment.plg_id
          WHERE interviewer_id = person AND host_programme_id = programme AND NOT assignment_is_over(assignment)
            AND make_date(right(plg.school_year, 4)::int, 8, 1) > ${today}
        ) THEN
          RAISE EXCEPTION 'nobody works where they still visit' USING ERRCODE = '23514', CONSTRAINT = 'assignment_still_visits';
        END IF;
      END $$`);
  }
}
