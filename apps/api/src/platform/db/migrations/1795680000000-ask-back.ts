import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions about one answer of a conversation that was handed in, and what stood there before it was changed. */
export class AskBack1795680000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE ask_back (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      interview_id uuid NOT NULL,
      question_id uuid NOT NULL,
      asked_by_id uuid,
      words_sealed bytea,
      answered_at timestamptz,
      taken_back_at timestamptz,
      outcome text,
      revision_id uuid,
      CONSTRAINT ask_back_key UNIQUE (revision_id),
      CONSTRAINT ask_back_outcome CHECK (outcome in ('changed', 'stands')),
      CONSTRAINT ask_back_answered_whole CHECK ((answered_at is null) = (outcome is null)),
      CONSTRAINT ask_back_answered_by_key CHECK ((answered_at is null) = (revision_id is null)),
      CONSTRAINT ask_back_one_end CHECK (answered_at is null or taken_back_at is null),
      CONSTRAINT ask_back_pkey PRIMARY KEY (id),
      CONSTRAINT ask_back_interview_in_plg FOREIGN KEY (interview_id, plg_id)
        REFERENCES interview(id, plg_id) ON DELETE CASCADE,
      CONSTRAINT ask_back_question FOREIGN KEY (question_id) REFERENCES protocol_question(id),
      CONSTRAINT ask_back_asked_by FOREIGN KEY (asked_by_id) REFERENCES user_account(id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX ask_back_plg ON ask_back (plg_id)');
    await runner.query(`CREATE UNIQUE INDEX ask_back_one_open ON ask_back (interview_id, question_id)
      WHERE answered_at is null and taken_back_at is null`);
    // The share lock makes whoever asks wait for whoever is withdrawing the conversation.
    await runner.query(`
      CREATE FUNCTION ask_back_of_handed_in() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM interview
          WHERE id = NEW.interview_id AND submitted_at IS NOT NULL AND withdrawn_at IS NULL FOR SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'only what was handed in is asked about'
            USING ERRCODE = '23514', CONSTRAINT = 'ask_back_of_handed_in';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER ask_back_of_handed_in BEFORE INSERT ON ask_back
      FOR EACH ROW EXECUTE FUNCTION ask_back_of_handed_in()`);
    await runner.query(`
      CREATE FUNCTION ask_back_follows_interview() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE ask_back SET words_sealed = NULL, updated_at = now() WHERE interview_id = NEW.id;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER ask_back_follows_interview AFTER UPDATE OF withdrawn_at ON interview
      FOR EACH ROW WHEN (NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION ask_back_follows_interview()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
