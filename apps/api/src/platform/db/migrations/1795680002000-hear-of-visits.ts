import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What calendars answer about visits; and that nobody repeats the last visit, unless the coordinator allows it. */
export class HearOfVisits1795680002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE slot_notice
      ADD answer text,
      ADD replied_at timestamptz,
      ADD CONSTRAINT slot_notice_answer CHECK (answer in ('accepted', 'tentative', 'declined')),
      ADD CONSTRAINT slot_notice_answer_when CHECK ((answer is null) = (replied_at is null))`);
    // The same question as AssignmentPlansService asks for the solver: the last earlier year in which anyone of the
    // group, or anyone whom their programmes sent, visited at all.
    await runner.query(`
      CREATE FUNCTION assignment_repeats(of_plg uuid, of_membership uuid, of_host uuid) RETURNS boolean
      LANGUAGE sql STABLE AS $$
        WITH past AS (
          SELECT a.interviewer_id, s.programme_id, a.host_programme_id, p.school_year
          FROM assignment a JOIN plg p ON p.id = a.plg_id
          JOIN membership m ON m.id = a.membership_id LEFT JOIN seat s ON s.id = m.seat_id
          WHERE p.school_year < (SELECT school_year FROM plg WHERE id = of_plg)
        ), pair AS (
          SELECT m.id AS member_id, past.host_programme_id, past.school_year
          FROM membership m LEFT JOIN seat s ON s.id = m.seat_id
          JOIN past ON past.interviewer_id = m.user_id OR past.programme_id = s.programme_id
          WHERE m.plg_id = of_plg AND m.joined_at IS NOT NULL AND m.left_at IS NULL AND 'interviewer' = ANY(m.roles)
        )
        SELECT EXISTS (
          SELECT FROM pair WHERE member_id = of_membership AND host_programme_id = of_host
            AND school_year = (SELECT max(school_year) FROM pair)
        )
      $$`);
    await runner.query(`
      CREATE FUNCTION assignment_no_repeat() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM assignment_plan WHERE plg_id = NEW.plg_id AND allows_repeats)
          AND assignment_repeats(NEW.plg_id, NEW.membership_id, NEW.host_programme_id) THEN
          RAISE EXCEPTION 'nobody goes where they went the last time'
            USING ERRCODE = '23514', CONSTRAINT = 'assignment_no_repeat';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER assignment_no_repeat BEFORE INSERT ON assignment
      FOR EACH ROW EXECUTE FUNCTION assignment_no_repeat()`);
    await runner.query(`CREATE TRIGGER assignment_no_repeat_when_moved
      BEFORE UPDATE OF membership_id, host_programme_id ON assignment
      FOR EACH ROW WHEN ((NEW.membership_id, NEW.host_programme_id)
        IS DISTINCT FROM (OLD.membership_id, OLD.host_programme_id))
      EXECUTE FUNCTION assignment_no_repeat()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
