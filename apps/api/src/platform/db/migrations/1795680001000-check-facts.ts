import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Passages of the report draft that are laid before the programme that they are about. */
export class CheckFacts1795680001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE fact_check (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      programme_id uuid NOT NULL,
      section_id uuid,
      text text NOT NULL,
      text_hash text NOT NULL,
      due_at timestamptz NOT NULL,
      asked_by_id uuid,
      verdict text,
      because text NOT NULL DEFAULT '',
      answered_at timestamptz,
      answered_by_id uuid,
      reply text NOT NULL DEFAULT '',
      replied_by_id uuid,
      taken_back_at timestamptz,
      CONSTRAINT fact_check_verdict CHECK (verdict in ('holds', 'differs')),
      CONSTRAINT fact_check_answered_whole CHECK ((verdict is null) = (answered_at is null)),
      CONSTRAINT fact_check_differs_says_why CHECK (verdict is distinct from 'differs' or because <> ''),
      CONSTRAINT fact_check_in_time CHECK (answered_at is null or answered_at <= due_at),
      CONSTRAINT fact_check_reply_to_answer CHECK (reply = '' or verdict is not null),
      CONSTRAINT fact_check_taken_back_unanswered CHECK (taken_back_at is null or answered_at is null),
      CONSTRAINT fact_check_pkey PRIMARY KEY (id),
      CONSTRAINT fact_check_plg_exists FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE,
      CONSTRAINT fact_check_programme FOREIGN KEY (programme_id) REFERENCES programme(id) ON DELETE CASCADE,
      CONSTRAINT fact_check_section FOREIGN KEY (section_id) REFERENCES section(id) ON DELETE SET NULL,
      CONSTRAINT fact_check_asked_by FOREIGN KEY (asked_by_id) REFERENCES user_account(id) ON DELETE SET NULL,
      CONSTRAINT fact_check_answered_by FOREIGN KEY (answered_by_id) REFERENCES user_account(id) ON DELETE SET NULL,
      CONSTRAINT fact_check_replied_by FOREIGN KEY (replied_by_id) REFERENCES user_account(id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX fact_check_plg ON fact_check (plg_id)');
    await runner.query(`CREATE UNIQUE INDEX fact_check_once ON fact_check (plg_id, programme_id, text_hash)
      WHERE taken_back_at is null`);
    // What was judged stays what it was: the words that were laid before a host never become others.
    await runner.query(`
      CREATE FUNCTION fact_check_text_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.text, NEW.programme_id, NEW.due_at) IS DISTINCT FROM (OLD.text, OLD.programme_id, OLD.due_at) THEN
          RAISE EXCEPTION 'what was laid before a host stays as it was'
            USING ERRCODE = '23514', CONSTRAINT = 'fact_check_text_stays';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER fact_check_text_stays BEFORE UPDATE ON fact_check
      FOR EACH ROW EXECUTE FUNCTION fact_check_text_stays()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
