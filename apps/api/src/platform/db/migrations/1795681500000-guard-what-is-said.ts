import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

/** Who is under 16, what is sensitive, and that names were replaced. */
export class GuardWhatIsSaid1795681500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE interview
      ADD is_under16 boolean NOT NULL DEFAULT false, ADD parent_consent_at timestamptz,
      ADD CONSTRAINT interview_parent_only_under_16 CHECK (parent_consent_at is null or is_under16),
      ADD CONSTRAINT interview_under_16_not_quoted
        CHECK (not is_under16 or parent_consent_at is not null or quoting_allowed_at is null)`);
    await runner.query(`
      CREATE FUNCTION interview_under_16_unnamed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.is_under16 AND NEW.parent_consent_at IS NULL AND EXISTS (
          SELECT FROM respondents.respondent WHERE id = NEW.respondent_id AND name_sealed IS NOT NULL
        ) THEN
          ${refuse('of who is under 16 no name is kept without a parent', 'interview_under_16_unnamed')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER interview_under_16_unnamed BEFORE INSERT OR UPDATE ON interview
      FOR EACH ROW EXECUTE FUNCTION interview_under_16_unnamed()`);
    await runner.query(`ALTER TABLE answer
      ADD is_sensitive boolean NOT NULL DEFAULT false, ADD sensitive_released_at timestamptz,
      ADD CONSTRAINT answer_released_if_sensitive CHECK (sensitive_released_at is null or is_sensitive)`);
    await runner.query(`CREATE TABLE redaction (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      interview_id uuid NOT NULL,
      question_id uuid NOT NULL,
      kind text NOT NULL,
      count integer NOT NULL,
      CONSTRAINT redaction_pkey PRIMARY KEY (id),
      CONSTRAINT redaction_kind CHECK (kind in ('respondent', 'colleague', 'titled', 'email', 'phone')),
      CONSTRAINT redaction_count CHECK (count > 0),
      CONSTRAINT redaction_interview_in_plg FOREIGN KEY (interview_id, plg_id)
        REFERENCES interview (id, plg_id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX redaction_interview ON redaction (interview_id)');
    await this.guardAnswers(runner);
  }

  private async guardAnswers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION answer_is_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        talk interview;
        is_release boolean := false;
      BEGIN
        SELECT * INTO talk FROM interview WHERE id = NEW.interview_id FOR SHARE;
        IF talk.consent_at IS NULL THEN
          ${refuse('no answer without consent', 'answer_needs_consent')};
        END IF;
        IF talk.withdrawn_at IS NOT NULL THEN
          IF NEW.words_sealed IS NOT NULL OR NEW.scale IS NOT NULL OR NEW.choice IS NOT NULL OR NEW.is_quote
            OR NEW.is_skipped OR NEW.probes <> '{}' OR NEW.corrected_at IS NOT NULL THEN
            ${refuse('what was withdrawn is gone', 'answer_of_withdrawn')};
          END IF;
          RETURN NEW;
        END IF;
        IF TG_OP = 'UPDATE' THEN
          is_release := OLD.sensitive_released_at IS NULL AND NEW.sensitive_released_at IS NOT NULL
            AND to_jsonb(NEW) - '{sensitive_released_at,updated_at}'::text[] = to_jsonb(OLD) - '{sensitive_released_at,updated_at}'::text[];
        END IF;
        IF talk.submitted_at IS NOT NULL AND NOT is_release AND (TG_OP = 'INSERT' OR NEW.corrected_at IS NULL
          OR NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at) THEN
          ${refuse('what was handed in changes with a reason only', 'answer_submitted')};
        END IF;
        IF NEW.words_sealed IS NOT NULL
          AND NOT EXISTS (SELECT FROM respondent_keys.respondent_key WHERE id = NEW.interview_id) THEN
          ${refuse('words need a key', 'answer_words_have_key')};
        END IF;
        IF NOT EXISTS (
          SELECT FROM protocol_question
          WHERE id = NEW.question_id AND version_id = talk.protocol_version_id
            AND audience = talk.audience AND is_chosen
        ) THEN
          ${refuse('an answer is to a question of the guide', 'answer_question_in_guide')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION quote_is_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        allowed_at timestamptz;
      BEGIN
        SELECT i.quoting_allowed_at INTO allowed_at FROM interview i JOIN answer a ON a.interview_id = i.id
          WHERE a.id = NEW.answer_id AND NOT a.is_sensitive FOR SHARE OF i;
        IF allowed_at IS NULL THEN
          ${refuse('this may not be quoted', 'quote_is_allowed')};
        END IF;
        RETURN NEW;
      END $$`);
    // Whoever takes an answer back takes back what was asked about it, and what stood there before.
    await runner.query(`
      CREATE FUNCTION ask_back_follows_respondent() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE ask_back SET words_sealed = NULL, updated_at = now()
        WHERE interview_id = NEW.interview_id AND question_id = NEW.question_id;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER ask_back_follows_respondent AFTER UPDATE OF corrected_voice ON answer
      FOR EACH ROW WHEN (NEW.corrected_voice = 'respondent') EXECUTE FUNCTION ask_back_follows_respondent()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
