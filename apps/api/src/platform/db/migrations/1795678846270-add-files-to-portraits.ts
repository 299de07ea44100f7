import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures and documents of portraits, with their bytes apart. */
export class AddFilesToPortraits1795678846270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE portrait_file (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL,
      portrait_id uuid NOT NULL,
      kind text NOT NULL,
      name text NOT NULL,
      alt text NOT NULL DEFAULT '',
      caption text NOT NULL DEFAULT '',
      width integer,
      height integer,
      size integer NOT NULL,
      sha256 text NOT NULL,
      source_sha256 text NOT NULL,
      state text NOT NULL,
      is_shared boolean NOT NULL DEFAULT false,
      position smallint,
      removed_at timestamptz,
      added_by_id uuid,
      CONSTRAINT portrait_file_place UNIQUE (portrait_id, position) DEFERRABLE INITIALLY DEFERRED,
      CONSTRAINT portrait_file_most CHECK (position between 0 and 11),
      CONSTRAINT portrait_file_removed CHECK ((position is null) = (removed_at is not null)),
      CONSTRAINT portrait_file_shared_ready CHECK (not is_shared or state = 'ready'),
      CONSTRAINT portrait_file_kind CHECK (kind in ('picture', 'document') and (kind = 'picture') = (width is not null)),
      CONSTRAINT portrait_file_state CHECK (state in ('checking', 'ready', 'refused')),
      CONSTRAINT portrait_file_pkey PRIMARY KEY (id)
    )`);
    await runner.query(
      `CREATE UNIQUE INDEX portrait_file_same ON portrait_file (portrait_id, source_sha256) WHERE removed_at is null`,
    );
    await runner.query(`CREATE TABLE portrait_file_bytes (
      id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      file_id uuid NOT NULL,
      size text NOT NULL,
      bytes bytea NOT NULL,
      CONSTRAINT portrait_file_bytes_once UNIQUE (file_id, size),
      CONSTRAINT portrait_file_bytes_size CHECK (size in ('small', 'large') and octet_length(bytes) between 1 and 15728640),
      CONSTRAINT portrait_file_bytes_pkey PRIMARY KEY (id)
    )`);
    // Pictures are packed already: trying to pack them again only costs time.
    await runner.query(`ALTER TABLE portrait_file_bytes ALTER COLUMN bytes SET STORAGE EXTERNAL`);
    await runner.query(
      `ALTER TABLE portrait_file ADD CONSTRAINT portrait_file_portrait FOREIGN KEY (portrait_id, plg_id) REFERENCES portrait(id, plg_id) ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE portrait_file ADD CONSTRAINT portrait_file_added_by FOREIGN KEY (added_by_id) REFERENCES user_account(id) ON DELETE SET NULL`,
    );
    await runner.query(
      `ALTER TABLE portrait_file_bytes ADD CONSTRAINT portrait_file_bytes_of FOREIGN KEY (file_id) REFERENCES portrait_file(id) ON DELETE CASCADE`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
