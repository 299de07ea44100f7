import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, institutions, groups, sessions, mail, and the one log of what happened. */
export class FoundTheHouse1795392000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE session (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      token_hash bytea NOT NULL,
      user_id uuid NOT NULL,
      last_seen_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      CONSTRAINT session_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX session_of_user ON session (user_id)`);
    await runner.query(`CREATE UNIQUE INDEX session_token ON session (token_hash)`);
    await runner.query(`CREATE TABLE leading_question (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      position smallint NOT NULL,
      text text NOT NULL,
      CONSTRAINT leading_question_in_plg UNIQUE (id, plg_id),
      CONSTRAINT leading_question_position UNIQUE (plg_id, position) DEFERRABLE INITIALLY DEFERRED,
      CONSTRAINT leading_question_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE user_account (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      email text NOT NULL,
      name text NOT NULL,
      locale text NOT NULL DEFAULT 'nl',
      password_hash text,
      has_password boolean NOT NULL DEFAULT false,
      is_administrator boolean NOT NULL DEFAULT false,
      CONSTRAINT user_account_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX user_account_email ON user_account (email)`);
    await runner.query(`CREATE TABLE unit (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      institution_id uuid NOT NULL,
      name text NOT NULL,
      kind text NOT NULL,
      CONSTRAINT unit_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX unit_institution ON unit (institution_id)`);
    await runner.query(`CREATE TABLE institution (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      name text NOT NULL,
      kind text NOT NULL,
      region text NOT NULL,
      CONSTRAINT institution_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX institution_name ON institution (name)`);
    await runner.query(`CREATE TABLE programme (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      institution_id uuid NOT NULL,
      name text NOT NULL,
      levels smallint[] NOT NULL,
      route text NOT NULL,
      years smallint NOT NULL,
      hours_per_year integer,
      code text,
      CONSTRAINT programme_levels CHECK (cardinality(levels) > 0 and levels <@ array[1,2,3,4]::smallint[]),
      CONSTRAINT programme_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX programme_name ON programme (institution_id, name)`);
    await runner.query(`CREATE TABLE seat (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      programme_id uuid NOT NULL,
      stance text NOT NULL,
      CONSTRAINT seat_in_plg UNIQUE (id, plg_id),
      CONSTRAINT seat_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX seat_programme ON seat (plg_id, programme_id)`);
    await runner.query(`CREATE TABLE membership (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      user_id uuid NOT NULL,
      seat_id uuid,
      hold text,
      roles text[] NOT NULL,
      task text NOT NULL DEFAULT '',
      joined_at timestamptz,
      left_at timestamptz,
      CONSTRAINT membership_hold_needs_seat CHECK ((seat_id is null) = (hold is null)),
      CONSTRAINT membership_has_role CHECK (cardinality(roles) > 0),
      CONSTRAINT membership_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX membership_user ON membership (user_id)`);
    await runner.query(
      `CREATE UNIQUE INDEX membership_once ON membership (plg_id, user_id) WHERE left_at is null`,
    );
    await runner.query(`CREATE TABLE plg (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      name text NOT NULL,
      school_year text NOT NULL,
      purpose text NOT NULL DEFAULT '',
      is_demo boolean NOT NULL DEFAULT false,
      CONSTRAINT plg_school_year CHECK (school_year ~ '^20[0-9]{2}-20[0-9]{2}$' and right(school_year, 4)::int = left(school_year, 4)::int + 1),
      CONSTRAINT plg_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE event (
      id uuid NOT NULL,
      at timestamptz NOT NULL,
      name text NOT NULL,
      actor_id uuid,
      plg_id uuid,
      subject_type text NOT NULL,
      subject_id uuid NOT NULL,
      facts jsonb NOT NULL,
      delivered_at timestamptz,
      CONSTRAINT event_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX event_name_at ON event (name, at)`);
    await runner.query(`CREATE INDEX event_undelivered ON event (at) WHERE delivered_at is null`);
    await runner.query(`CREATE INDEX event_plg_at ON event (plg_id, at)`);
    await runner.query(`CREATE TABLE mail (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      recipient text NOT NULL,
      subject text NOT NULL,
      text text NOT NULL,
      calendar jsonb,
      state text NOT NULL DEFAULT 'kept',
      attempts integer NOT NULL DEFAULT '0',
      sent_at timestamptz,
      CONSTRAINT mail_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX mail_kept ON mail (created_at) WHERE state = 'kept'`);
    await runner.query(`CREATE TABLE link_token (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      token_hash bytea NOT NULL,
      kind text NOT NULL,
      user_id uuid NOT NULL,
      membership_id uuid,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      withdrawn_at timestamptz,
      CONSTRAINT link_token_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX link_token_membership ON link_token (membership_id)`);
    await runner.query(`CREATE UNIQUE INDEX link_token_hash ON link_token (token_hash)`);
    await runner.query(`CREATE TABLE employment (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      user_id uuid NOT NULL,
      programme_id uuid,
      unit_id uuid,
      ended_at timestamptz,
      CONSTRAINT employment_at_one_place CHECK ((programme_id is null) <> (unit_id is null)),
      CONSTRAINT employment_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX employment_user ON employment (user_id)`);
    await runner.query(
      `CREATE INDEX employment_programme_open ON employment (programme_id) WHERE ended_at is null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX employment_once_at_unit ON employment (user_id, unit_id) WHERE ended_at is null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX employment_once_at_programme ON employment (user_id, programme_id) WHERE ended_at is null`,
    );
    await runner.query(`CREATE TABLE installation (
      id smallint NOT NULL,
      set_up_at timestamptz NOT NULL,
      is_demo boolean NOT NULL,
      CONSTRAINT installation_once CHECK (id = 1),
      CONSTRAINT installation_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE advice_request (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      programme_id uuid NOT NULL,
      logged_by_id uuid,
      subject text NOT NULL,
      explanation text NOT NULL DEFAULT '',
      stance text NOT NULL,
      plg_id uuid,
      CONSTRAINT advice_request_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX advice_request_programme ON advice_request (programme_id)`);
    await runner.query(
      `ALTER TABLE leading_question ADD CONSTRAINT leading_question_plg FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE unit ADD CONSTRAINT unit_institution_exists FOREIGN KEY (institution_id) REFERENCES institution(id) ON DELETE RESTRICT`,
    );
    await runner.query(
      `ALTER TABLE programme ADD CONSTRAINT programme_institution FOREIGN KEY (institution_id) REFERENCES institution(id) ON DELETE RESTRICT`,
    );
    await runner.query(
      `ALTER TABLE seat ADD CONSTRAINT seat_plg FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE seat ADD CONSTRAINT seat_programme_exists FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE RESTRICT`,
    );
    await runner.query(
      `ALTER TABLE membership ADD CONSTRAINT membership_plg FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE membership ADD CONSTRAINT membership_user_exists FOREIGN KEY (user_id) REFERENCES user_account(id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE membership ADD CONSTRAINT membership_seat_in_plg FOREIGN KEY (seat_id, plg_id) REFERENCES seat(id,plg_id) ON DELETE RESTRICT`,
    );
    await runner.query(
      `ALTER TABLE link_token ADD CONSTRAINT link_token_user FOREIGN KEY (user_id) REFERENCES user_account(id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE employment ADD CONSTRAINT employment_user_exists FOREIGN KEY (user_id) REFERENCES user_account(id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE employment ADD CONSTRAINT employment_programme FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE RESTRICT`,
    );
    await runner.query(
      `ALTER TABLE employment ADD CONSTRAINT employment_unit FOREIGN KEY (unit_id) REFERENCES unit(id) ON DELETE RESTRICT`,
    );
    await runner.query(
      `ALTER TABLE advice_request ADD CONSTRAINT advice_request_programme_exists FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE RESTRICT`,
    );
    await runner.query(
      `ALTER TABLE advice_request ADD CONSTRAINT advice_request_plg FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE SET NULL`,
    );

    // The log of what happened is only ever added to; just the delivery mark may be set.
    await runner.query(`
      CREATE FUNCTION event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'delivered_at' = to_jsonb(OLD) - 'delivered_at' THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION 'events never change' USING ERRCODE = '23514', CONSTRAINT = 'event_append_only';
      END $$`);
    await runner.query(
      `CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION event_is_append_only()`,
    );
    await runner.query(
      `CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION event_is_append_only()`,
    );
    // Checked at commit: a group that has had members never loses its last coordinator.
    await runner.query(`
      CREATE FUNCTION plg_keeps_coordinator() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM plg WHERE id = OLD.plg_id) AND NOT EXISTS (
          SELECT FROM membership
          WHERE plg_id = OLD.plg_id AND joined_at IS NOT NULL AND left_at IS NULL AND 'coordinator' = ANY(roles)
        ) THEN
          RAISE EXCEPTION 'a group has a coordinator' USING ERRCODE = '23514', CONSTRAINT = 'plg_has_coordinator';
        END IF;
        RETURN NULL;
      END $$`);
    await runner.query(`
      CREATE CONSTRAINT TRIGGER plg_has_coordinator AFTER UPDATE OR DELETE ON membership
      DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
      WHEN ('coordinator' = ANY(OLD.roles)) EXECUTE FUNCTION plg_keeps_coordinator()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
