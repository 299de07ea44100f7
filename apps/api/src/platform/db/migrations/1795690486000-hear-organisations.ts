import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Consultations: organisations that are heard, what they say, and what is decided about it. */
export class HearOrganisations1795690486000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE instrument
      ADD goal text NOT NULL DEFAULT '', ADD due_on date, ADD based_on_id uuid, ADD opened_by_id uuid`);
    await runner.query(
      `ALTER TABLE instrument ADD CONSTRAINT instrument_based_on FOREIGN KEY (based_on_id) REFERENCES instrument(id) ON DELETE SET NULL`,
    );
    await runner.query(
      `ALTER TABLE instrument ADD CONSTRAINT instrument_opened_by FOREIGN KEY (opened_by_id) REFERENCES user_account(id) ON DELETE SET NULL`,
    );
    await runner.query(`
      CREATE OR REPLACE FUNCTION instrument_stays_as_opened() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.opened_at IS NOT NULL AND (
             (NEW.kind, NEW.title, NEW.intro, NEW.goal, NEW.due_on, NEW.questions, NEW.opened_at, NEW.content_hash)
               IS DISTINCT FROM
             (OLD.kind, OLD.title, OLD.intro, OLD.goal, OLD.due_on, OLD.questions, OLD.opened_at, OLD.content_hash)
             OR (OLD.closed_at IS NOT NULL AND NEW.closed_at IS DISTINCT FROM OLD.closed_at)) THEN
          RAISE EXCEPTION 'an instrument never changes once it is open'
            USING ERRCODE = '23514', CONSTRAINT = 'instrument_frozen';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TABLE consultation_party (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      instrument_id uuid NOT NULL,
      number integer NOT NULL,
      organisation text NOT NULL,
      sector text NOT NULL,
      mode text NOT NULL,
      interviewer_id uuid,
      email text,
      may_be_named boolean NOT NULL DEFAULT false,
      handed_in_at timestamptz,
      withdrawn_at timestamptz,
      CONSTRAINT consultation_party_in_instrument UNIQUE (id, instrument_id, plg_id),
      CONSTRAINT consultation_party_mode CHECK (mode in ('written', 'interview')),
      CONSTRAINT consultation_party_written_to CHECK (email is null or mode = 'written'),
      CONSTRAINT consultation_party_withdrawn CHECK (withdrawn_at is null or handed_in_at is null),
      CONSTRAINT consultation_party_of FOREIGN KEY (instrument_id, plg_id) REFERENCES instrument(id, plg_id) ON DELETE CASCADE,
      CONSTRAINT consultation_party_interviewer FOREIGN KEY (interviewer_id) REFERENCES membership(id) ON DELETE SET NULL,
      CONSTRAINT consultation_party_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX consultation_party_number ON consultation_party (instrument_id, number)`,
    );
    await runner.query(`CREATE TABLE consultation_key (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      party_id uuid NOT NULL,
      token_hash bytea NOT NULL,
      CONSTRAINT consultation_key_of FOREIGN KEY (party_id) REFERENCES consultation_party(id) ON DELETE CASCADE,
      CONSTRAINT consultation_key_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX consultation_key_token ON consultation_key (token_hash)`);
    await runner.query(`CREATE TABLE consultation_verdict (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      instrument_id uuid NOT NULL,
      party_id uuid NOT NULL,
      question_id uuid NOT NULL,
      verdict text NOT NULL,
      CONSTRAINT consultation_verdict_of FOREIGN KEY (party_id, instrument_id, plg_id)
        REFERENCES consultation_party(id, instrument_id, plg_id) ON DELETE CASCADE,
      CONSTRAINT consultation_verdict_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX consultation_verdict_once ON consultation_verdict (party_id, question_id)`,
    );
    await runner.query(`CREATE TABLE consultation_addition (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      instrument_id uuid NOT NULL,
      party_id uuid NOT NULL,
      question_id uuid NOT NULL,
      text text NOT NULL,
      revision integer NOT NULL DEFAULT 1,
      CONSTRAINT consultation_addition_in_instrument UNIQUE (id, instrument_id),
      CONSTRAINT consultation_addition_text CHECK (text <> ''),
      CONSTRAINT consultation_addition_revision CHECK (revision > 0),
      CONSTRAINT consultation_addition_of FOREIGN KEY (party_id, instrument_id, plg_id)
        REFERENCES consultation_party(id, instrument_id, plg_id) ON DELETE CASCADE,
      CONSTRAINT consultation_addition_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE INDEX consultation_addition_party ON consultation_addition (party_id)`);
    await runner.query(`CREATE TABLE consultation_tie (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      instrument_id uuid NOT NULL,
      first_id uuid NOT NULL,
      second_id uuid NOT NULL,
      tied_by_id uuid,
      CONSTRAINT consultation_tie_in_order CHECK (first_id < second_id),
      CONSTRAINT consultation_tie_first FOREIGN KEY (first_id, instrument_id)
        REFERENCES consultation_addition(id, instrument_id) ON DELETE CASCADE,
      CONSTRAINT consultation_tie_second FOREIGN KEY (second_id, instrument_id)
        REFERENCES consultation_addition(id, instrument_id) ON DELETE CASCADE,
      CONSTRAINT consultation_tie_by FOREIGN KEY (tied_by_id) REFERENCES user_account(id) ON DELETE SET NULL,
      CONSTRAINT consultation_tie_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`CREATE UNIQUE INDEX consultation_tie_once ON consultation_tie (first_id, second_id)`);
    await runner.query(`CREATE TABLE addition_decision (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      addition_id uuid NOT NULL,
      number integer NOT NULL,
      decision text NOT NULL,
      reason text NOT NULL,
      decided_at timestamptz NOT NULL,
      decided_by_id uuid,
      commitment_id uuid,
      CONSTRAINT addition_decision_is CHECK (decision in ('adopt', 'note', 'reject')),
      CONSTRAINT addition_decision_reason CHECK (reason <> ''),
      CONSTRAINT addition_decision_about FOREIGN KEY (addition_id) REFERENCES consultation_addition(id) ON DELETE CASCADE,
      CONSTRAINT addition_decision_by FOREIGN KEY (decided_by_id) REFERENCES user_account(id) ON DELETE SET NULL,
      CONSTRAINT addition_decision_consequence FOREIGN KEY (commitment_id) REFERENCES commitment(id) ON DELETE SET NULL,
      CONSTRAINT addition_decision_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX addition_decision_number ON addition_decision (addition_id, number)`,
    );
    await runner.query(`CREATE TABLE consultation_conclusion (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      instrument_id uuid NOT NULL,
      question_id uuid NOT NULL,
      conclusion text NOT NULL,
      CONSTRAINT consultation_conclusion_of FOREIGN KEY (instrument_id, plg_id) REFERENCES instrument(id, plg_id) ON DELETE CASCADE,
      CONSTRAINT consultation_conclusion_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX consultation_conclusion_once ON consultation_conclusion (instrument_id, question_id)`,
    );
    await runner.query(`CREATE TABLE consultation_follow_up (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      instrument_id uuid NOT NULL,
      sector text,
      question_id uuid,
      text text NOT NULL,
      CONSTRAINT consultation_follow_up_text CHECK (text <> ''),
      CONSTRAINT consultation_follow_up_of FOREIGN KEY (instrument_id, plg_id) REFERENCES instrument(id, plg_id) ON DELETE CASCADE,
      CONSTRAINT consultation_follow_up_pkey PRIMARY KEY (id)
    )`);
    await runner.query(`
      CREATE FUNCTION consultation_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT FROM instrument i WHERE i.id = NEW.instrument_id
                       AND i.opened_at IS NOT NULL AND i.closed_at IS NULL) THEN
          RAISE EXCEPTION 'organisations are heard while it is open'
            USING ERRCODE = '23514', CONSTRAINT = 'consultation_while_open';
        END IF;
        RETURN NEW;
      END $$`);
    for (const table of ['verdict', 'addition'])
      await runner.query(
        `CREATE TRIGGER consultation_while_open BEFORE INSERT OR UPDATE ON consultation_${table} FOR EACH ROW EXECUTE FUNCTION consultation_is_open()`,
      );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
