import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QuoteAnswers1795410004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE theme_answer (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      theme_id uuid NOT NULL,
      answer_id uuid NOT NULL,
      voice text NOT NULL,
      CONSTRAINT theme_answer_pkey PRIMARY KEY (id),
      CONSTRAINT theme_answer_once UNIQUE (theme_id, answer_id),
      CONSTRAINT theme_answer_voice CHECK (voice in ('support', 'counter')),
      CONSTRAINT theme_answer_theme_in_plg FOREIGN KEY (theme_id, plg_id)
        REFERENCES theme (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT theme_answer_answer_exists FOREIGN KEY (answer_id) REFERENCES answer (id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX theme_answer_answer ON theme_answer (answer_id)');
    await runner.query(`CREATE TABLE quote (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      answer_id uuid,
      code text NOT NULL,
      audience text NOT NULL,
      start_at integer NOT NULL,
      end_at integer NOT NULL,
      words text,
      withdrawn_at timestamptz,
      CONSTRAINT quote_pkey PRIMARY KEY (id),
      CONSTRAINT quote_range CHECK (start_at >= 0 and end_at > start_at),
      CONSTRAINT quote_words_until_withdrawn CHECK ((words is null) = (withdrawn_at is not null)),
      CONSTRAINT quote_plg_exists FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE,
      CONSTRAINT quote_answer_exists FOREIGN KEY (answer_id) REFERENCES answer (id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX quote_plg ON quote (plg_id)');
    await runner.query('CREATE INDEX quote_answer ON quote (answer_id)');
    // Words go when the conversation or the answer goes, in the same transaction, whoever does it.
    await runner.query(`CREATE FUNCTION quote_follows_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'interview' THEN
          UPDATE quote SET words = null, withdrawn_at = NEW.withdrawn_at
          WHERE words IS NOT NULL AND answer_id IN (SELECT id FROM answer WHERE interview_id = NEW.id);
          RETURN NEW;
        END IF;
        UPDATE quote SET words = null, withdrawn_at = now() WHERE words IS NOT NULL AND answer_id = OLD.id;
        RETURN OLD;
      END $$`);
    await runner.query(`CREATE TRIGGER quote_follows_interview AFTER UPDATE OF withdrawn_at ON interview
      FOR EACH ROW WHEN (NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION quote_follows_withdrawal()`);
    await runner.query(`CREATE TRIGGER quote_follows_answer BEFORE DELETE ON answer
      FOR EACH ROW EXECUTE FUNCTION quote_follows_withdrawal()`);
    // A quote is what was said: its words stand or are gone, and never become other words.
    await runner.query(`CREATE FUNCTION quote_words_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.words IS NOT NULL AND NEW.words IS DISTINCT FROM OLD.words THEN
          RAISE EXCEPTION 'the words of a quote never change'
            USING ERRCODE = '23514', CONSTRAINT = 'quote_words_fixed';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER quote_words_fixed BEFORE UPDATE ON quote
      FOR EACH ROW EXECUTE FUNCTION quote_words_fixed()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER quote_follows_interview ON interview');
    await runner.query('DROP TRIGGER quote_follows_answer ON answer');
    await runner.query('DROP TABLE quote, theme_answer');
    await runner.query('DROP FUNCTION quote_follows_withdrawal');
    await runner.query('DROP FUNCTION quote_words_fixed');
  }
}
