import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

/** A code that opens one's own conversation, and permission to be quoted as a yes of its own. */
export class GiveRespondentsAPage1795679556005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE respondents.respondent_pass (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      interview_id uuid NOT NULL,
      code_hash bytea NOT NULL,
      CONSTRAINT respondent_pass_pkey PRIMARY KEY (id),
      CONSTRAINT respondent_pass_one_per_interview UNIQUE (interview_id),
      CONSTRAINT respondent_pass_code UNIQUE (code_hash),
      CONSTRAINT respondent_pass_interview_in_plg FOREIGN KEY (interview_id, plg_id)
        REFERENCES interview (id, plg_id) ON DELETE CASCADE
    )`);
    await runner.query('ALTER TABLE interview ADD quoting_allowed_at timestamptz');
    // Until now one yes stood for both: who agreed, agreed to be quoted by code.
    await runner.query('UPDATE interview SET quoting_allowed_at = consent_at WHERE withdrawn_at IS NULL');
    await runner.query(`
      CREATE FUNCTION quote_is_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        allowed_at timestamptz;
      BEGIN
        SELECT i.quoting_allowed_at INTO allowed_at FROM interview i JOIN answer a ON a.interview_id = i.id
          WHERE a.id = NEW.answer_id FOR SHARE OF i;
        IF allowed_at IS NULL THEN
          ${refuse('this may not be quoted', 'quote_is_allowed')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER quote_is_allowed BEFORE INSERT ON quote
      FOR EACH ROW WHEN (NEW.words_sealed IS NOT NULL) EXECUTE FUNCTION quote_is_allowed()`);
    await runner.query(`
      CREATE FUNCTION quote_follows_permission() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE quote SET words_sealed = null, withdrawn_at = now()
        WHERE words_sealed IS NOT NULL AND answer_id IN (SELECT id FROM answer WHERE interview_id = NEW.id);
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER quote_follows_permission AFTER UPDATE OF quoting_allowed_at ON interview
      FOR EACH ROW WHEN (NEW.quoting_allowed_at IS NULL AND OLD.quoting_allowed_at IS NOT NULL)
      EXECUTE FUNCTION quote_follows_permission()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
