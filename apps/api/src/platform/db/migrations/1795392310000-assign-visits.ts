import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who visits whom. What must never be agreed is refused here too, whichever door it comes through. */
export class AssignVisits1795392310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const row = `id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL`;
    await runner.query(`CREATE TABLE assignment_plan (
      ${row},
      interviewers_per_programme smallint NOT NULL DEFAULT '2',
      student_conversations smallint NOT NULL DEFAULT '2',
      teacher_conversations smallint NOT NULL DEFAULT '2',
      most_visits smallint NOT NULL DEFAULT '1',
      allows_mutual_pairs boolean NOT NULL DEFAULT false,
      "grouping" text NOT NULL DEFAULT 'together',
      everyone_visits boolean NOT NULL DEFAULT true,
      reciprocity_waiver text NOT NULL DEFAULT '',
      CONSTRAINT assignment_plan_grouping CHECK ("grouping" in ('together', 'apart', 'free')),
      CONSTRAINT assignment_plan_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE assignment_proposal (
      ${row},
      outcome text NOT NULL,
      is_repair boolean NOT NULL,
      "without" uuid[] NOT NULL,
      input_hash text NOT NULL,
      input jsonb NOT NULL,
      answer jsonb NOT NULL,
      made_by_id uuid,
      accepted_at timestamptz,
      CONSTRAINT assignment_proposal_only_a_plan_is_accepted CHECK (accepted_at is null or outcome = 'plan'),
      CONSTRAINT assignment_proposal_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE assignment (
      ${row},
      membership_id uuid NOT NULL,
      interviewer_id uuid NOT NULL,
      host_programme_id uuid NOT NULL,
      student_conversations smallint NOT NULL DEFAULT '0',
      teacher_conversations smallint NOT NULL DEFAULT '0',
      proposal_id uuid,
      started_at timestamptz,
      CONSTRAINT assignment_conversations CHECK (student_conversations >= 0 and teacher_conversations >= 0),
      CONSTRAINT assignment_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE assignment_conflict (
      ${row},
      membership_id uuid NOT NULL,
      programme_id uuid NOT NULL,
      reason text NOT NULL DEFAULT '',
      CONSTRAINT assignment_conflict_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE assignment_pin (
      ${row},
      membership_id uuid NOT NULL,
      programme_id uuid NOT NULL,
      CONSTRAINT assignment_pin_pkey PRIMARY KEY (id)
    )`);
    for (const index of [
      'UNIQUE INDEX assignment_plan_plg ON assignment_plan (plg_id)',
      'INDEX assignment_proposal_plg ON assignment_proposal (plg_id, created_at)',
      'UNIQUE INDEX assignment_once ON assignment (plg_id, interviewer_id, host_programme_id)',
      'INDEX assignment_interviewer ON assignment (interviewer_id)',
      'INDEX assignment_host ON assignment (host_programme_id)',
      'UNIQUE INDEX assignment_conflict_once ON assignment_conflict (membership_id, programme_id)',
      'INDEX assignment_conflict_plg ON assignment_conflict (plg_id)',
      'UNIQUE INDEX assignment_pin_once ON assignment_pin (membership_id, programme_id)',
      'INDEX assignment_pin_plg ON assignment_pin (plg_id)',
    ])
      await runner.query(`CREATE ${index}`);
    const foreignKeys = [
      ['assignment_plan', 'assignment_plan_plg_exists', 'plg_id', 'plg', 'CASCADE'],
      ['assignment_proposal', 'assignment_proposal_plg_exists', 'plg_id', 'plg', 'CASCADE'],
      ['assignment_proposal', 'assignment_proposal_made_by', 'made_by_id', 'user_account', 'SET NULL'],
      ['assignment', 'assignment_plg', 'plg_id', 'plg', 'CASCADE'],
      ['assignment', 'assignment_membership', 'membership_id', 'membership', 'CASCADE'],
      ['assignment', 'assignment_interviewer_exists', 'interviewer_id', 'user_account', 'CASCADE'],
      ['assignment', 'assignment_host_exists', 'host_programme_id', 'programme', 'RESTRICT'],
      ['assignment', 'assignment_proposal_exists', 'proposal_id', 'assignment_proposal', 'SET NULL'],
      ['assignment_conflict', 'assignment_conflict_plg_exists', 'plg_id', 'plg', 'CASCADE'],
      ['assignment_conflict', 'assignment_conflict_membership', 'membership_id', 'membership', 'CASCADE'],
      ['assignment_conflict', 'assignment_conflict_programme', 'programme_id', 'programme', 'CASCADE'],
      ['assignment_pin', 'assignment_pin_plg_exists', 'plg_id', 'plg', 'CASCADE'],
      ['assignment_pin', 'assignment_pin_membership', 'membership_id', 'membership', 'CASCADE'],
      ['assignment_pin', 'assignment_pin_programme', 'programme_id', 'programme', 'CASCADE'],
    ] as const;
    for (const [table, name, column, target, onDelete] of foreignKeys)
      await runner.query(
        `ALTER TABLE ${table} ADD CONSTRAINT ${name} FOREIGN KEY (${column}) REFERENCES ${target}(id) ON DELETE ${onDelete}`,
      );
    await this.refuseIllegalVisits(runner);
    await this.refuseWorkingWhereOneVisits(runner);
    await this.refuseMutualPairs(runner);
  }

  /** Whoever changes what somebody visits, and whoever changes where they work, wait for each other on the person. */
  private async refuseIllegalVisits(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION assignment_is_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        place membership;
      BEGIN
        PERFORM FROM user_account WHERE id = NEW.interviewer_id FOR NO KEY UPDATE;
        SELECT * INTO place FROM membership WHERE id = NEW.membership_id;
        IF place.plg_id IS DISTINCT FROM NEW.plg_id OR place.user_id IS DISTINCT FROM NEW.interviewer_id
          OR place.left_at IS NOT NULL THEN
          RAISE EXCEPTION 'an interviewer belongs to the group' USING ERRCODE = '23514', CONSTRAINT = 'assignment_interviewer_in_plg';
        END IF;
        IF NOT EXISTS (SELECT FROM seat WHERE plg_id = NEW.plg_id AND programme_id = NEW.host_programme_id) THEN
          RAISE EXCEPTION 'a host has a seat in the group' USING ERRCODE = '23514', CONSTRAINT = 'assignment_host_in_plg';
        END IF;
        IF EXISTS (SELECT FROM seat WHERE id = place.seat_id AND programme_id = NEW.host_programme_id) OR EXISTS (
          SELECT FROM employment
          WHERE user_id = NEW.interviewer_id AND programme_id = NEW.host_programme_id AND ended_at IS NULL
        ) THEN
          RAISE EXCEPTION 'nobody visits where they work' USING ERRCODE = '23514', CONSTRAINT = 'assignment_not_own_programme';
        END IF;
        IF EXISTS (
          SELECT FROM assignment_conflict
          WHERE membership_id = NEW.membership_id AND programme_id = NEW.host_programme_id
        ) THEN
          RAISE EXCEPTION 'a conflict was declared' USING ERRCODE = '23514', CONSTRAINT = 'assignment_conflict_declared';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER assignment_is_legal
      BEFORE INSERT OR UPDATE OF plg_id, membership_id, interviewer_id, host_programme_id ON assignment
      FOR EACH ROW EXECUTE FUNCTION assignment_is_legal()`);
    await runner.query(`
      CREATE FUNCTION assignment_under_way_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.started_at IS NULL
          OR (TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM plg WHERE id = OLD.plg_id))
          OR (TG_OP = 'UPDATE' AND NEW.started_at IS NOT NULL AND NEW.interviewer_id = OLD.interviewer_id
            AND NEW.membership_id = OLD.membership_id AND NEW.host_programme_id = OLD.host_programme_id) THEN
          RETURN COALESCE(NEW, OLD);
        END IF;
        RAISE EXCEPTION 'a visit under way stays' USING ERRCODE = '23514', CONSTRAINT = 'assignment_under_way';
      END $$`);
    await runner.query(`
      CREATE TRIGGER assignment_under_way BEFORE UPDATE OR DELETE ON assignment
      FOR EACH ROW EXECUTE FUNCTION assignment_under_way_stays()`);
  }

  /** Only for groups whose school year is not over: who visited a team three years ago may well come to work there. */
  private async refuseWorkingWhereOneVisits(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION refuse_visit_to_own_programme(person uuid, programme uuid) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM user_account WHERE id = person FOR NO KEY UPDATE;
        IF EXISTS (
          SELECT FROM assignment JOIN plg ON plg.id = assignment.plg_id
          WHERE interviewer_id = person AND host_programme_id = programme
            AND make_date(right(plg.school_year, 4)::int, 8, 1) > current_date
        ) THEN
          RAISE EXCEPTION 'nobody works where they still visit' USING ERRCODE = '23514', CONSTRAINT = 'assignment_still_visits';
        END IF;
      END $$`);
    await runner.query(`
      CREATE FUNCTION employment_leaves_visits_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_visit_to_own_programme(NEW.user_id, NEW.programme_id);
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER employment_leaves_visits_legal
      BEFORE INSERT OR UPDATE OF user_id, programme_id, ended_at ON employment
      FOR EACH ROW WHEN (NEW.programme_id IS NOT NULL AND NEW.ended_at IS NULL)
      EXECUTE FUNCTION employment_leaves_visits_legal()`);
    await runner.query(`
      CREATE FUNCTION membership_leaves_visits_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_visit_to_own_programme(NEW.user_id, seat.programme_id) FROM seat WHERE seat.id = NEW.seat_id;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER membership_leaves_visits_legal
      BEFORE INSERT OR UPDATE OF user_id, seat_id ON membership
      FOR EACH ROW WHEN (NEW.seat_id IS NOT NULL) EXECUTE FUNCTION membership_leaves_visits_legal()`);
    await runner.query(`
      CREATE FUNCTION seat_leaves_visits_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM refuse_visit_to_own_programme(membership.user_id, NEW.programme_id)
        FROM membership WHERE membership.seat_id = NEW.id AND membership.left_at IS NULL;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER seat_leaves_visits_legal BEFORE UPDATE OF programme_id ON seat
      FOR EACH ROW EXECUTE FUNCTION seat_leaves_visits_legal()`);
  }

  /** Checked at commit, one group at a time, so that two halves of a pair cannot slip in beside each other. */
  private async refuseMutualPairs(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION assignment_has_no_mirror() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM plg WHERE id = NEW.plg_id FOR NO KEY UPDATE;
        IF EXISTS (SELECT FROM assignment_plan WHERE plg_id = NEW.plg_id AND allows_mutual_pairs) THEN
          RETURN NULL;
        END IF;
        IF EXISTS (
          SELECT FROM assignment there
          JOIN membership their_place ON their_place.id = there.membership_id
          JOIN seat their_seat ON their_seat.id = their_place.seat_id
          JOIN assignment here ON here.id = NEW.id
          JOIN membership our_place ON our_place.id = here.membership_id
          JOIN seat our_seat ON our_seat.id = our_place.seat_id
          WHERE there.plg_id = here.plg_id AND there.host_programme_id = our_seat.programme_id
            AND here.host_programme_id = their_seat.programme_id
        ) THEN
          RAISE EXCEPTION 'two programmes do not visit each other' USING ERRCODE = '23514', CONSTRAINT = 'assignment_no_mutual_pair';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE CONSTRAINT TRIGGER assignment_no_mutual_pair
      AFTER INSERT OR UPDATE OF plg_id, membership_id, host_programme_id ON assignment
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION assignment_has_no_mirror()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
