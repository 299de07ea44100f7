import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other words that members propose in a chapter, what became of them, and who would like them too. */
export class SuggestOtherWords1795690001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE suggestion (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      section_id uuid NOT NULL,
      author_id uuid,
      anchor jsonb NOT NULL,
      was text NOT NULL,
      text text NOT NULL,
      reason text NOT NULL,
      state text NOT NULL DEFAULT 'open',
      settled_at timestamptz,
      settled_by_id uuid,
      because text NOT NULL DEFAULT '',
      written text,
      seq integer,
      winner_id uuid,
      CONSTRAINT suggestion_state CHECK (state in ('open', 'accepted', 'declined', 'withdrawn', 'superseded')),
      CONSTRAINT suggestion_settled_whole CHECK ((state = 'open') = (settled_at is null)),
      CONSTRAINT suggestion_accepted_is_written CHECK ((state = 'accepted') = (seq is not null)),
      CONSTRAINT suggestion_superseded_by_one CHECK ((state = 'superseded') = (winner_id is not null)),
      CONSTRAINT suggestion_declined_says_why CHECK (state <> 'declined' or because <> ''),
      CONSTRAINT suggestion_changes_something CHECK (text <> was),
      CONSTRAINT suggestion_has_reason CHECK (reason <> ''),
      CONSTRAINT suggestion_pkey PRIMARY KEY (id),
      CONSTRAINT suggestion_section_in_plg FOREIGN KEY (section_id, plg_id) REFERENCES section(id, plg_id) ON DELETE CASCADE,
      CONSTRAINT suggestion_author FOREIGN KEY (author_id) REFERENCES user_account(id) ON DELETE SET NULL,
      CONSTRAINT suggestion_settled_by FOREIGN KEY (settled_by_id) REFERENCES user_account(id) ON DELETE SET NULL,
      CONSTRAINT suggestion_winner FOREIGN KEY (winner_id) REFERENCES suggestion(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX suggestion_plg ON suggestion (plg_id)');
    await runner.query('CREATE INDEX suggestion_section ON suggestion (section_id)');
    await runner.query(`CREATE TABLE suggestion_support (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      suggestion_id uuid NOT NULL,
      user_id uuid NOT NULL,
      CONSTRAINT suggestion_support_pkey PRIMARY KEY (id),
      CONSTRAINT suggestion_support_once UNIQUE (suggestion_id, user_id),
      CONSTRAINT suggestion_support_of FOREIGN KEY (suggestion_id) REFERENCES suggestion(id) ON DELETE CASCADE,
      CONSTRAINT suggestion_support_user FOREIGN KEY (user_id) REFERENCES user_account(id) ON DELETE CASCADE
    )`);
    // What was proposed stays what was proposed, and what became of it stays what became of it.
    await runner.query(`
      CREATE FUNCTION suggestion_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.was, NEW.text, NEW.reason, NEW.section_id) IS DISTINCT FROM (OLD.was, OLD.text, OLD.reason, OLD.section_id)
          OR (OLD.state <> 'open' AND (NEW.state, NEW.because, NEW.written, NEW.seq, NEW.settled_at)
            IS DISTINCT FROM (OLD.state, OLD.because, OLD.written, OLD.seq, OLD.settled_at)) THEN
          RAISE EXCEPTION 'a suggestion stays as it was, and so does what became of it'
            USING ERRCODE = '23514', CONSTRAINT = 'suggestion_stays';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER suggestion_stays BEFORE UPDATE ON suggestion
      FOR EACH ROW EXECUTE FUNCTION suggestion_stays()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
