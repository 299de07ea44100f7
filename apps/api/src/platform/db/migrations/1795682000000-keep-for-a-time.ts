import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

/** Clocks for what is kept, notice beforehand, and a hold that stops them. */
export class KeepForATime1795682000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const row = `id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL`;
    await runner.query(`CREATE TABLE retention_hold (
      ${row},
      reason text NOT NULL,
      placed_by_id uuid,
      placed_at timestamptz NOT NULL,
      lifted_at timestamptz,
      CONSTRAINT retention_hold_pkey PRIMARY KEY (id),
      CONSTRAINT retention_hold_reason CHECK (length(reason) >= 10),
      CONSTRAINT retention_hold_plg FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE,
      CONSTRAINT retention_hold_placed_by FOREIGN KEY (placed_by_id) REFERENCES user_account (id) ON DELETE SET NULL
    )`);
    await runner.query(
      'CREATE UNIQUE INDEX retention_hold_one_standing ON retention_hold (plg_id) WHERE lifted_at is null',
    );
    await runner.query(`CREATE TABLE retention_notice (
      ${row},
      category text NOT NULL,
      sent_at timestamptz NOT NULL,
      CONSTRAINT retention_notice_pkey PRIMARY KEY (id),
      CONSTRAINT retention_notice_category CHECK (category in ('names', 'words')),
      CONSTRAINT retention_notice_plg_exists FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX retention_notice_plg ON retention_notice (plg_id, category)');
    await runner.query('ALTER TABLE interview ADD words_erased_at timestamptz');
    await this.erase(runner);
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
        IF talk.words_erased_at IS NOT NULL THEN
          IF NEW.words_sealed IS NOT NULL THEN
            ${refuse('what was erased is gone', 'answer_of_erased')};
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
  }

  /** Words go with what was asked about them. What a frozen version quotes stays, and so does the key that opens it. */
  private async erase(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION interview_erases_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.words_erased_at IS NOT NULL THEN
          ${refuse('what a conversation was stays so', 'interview_stays')};
        END IF;
        UPDATE answer SET words_sealed = null, is_skipped = false WHERE interview_id = NEW.id;
        UPDATE ask_back SET words_sealed = null, updated_at = now() WHERE interview_id = NEW.id;
        UPDATE quote q SET words_sealed = null, withdrawn_at = NEW.words_erased_at
        WHERE q.words_sealed IS NOT NULL AND q.answer_id IN (SELECT id FROM answer WHERE interview_id = NEW.id)
          AND NOT EXISTS (
            SELECT FROM report_version v WHERE v.plg_id = q.plg_id
              AND v.snapshot->'quotes' @> jsonb_build_array(jsonb_build_object('id', q.id::text))
          );
        DELETE FROM respondent_keys.respondent_key k
        WHERE k.id = NEW.id AND NOT EXISTS (
          SELECT FROM quote q JOIN answer a ON a.id = q.answer_id
          WHERE a.interview_id = NEW.id AND q.words_sealed IS NOT NULL
        );
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER interview_erases_words AFTER UPDATE OF words_erased_at ON interview
      FOR EACH ROW WHEN (NEW.words_erased_at IS DISTINCT FROM OLD.words_erased_at)
      EXECUTE FUNCTION interview_erases_words()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
