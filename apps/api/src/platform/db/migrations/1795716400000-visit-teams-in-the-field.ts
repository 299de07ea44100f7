import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Teams elsewhere that are visited with one locked guide, and what each of their groups said. */
export class VisitTeamsInTheField1795716400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE field_case (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      instrument_id uuid NOT NULL,
      number integer NOT NULL,
      team_name text NOT NULL,
      source text NOT NULL,
      school_type text NOT NULL,
      visitor_id uuid,
      closed_at timestamptz,
      CONSTRAINT field_case_pkey PRIMARY KEY (id),
      CONSTRAINT field_case_in_plg UNIQUE (id, plg_id),
      CONSTRAINT field_case_named CHECK (team_name <> ''),
      CONSTRAINT field_case_source CHECK (source in ('self_registered', 'nominated')),
      CONSTRAINT field_case_school_type CHECK (school_type in ('roc', 'aoc', 'specialist', 'not_funded')),
      CONSTRAINT field_case_of FOREIGN KEY (instrument_id, plg_id) REFERENCES instrument(id, plg_id) ON DELETE CASCADE,
      CONSTRAINT field_case_visitor FOREIGN KEY (visitor_id) REFERENCES membership(id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE UNIQUE INDEX field_case_number ON field_case (instrument_id, number)');
    await runner.query(`CREATE TABLE field_conversation (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      case_id uuid NOT NULL,
      group_kind text NOT NULL,
      held_on date,
      people smallint,
      agreed_at timestamptz,
      reason text NOT NULL DEFAULT '',
      CONSTRAINT field_conversation_pkey PRIMARY KEY (id),
      CONSTRAINT field_conversation_in_plg UNIQUE (id, plg_id),
      CONSTRAINT field_conversation_group CHECK (group_kind in ('team', 'students', 'management')),
      CONSTRAINT field_conversation_held_or_reason CHECK ((held_on is null) = (reason <> '') and (held_on is null) = (people is null)),
      CONSTRAINT field_conversation_agreed CHECK ((held_on is null) = (agreed_at is null)),
      CONSTRAINT field_conversation_people CHECK (people between 1 and 200),
      CONSTRAINT field_conversation_of FOREIGN KEY (case_id, plg_id) REFERENCES field_case(id, plg_id) ON DELETE CASCADE
    )`);
    await runner.query(
      'CREATE UNIQUE INDEX field_conversation_once ON field_conversation (case_id, group_kind)',
    );
    await runner.query(`CREATE TABLE field_answer (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      conversation_id uuid NOT NULL,
      question_id uuid NOT NULL,
      text text NOT NULL DEFAULT '',
      skip_reason text NOT NULL DEFAULT '',
      revision integer NOT NULL DEFAULT 1,
      CONSTRAINT field_answer_pkey PRIMARY KEY (id),
      CONSTRAINT field_answer_said_or_reason CHECK ((text = '') <> (skip_reason = '')),
      CONSTRAINT field_answer_revision CHECK (revision > 0),
      CONSTRAINT field_answer_of FOREIGN KEY (conversation_id, plg_id) REFERENCES field_conversation(id, plg_id) ON DELETE CASCADE
    )`);
    await runner.query(
      'CREATE UNIQUE INDEX field_answer_once ON field_answer (conversation_id, question_id)',
    );
    await runner.query(`
      CREATE FUNCTION field_case_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT count(*) FROM field_conversation v WHERE v.case_id = NEW.id) < 3
           OR EXISTS (
             SELECT FROM field_conversation v
             JOIN instrument i ON i.id = NEW.instrument_id
             CROSS JOIN LATERAL jsonb_array_elements(i.questions) q
             WHERE v.case_id = NEW.id AND v.held_on IS NOT NULL AND NOT (q->>'isOptional')::boolean
               AND NOT EXISTS (SELECT FROM field_answer a
                               WHERE a.conversation_id = v.id AND a.question_id = (q->>'id')::uuid)) THEN
          RAISE EXCEPTION 'every question has an answer or a reason before a team is closed'
            USING ERRCODE = '23514', CONSTRAINT = 'field_case_whole';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER field_case_whole BEFORE INSERT OR UPDATE ON field_case FOR EACH ROW
      WHEN (NEW.closed_at IS NOT NULL) EXECUTE FUNCTION field_case_is_whole()`);
    // Waits for whoever closes the team at this moment; a team that goes takes all of it along.
    await runner.query(`
      CREATE FUNCTION field_conversation_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE closed timestamptz;
      BEGIN
        SELECT c.closed_at INTO closed FROM field_case c
        WHERE c.id = CASE TG_OP WHEN 'DELETE' THEN OLD.case_id ELSE NEW.case_id END FOR SHARE;
        IF closed IS NOT NULL THEN
          RAISE EXCEPTION 'what was said at a closed team stays'
            USING ERRCODE = '23514', CONSTRAINT = 'field_case_settled';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    await runner.query(`
      CREATE TRIGGER field_case_settled BEFORE INSERT OR UPDATE OR DELETE ON field_conversation
      FOR EACH ROW EXECUTE FUNCTION field_conversation_is_open()`);
    await runner.query(`
      CREATE FUNCTION field_answer_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE closed timestamptz; held date; conversation uuid;
      BEGIN
        conversation := CASE TG_OP WHEN 'DELETE' THEN OLD.conversation_id ELSE NEW.conversation_id END;
        SELECT c.closed_at, v.held_on INTO closed, held FROM field_conversation v
        JOIN field_case c ON c.id = v.case_id WHERE v.id = conversation FOR SHARE;
        IF closed IS NOT NULL THEN
          RAISE EXCEPTION 'what was said at a closed team stays'
            USING ERRCODE = '23514', CONSTRAINT = 'field_case_settled';
        END IF;
        IF TG_OP <> 'DELETE' AND held IS NULL THEN
          RAISE EXCEPTION 'only who was spoken with said something'
            USING ERRCODE = '23514', CONSTRAINT = 'field_answer_of_held';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$`);
    await runner.query(`
      CREATE TRIGGER field_case_settled BEFORE INSERT OR UPDATE OR DELETE ON field_answer
      FOR EACH ROW EXECUTE FUNCTION field_answer_is_open()`);
    // And the other way round: who said something was spoken with.
    await runner.query(`
      CREATE FUNCTION field_conversation_stays_held() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM field_answer a WHERE a.conversation_id = NEW.id) THEN
          RAISE EXCEPTION 'who said something was spoken with'
            USING ERRCODE = '23514', CONSTRAINT = 'field_answer_of_held';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER field_answer_of_held BEFORE UPDATE ON field_conversation FOR EACH ROW
      WHEN (NEW.held_on IS NULL) EXECUTE FUNCTION field_conversation_stays_held()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
