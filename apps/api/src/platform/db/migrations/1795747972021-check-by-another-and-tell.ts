import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

/** Who takes words does not check them, and an answer that may not be quoted can be told in other words. */
export class CheckByAnotherAndTell1795747972021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE quote ADD is_paraphrased boolean NOT NULL DEFAULT false');
    for (const table of ['quote', 'field_quote'])
      await runner.query(`ALTER TABLE ${table} ADD made_by_id uuid, ADD checked_by_id uuid,
        ADD CONSTRAINT ${table}_checked_by_another CHECK (checked_by_id <> made_by_id),
        ADD CONSTRAINT ${table}_made_by FOREIGN KEY (made_by_id) REFERENCES user_account(id) ON DELETE SET NULL,
        ADD CONSTRAINT ${table}_checked_by FOREIGN KEY (checked_by_id) REFERENCES user_account(id)
          ON DELETE SET NULL`);
    // The words are sealed: that they are other words only the service can tell.
    await runner.query(`
      CREATE OR REPLACE FUNCTION quote_is_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        talk interview;
      BEGIN
        SELECT i.* INTO talk FROM interview i JOIN answer a ON a.interview_id = i.id
          WHERE a.id = NEW.answer_id AND NOT a.is_sensitive FOR SHARE OF i;
        IF talk.id IS NULL OR talk.quoting_allowed_at IS NULL AND NOT (NEW.is_paraphrased AND talk.withdrawn_at IS NULL
          AND (NOT talk.is_under16 OR talk.parent_consent_at IS NOT NULL)) THEN
          ${refuse('this may not be quoted', 'quote_is_allowed')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION quote_follows_permission() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE quote SET words_sealed = null, withdrawn_at = now()
        WHERE words_sealed IS NOT NULL AND NOT is_paraphrased
          AND answer_id IN (SELECT id FROM answer WHERE interview_id = NEW.id);
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION quote_words_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.words_sealed IS NOT NULL AND (NEW.words_sealed IS DISTINCT FROM OLD.words_sealed
          OR NEW.is_paraphrased <> OLD.is_paraphrased) THEN
          ${refuse('the words of a quote never change', 'quote_words_fixed')};
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
