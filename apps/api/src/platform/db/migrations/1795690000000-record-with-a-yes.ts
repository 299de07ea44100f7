import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

/** Sound of conversations: with a yes of its own, sealed with a key of its own, gone with either. */
export class RecordWithAYes1795690000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const row = `id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()`;
    await runner.query(`ALTER TABLE respondent_keys.respondent_key DROP CONSTRAINT respondent_key_kind,
      ADD CONSTRAINT respondent_key_kind CHECK (kind in ('name', 'words', 'sound'))`);
    await runner.query(`ALTER TABLE retention_notice DROP CONSTRAINT retention_notice_category,
      ADD CONSTRAINT retention_notice_category CHECK (category in ('names', 'words', 'sound'))`);
    await runner.query('ALTER TABLE interview ADD recording_refused_at timestamptz');
    await runner.query(`CREATE TABLE recording (
      ${row},
      plg_id uuid NOT NULL,
      interview_id uuid NOT NULL,
      type text NOT NULL,
      started_at timestamptz NOT NULL,
      consent_at timestamptz NOT NULL,
      consent_version text NOT NULL,
      bytes integer NOT NULL DEFAULT 0,
      seconds integer,
      sha256 text,
      kept_at timestamptz,
      CONSTRAINT recording_pkey PRIMARY KEY (id),
      CONSTRAINT recording_type CHECK (type in ('audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus')),
      CONSTRAINT recording_most CHECK (bytes between 0 and 67108864),
      CONSTRAINT recording_kept_whole CHECK ((kept_at is null) = (sha256 is null) and (kept_at is null) = (seconds is null)),
      CONSTRAINT recording_of_interview FOREIGN KEY (interview_id, plg_id) REFERENCES interview (id, plg_id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX recording_interview ON recording (interview_id)');
    await runner.query(`CREATE TABLE recording_chunk (
      ${row},
      recording_id uuid NOT NULL,
      number integer NOT NULL,
      sha256 text NOT NULL,
      sealed bytea NOT NULL,
      CONSTRAINT recording_chunk_pkey PRIMARY KEY (id),
      CONSTRAINT recording_chunk_number UNIQUE (recording_id, number),
      CONSTRAINT recording_chunk_place CHECK (number between 0 and 599),
      CONSTRAINT recording_chunk_size CHECK (octet_length(sealed) between 29 and 524316),
      CONSTRAINT recording_chunk_of FOREIGN KEY (recording_id) REFERENCES recording (id) ON DELETE CASCADE
    )`);
    // Sealed bytes do not become smaller.
    await runner.query('ALTER TABLE recording_chunk ALTER sealed SET STORAGE EXTERNAL');
    await this.askFirst(runner);
    await this.takeAlong(runner);
  }

  private async askFirst(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION recording_is_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        talk interview;
      BEGIN
        SELECT * INTO talk FROM interview WHERE id = NEW.interview_id FOR SHARE;
        IF talk.withdrawn_at IS NOT NULL OR talk.recording_refused_at IS NOT NULL OR talk.words_erased_at IS NOT NULL
          OR (talk.is_under16 AND talk.parent_consent_at IS NULL) THEN
          ${refuse('nothing is recorded without a yes', 'recording_is_allowed')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER recording_is_allowed BEFORE INSERT ON recording
      FOR EACH ROW EXECUTE FUNCTION recording_is_allowed()`);
    await runner.query(`
      CREATE FUNCTION recording_chunk_is_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' OR EXISTS (SELECT FROM recording WHERE id = NEW.recording_id AND kept_at IS NOT NULL) THEN
          ${refuse('a recording that is whole stays as it is', 'recording_chunk_of_kept')};
        END IF;
        IF NOT EXISTS (SELECT FROM respondent_keys.respondent_key WHERE id = NEW.recording_id) THEN
          ${refuse('sound needs a key', 'recording_is_allowed')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER recording_chunk_is_legal BEFORE INSERT OR UPDATE ON recording_chunk
      FOR EACH ROW EXECUTE FUNCTION recording_chunk_is_legal()`);
  }

  /** Whoever takes back what, and through whichever door: the sound goes in the same statement, with its key. */
  private async takeAlong(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION interview_takes_recordings_along() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM recording WHERE interview_id = NEW.id;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER interview_takes_recordings_along
      AFTER UPDATE OF withdrawn_at, recording_refused_at, words_erased_at ON interview
      FOR EACH ROW WHEN (NEW.withdrawn_at IS NOT NULL OR NEW.recording_refused_at IS NOT NULL OR NEW.words_erased_at IS NOT NULL)
      EXECUTE FUNCTION interview_takes_recordings_along()`);
    await runner.query(`
      CREATE FUNCTION recording_takes_key_along() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM respondent_keys.respondent_key WHERE id = OLD.id;
        RETURN OLD;
      END $$`);
    await runner.query(`CREATE TRIGGER recording_takes_key_along AFTER DELETE ON recording
      FOR EACH ROW EXECUTE FUNCTION recording_takes_key_along()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
