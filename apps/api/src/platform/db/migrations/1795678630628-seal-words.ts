import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

// As the code sealed and opened on the day of this migration; what it does later is its own business.
function seal(key: Buffer, place: string, words: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(place));
  const sealed = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

function openOldName(key: Buffer, cipher: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, cipher.subarray(0, 12));
  decipher.setAuthTag(cipher.subarray(12, 28));
  return Buffer.concat([decipher.update(cipher.subarray(28)), decipher.final()]).toString('utf8');
}

/** Words of conversations and of quotes are sealed, and what opens them moves to a schema of its own. */
export class SealWords1795678630628 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA respondent_keys');
    await runner.query(`CREATE TABLE respondent_keys.respondent_key (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      kind text NOT NULL,
      bytes bytea NOT NULL,
      CONSTRAINT respondent_key_pkey PRIMARY KEY (id),
      CONSTRAINT respondent_key_kind CHECK (kind in ('name', 'words')),
      CONSTRAINT respondent_key_length CHECK (octet_length(bytes) = 32)
    )`);
    await runner.query('CREATE INDEX respondent_key_plg ON respondent_keys.respondent_key (plg_id)');
    await this.sealNames(runner);
    await this.sealAnswers(runner);
    await this.sealQuotes(runner);
    await this.destroyKeys(runner);
  }

  private async give(runner: QueryRunner, id: string, plgId: string, kind: string): Promise<Buffer> {
    const bytes = randomBytes(32);
    await runner.query(
      'INSERT INTO respondent_keys.respondent_key (id, plg_id, kind, bytes) VALUES ($1, $2, $3, $4)',
      [id, plgId, kind, bytes],
    );
    return bytes;
  }

  private async sealNames(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE respondents.respondent
      DROP CONSTRAINT respondent_name_with_key, ADD name_sealed bytea`);
    const named = (await runner.query(
      'SELECT id, plg_id, name_cipher, name_key FROM respondents.respondent WHERE name_key IS NOT NULL',
    )) as { id: string; plg_id: string; name_cipher: Buffer; name_key: Buffer }[];
    for (const it of named) {
      const key = await this.give(runner, it.id, it.plg_id, 'name');
      const sealed = seal(key, `name ${it.id}`, openOldName(it.name_key, it.name_cipher));
      await runner.query('UPDATE respondents.respondent SET name_sealed = $2 WHERE id = $1', [it.id, sealed]);
    }
    await runner.query('ALTER TABLE respondents.respondent DROP name_cipher, DROP name_key');
    await this.rewrite(runner, 'respondents.respondent', 'respondent_pkey');
  }

  private async sealAnswers(runner: QueryRunner): Promise<void> {
    const keys = new Map<string, Buffer>();
    const talks = (await runner.query('SELECT id, plg_id FROM interview WHERE withdrawn_at IS NULL')) as {
      id: string;
      plg_id: string;
    }[];
    for (const { id, plg_id: plgId } of talks) keys.set(id, await this.give(runner, id, plgId, 'words'));
    await runner.query(`ALTER TABLE answer
      DROP CONSTRAINT answer_skipped_is_empty, DROP CONSTRAINT answer_correction_has_reason,
      ADD words_sealed bytea, ADD is_skipped boolean NOT NULL DEFAULT false, ADD corrected_voice text`);
    await runner.query('ALTER TABLE answer DISABLE TRIGGER USER');
    const answers = (await runner.query(
      'SELECT id, interview_id, question_id, text, follow_ups, skip_reason, correction_reason FROM answer',
    )) as {
      id: string;
      interview_id: string;
      question_id: string;
      text: string;
      follow_ups: unknown;
      skip_reason: string | null;
      correction_reason: string | null;
    }[];
    for (const it of answers) {
      const key = keys.get(it.interview_id);
      if (!key) continue;
      const words = JSON.stringify({
        text: it.text,
        followUps: it.follow_ups,
        skipReason: it.skip_reason,
        correctionReason: it.correction_reason,
      });
      const sealed = seal(key, `answer ${it.interview_id} ${it.question_id}`, words);
      await runner.query('UPDATE answer SET words_sealed = $2 WHERE id = $1', [it.id, sealed]);
    }
    await runner.query(`UPDATE answer SET is_skipped = skip_reason IS NOT NULL,
      corrected_voice = CASE WHEN corrected_at IS NOT NULL THEN 'interviewer' END`);
    await runner.query(
      'ALTER TABLE answer DROP text, DROP follow_ups, DROP skip_reason, DROP correction_reason',
    );
    await runner.query('ALTER TABLE answer ENABLE TRIGGER USER');
    await runner.query(`ALTER TABLE answer
      ADD CONSTRAINT answer_skipped_is_empty CHECK (not is_skipped or (scale is null and choice is null and number is null and ranking = '{}' and cells = '[]' and not is_quote)),
      ADD CONSTRAINT answer_correction_has_voice CHECK ((corrected_at is null) = (corrected_voice is null)),
      ADD CONSTRAINT answer_corrected_voice CHECK (corrected_voice in ('interviewer', 'respondent'))`);
    await this.rewrite(runner, 'answer', 'answer_pkey');
    await runner.query(`
      CREATE OR REPLACE FUNCTION answer_is_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        talk interview;
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
        IF talk.submitted_at IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.corrected_at IS NULL
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
      CREATE OR REPLACE FUNCTION answer_of_withdrawn_is_empty() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.number IS NOT NULL OR NEW.ranking <> '{}' OR NEW.cells <> '[]')
          AND EXISTS (SELECT FROM interview WHERE id = NEW.interview_id AND withdrawn_at IS NOT NULL) THEN
          ${refuse('what was withdrawn is gone', 'answer_of_withdrawn')};
        END IF;
        RETURN NEW;
      END $$`);
  }

  private async sealQuotes(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER quote_words_fixed ON quote');
    await runner.query(
      'ALTER TABLE quote DROP CONSTRAINT quote_words_until_withdrawn, ADD words_sealed bytea',
    );
    const quotes = (await runner.query(
      `SELECT q.id, q.words, k.bytes FROM quote q JOIN answer a ON a.id = q.answer_id
       JOIN respondent_keys.respondent_key k ON k.id = a.interview_id WHERE q.words IS NOT NULL`,
    )) as { id: string; words: string; bytes: Buffer }[];
    for (const it of quotes)
      await runner.query('UPDATE quote SET words_sealed = $2 WHERE id = $1', [
        it.id,
        seal(it.bytes, `quote ${it.id}`, it.words),
      ]);
    await runner.query(
      'UPDATE quote SET withdrawn_at = coalesce(withdrawn_at, now()) WHERE words_sealed IS NULL',
    );
    await runner.query(`ALTER TABLE quote DROP words,
      ADD CONSTRAINT quote_words_until_withdrawn CHECK ((words_sealed is null) = (withdrawn_at is not null))`);
    await this.rewrite(runner, 'quote', 'quote_pkey');
    await runner.query(`
      CREATE OR REPLACE FUNCTION quote_follows_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_TABLE_NAME = 'interview' THEN
          UPDATE quote SET words_sealed = null, withdrawn_at = NEW.withdrawn_at
          WHERE words_sealed IS NOT NULL AND answer_id IN (SELECT id FROM answer WHERE interview_id = NEW.id);
          RETURN NEW;
        END IF;
        UPDATE quote SET words_sealed = null, withdrawn_at = now() WHERE words_sealed IS NOT NULL AND answer_id = OLD.id;
        RETURN OLD;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION quote_words_fixed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.words_sealed IS NOT NULL AND NEW.words_sealed IS DISTINCT FROM OLD.words_sealed THEN
          ${refuse('the words of a quote never change', 'quote_words_fixed')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER quote_words_fixed BEFORE UPDATE ON quote
      FOR EACH ROW EXECUTE FUNCTION quote_words_fixed()`);
  }

  /** Whoever withdraws, the keys go in the same statement, and with them what they opened. */
  private async destroyKeys(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION interview_takes_keys_along() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          DELETE FROM respondent_keys.respondent_key WHERE id = OLD.id;
          RETURN OLD;
        END IF;
        DELETE FROM respondent_keys.respondent_key WHERE id IN (NEW.id, NEW.respondent_id);
        UPDATE respondents.respondent SET name_sealed = null WHERE id = NEW.respondent_id;
        UPDATE answer SET words_sealed = null, is_skipped = false, scale = null, choice = null, number = null,
          ranking = '{}', cells = '[]', is_quote = false, probes = '{}', corrected_at = null, corrected_voice = null
        WHERE interview_id = NEW.id;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER interview_takes_keys_along AFTER UPDATE OF withdrawn_at ON interview
      FOR EACH ROW WHEN (NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION interview_takes_keys_along()`);
    await runner.query(`CREATE TRIGGER interview_takes_keys_along_when_deleted AFTER DELETE ON interview
      FOR EACH ROW EXECUTE FUNCTION interview_takes_keys_along()`);
    await runner.query(`
      CREATE FUNCTION respondents.respondent_takes_key_along() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM respondent_keys.respondent_key WHERE id = OLD.id;
        RETURN OLD;
      END $$`);
    await runner.query(`CREATE TRIGGER respondent_takes_key_along AFTER DELETE ON respondents.respondent
      FOR EACH ROW EXECUTE FUNCTION respondents.respondent_takes_key_along()`);
  }

  /** What a dropped column held stays in old rows until the table is written anew. */
  private async rewrite(runner: QueryRunner, table: string, index: string): Promise<void> {
    await runner.query(`CLUSTER ${table} USING ${index}`);
    await runner.query(`ALTER TABLE ${table} SET WITHOUT CLUSTER`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
