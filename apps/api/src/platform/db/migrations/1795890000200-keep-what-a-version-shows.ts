import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * When the words of a conversation go with time, those stay that a frozen version shows: in a chapter, in a summary or
 * under a red thread. Versions from before list every quote of their group besides, which is no reason to keep one.
 */
export class KeepWhatAVersionShows1795890000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.eraseUnless(runner, `strpos((v.snapshot - 'quotes')::text, '"' || q.id || '"') > 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.eraseUnless(
      runner,
      `v.snapshot->'quotes' @> jsonb_build_array(jsonb_build_object('id', q.id::text))`,
    );
  }

  private async eraseUnless(runner: QueryRunner, isShown: string): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION interview_erases_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.words_erased_at IS NOT NULL THEN
          RAISE EXCEPTION 'what a conversation was stays so' USING ERRCODE = '23514', CONSTRAINT = 'interview_stays';
        END IF;
        UPDATE answer SET words_sealed = null, is_skipped = false WHERE interview_id = NEW.id;
        UPDATE ask_back SET words_sealed = null, updated_at = now() WHERE interview_id = NEW.id;
        UPDATE quote q SET words_sealed = null, withdrawn_at = NEW.words_erased_at
        WHERE q.words_sealed IS NOT NULL AND q.answer_id IN (SELECT id FROM answer WHERE interview_id = NEW.id)
          AND NOT EXISTS (SELECT FROM report_version v WHERE v.plg_id = q.plg_id AND ${isShown});
        DELETE FROM respondent_keys.respondent_key k
        WHERE k.id = NEW.id AND NOT EXISTS (
          SELECT FROM quote q JOIN answer a ON a.id = q.answer_id
          WHERE a.interview_id = NEW.id AND q.words_sealed IS NOT NULL
        );
        RETURN NEW;
      END $$`);
  }
}
