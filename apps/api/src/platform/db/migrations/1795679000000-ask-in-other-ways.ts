import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Surveys, observation frames and consultations, and what was filled in. */
export class AskInOtherWays1795679000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE instrument (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      kind text NOT NULL,
      title text NOT NULL,
      intro text NOT NULL,
      questions jsonb NOT NULL DEFAULT '[]',
      revision integer NOT NULL DEFAULT 1,
      started_by_id uuid,
      opened_at timestamptz,
      closed_at timestamptz,
      content_hash text,
      CONSTRAINT instrument_in_plg UNIQUE (id, plg_id),
      CONSTRAINT instrument_revision CHECK (revision > 0),
      CONSTRAINT instrument_closed_after_open CHECK (closed_at is null or opened_at is not null),
      CONSTRAINT instrument_hashed CHECK ((opened_at is null) = (content_hash is null)),
      CONSTRAINT instrument_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE TABLE instrument_link (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      instrument_id uuid NOT NULL,
      token_hash bytea NOT NULL,
      CONSTRAINT instrument_link_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX instrument_link_token ON instrument_link (token_hash)`);
    await runner.query(`CREATE TABLE instrument_response (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      instrument_id uuid NOT NULL,
      user_id uuid,
      assignment_id uuid,
      respondent_key bytea,
      answers jsonb NOT NULL,
      is_handed_in boolean NOT NULL DEFAULT false,
      CONSTRAINT instrument_response_by_link_complete CHECK (respondent_key is null or is_handed_in),
      CONSTRAINT instrument_response_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX instrument_response_of_person ON instrument_response (instrument_id, user_id) WHERE user_id is not null and assignment_id is null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX instrument_response_of_visit ON instrument_response (instrument_id, assignment_id) WHERE assignment_id is not null`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX instrument_response_by_link ON instrument_response (respondent_key) WHERE respondent_key is not null`,
    );
    await runner.query(
      `ALTER TABLE instrument ADD CONSTRAINT instrument_plg FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE instrument_link ADD CONSTRAINT instrument_link_of FOREIGN KEY (instrument_id, plg_id) REFERENCES instrument(id, plg_id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE instrument_response ADD CONSTRAINT instrument_response_to FOREIGN KEY (instrument_id, plg_id) REFERENCES instrument(id, plg_id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE instrument_response ADD CONSTRAINT instrument_response_user FOREIGN KEY (user_id) REFERENCES user_account(id) ON DELETE SET NULL`,
    );
    await runner.query(
      `ALTER TABLE instrument_response ADD CONSTRAINT instrument_response_visit FOREIGN KEY (assignment_id) REFERENCES assignment(id) ON DELETE SET NULL`,
    );
    await runner.query(`
      CREATE FUNCTION instrument_stays_as_opened() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.opened_at IS NOT NULL AND (
             (NEW.kind, NEW.title, NEW.intro, NEW.questions, NEW.opened_at, NEW.content_hash)
               IS DISTINCT FROM (OLD.kind, OLD.title, OLD.intro, OLD.questions, OLD.opened_at, OLD.content_hash)
             OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at)) THEN
          RAISE EXCEPTION 'an instrument never changes once it is open'
            USING ERRCODE = '23514', CONSTRAINT = 'instrument_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER instrument_frozen BEFORE UPDATE ON instrument FOR EACH ROW EXECUTE FUNCTION instrument_stays_as_opened()`,
    );
    await runner.query(`
      CREATE FUNCTION instrument_takes_responses() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM instrument i WHERE i.id = NEW.instrument_id
                       AND i.opened_at IS NOT NULL AND i.closed_at IS NULL) THEN
          RAISE EXCEPTION 'an instrument is filled in while it is open'
            USING ERRCODE = '23514', CONSTRAINT = 'instrument_response_while_open';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(
      `CREATE TRIGGER instrument_response_while_open BEFORE INSERT OR UPDATE ON instrument_response FOR EACH ROW EXECUTE FUNCTION instrument_takes_responses()`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
