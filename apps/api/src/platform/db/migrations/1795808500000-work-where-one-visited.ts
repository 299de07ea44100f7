import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who held all conversations of a visit, or stopped half-way, may come to work there or hold its seat: as long as that was
 * refused the group believed that they work elsewhere. Such a visit is never taken up again.
 */
export class WorkWhereOneVisited1795808500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION assignment_is_over(visit assignment) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT visit.ended_at IS NOT NULL OR (visit.started_at IS NOT NULL
          AND visit.student_conversations <= count(*) FILTER (WHERE audience = 'student')
          AND visit.teacher_conversations <= count(*) FILTER (WHERE audience = 'teacher'))
        FROM interview WHERE assignment_id = visit.id AND submitted_at IS NOT NULL
      $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION refuse_visit_to_own_programme(person uuid, programme uuid) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM user_account WHERE id = person FOR NO KEY UPDATE;
        IF EXISTS (
          SELECT FROM assignment JOIN plg ON plg.id = assignment.plg_id
          WHERE interviewer_id = person AND host_programme_id = programme AND NOT assignment_is_over(assignment)
            AND make_date(right(plg.school_year, 4)::int, 8, 1) > current_date
        ) THEN
          RAISE EXCEPTION 'nobody works where they still visit' USING ERRCODE = '23514', CONSTRAINT = 'assignment_still_visits';
        END IF;
      END $$`);
    await runner.query(`
      CREATE FUNCTION assignment_reopens_legally() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM user_account WHERE id = NEW.interviewer_id FOR NO KEY UPDATE;
        IF EXISTS (
          SELECT FROM employment
          WHERE user_id = NEW.interviewer_id AND programme_id = NEW.host_programme_id AND ended_at IS NULL
        ) OR EXISTS (
          SELECT FROM membership JOIN seat ON seat.id = membership.seat_id
          WHERE membership.plg_id = NEW.plg_id AND membership.user_id = NEW.interviewer_id
            AND membership.left_at IS NULL AND seat.programme_id = NEW.host_programme_id
        ) THEN
          RAISE EXCEPTION 'nobody visits where they work' USING ERRCODE = '23514', CONSTRAINT = 'assignment_not_own_programme';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER assignment_reopens_legally BEFORE UPDATE OF ended_at ON assignment
      FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL AND NEW.ended_at IS NULL)
      EXECUTE FUNCTION assignment_reopens_legally()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
