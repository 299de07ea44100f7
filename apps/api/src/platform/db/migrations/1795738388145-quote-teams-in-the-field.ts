import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

/** Words of groups at teams in the field, with the permission that is on file or told in other words. */
export class QuoteTeamsInTheField1795738388145 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE field_conversation ADD quoting_agreed_at timestamptz');
    await runner.query(`ALTER TABLE field_conversation ADD CONSTRAINT field_conversation_quoting_of_held
      CHECK (quoting_agreed_at is null or held_on is not null)`);
    await runner.query(`CREATE TABLE field_quote (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      answer_id uuid,
      theme_id uuid,
      code text NOT NULL,
      speaker text NOT NULL,
      is_paraphrased boolean NOT NULL,
      words text,
      withdrawn_at timestamptz,
      checked_at timestamptz,
      CONSTRAINT field_quote_pkey PRIMARY KEY (id),
      CONSTRAINT field_quote_speaker CHECK (speaker in ('student', 'teacher', 'team_leader', 'director')),
      CONSTRAINT field_quote_words_until_withdrawn CHECK ((words is null) = (withdrawn_at is not null)),
      CONSTRAINT field_quote_plg_exists FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE,
      CONSTRAINT field_quote_answer_exists FOREIGN KEY (answer_id) REFERENCES field_answer(id) ON DELETE SET NULL,
      CONSTRAINT field_quote_theme_exists FOREIGN KEY (theme_id) REFERENCES theme(id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX field_quote_plg ON field_quote (plg_id)');
    await runner.query('CREATE INDEX field_quote_answer ON field_quote (answer_id)');
    await runner.query(`
      CREATE FUNCTION field_quote_is_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        said text;
        agreed_at timestamptz;
      BEGIN
        SELECT a.text, c.quoting_agreed_at INTO said, agreed_at
          FROM field_answer a JOIN field_conversation c ON c.id = a.conversation_id
          WHERE a.id = NEW.answer_id FOR SHARE OF c;
        IF agreed_at IS NULL AND (NOT NEW.is_paraphrased OR strpos(said, NEW.words) > 0) THEN
          ${refuse('this may not be quoted', 'field_quote_is_allowed')};
        END IF;
        IF NOT NEW.is_paraphrased AND strpos(said, NEW.words) = 0 THEN
          ${refuse('this was not said', 'field_quote_was_said')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER field_quote_is_allowed BEFORE INSERT ON field_quote
      FOR EACH ROW WHEN (NEW.words IS NOT NULL) EXECUTE FUNCTION field_quote_is_allowed()`);
    await runner.query(`
      CREATE FUNCTION field_quote_words_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        ${refuse('the words of a quote never change', 'field_quote_words_fixed')};
      END $$`);
    await runner.query(`CREATE TRIGGER field_quote_words_fixed BEFORE UPDATE ON field_quote
      FOR EACH ROW WHEN (NEW.words IS NOT NULL AND (NEW.words IS DISTINCT FROM OLD.words
        OR NEW.is_paraphrased <> OLD.is_paraphrased OR NEW.speaker <> OLD.speaker))
      EXECUTE FUNCTION field_quote_words_fixed()`);
    // What was taken down or may no longer be quoted goes in the same statement, whoever does it.
    await runner.query(`
      CREATE FUNCTION field_quote_follows() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'field_answer' THEN
          UPDATE field_quote SET words = null, withdrawn_at = now() WHERE words IS NOT NULL AND answer_id = OLD.id;
          RETURN OLD;
        END IF;
        UPDATE field_quote SET words = null, withdrawn_at = now()
        WHERE words IS NOT NULL AND NOT is_paraphrased
          AND answer_id IN (SELECT id FROM field_answer WHERE conversation_id = NEW.id);
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER field_quote_follows_answer BEFORE DELETE ON field_answer
      FOR EACH ROW EXECUTE FUNCTION field_quote_follows()`);
    await runner.query(`CREATE TRIGGER field_quote_follows_permission
      AFTER UPDATE OF quoting_agreed_at ON field_conversation
      FOR EACH ROW WHEN (NEW.quoting_agreed_at IS NULL AND OLD.quoting_agreed_at IS NOT NULL)
      EXECUTE FUNCTION field_quote_follows()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
