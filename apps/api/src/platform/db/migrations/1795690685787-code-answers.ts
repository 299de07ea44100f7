import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

/** The book of codes with its history, and words of answers under codes. */
export class CodeAnswers1795690685787 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "code" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "parent_id" uuid, "merged_into_id" uuid, "name" text NOT NULL, "definition" text NOT NULL DEFAULT '', "include" text NOT NULL DEFAULT '', "exclude" text NOT NULL DEFAULT '', "revision" integer NOT NULL DEFAULT '1', CONSTRAINT "code_in_plg" UNIQUE ("id", "plg_id"), CONSTRAINT "code_revision" CHECK (revision > 0), CONSTRAINT "code_has_name" CHECK (name <> ''), CONSTRAINT "code_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "code_merged_into" ON "code"  ("merged_into_id") `);
    await queryRunner.query(`CREATE INDEX "code_parent" ON "code"  ("parent_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "code_name" ON "code"  ("plg_id", "name") WHERE merged_into_id is null`,
    );
    await queryRunner.query(
      `CREATE TABLE "code_version" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "code_id" uuid NOT NULL, "revision" integer NOT NULL, "parent_id" uuid, "name" text NOT NULL, "definition" text NOT NULL, "include" text NOT NULL, "exclude" text NOT NULL, "changed_by_id" uuid, CONSTRAINT "code_version_once" UNIQUE ("code_id", "revision"), CONSTRAINT "code_version_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "theme_coding" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "theme_id" uuid NOT NULL, "coding_id" uuid NOT NULL, "voice" text NOT NULL, CONSTRAINT "theme_coding_once" UNIQUE ("theme_id", "coding_id"), CONSTRAINT "theme_coding_voice" CHECK (voice in ('support', 'counter')), CONSTRAINT "theme_coding_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "theme_coding_coding" ON "theme_coding"  ("coding_id") `);
    await queryRunner.query(
      `CREATE TABLE "coding" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "answer_id" uuid NOT NULL, "code_id" uuid NOT NULL, "coder_id" uuid, "start_at" integer NOT NULL, "end_at" integer NOT NULL, "answer_print" text NOT NULL, "context_sealed" bytea NOT NULL, "is_example" boolean NOT NULL DEFAULT false, "stage" text NOT NULL DEFAULT 'free', CONSTRAINT "coding_stage" CHECK (stage in ('free', 'blind', 'handed_in', 'original')), CONSTRAINT "coding_range" CHECK (start_at >= 0 and end_at > start_at), CONSTRAINT "coding_in_plg" UNIQUE ("id", "plg_id"), CONSTRAINT "coding_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "coding_layer" ON "coding"  ("coder_id") `);
    await queryRunner.query(`CREATE INDEX "coding_code" ON "coding"  ("code_id") `);
    await queryRunner.query(`CREATE INDEX "coding_plg" ON "coding"  ("plg_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "coding_once" ON "coding"  ("answer_id", "code_id", "coder_id", "start_at", "end_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "code_move" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "change_id" uuid NOT NULL, "coding_id" uuid NOT NULL, "from_code_id" uuid NOT NULL, "to_code_id" uuid NOT NULL, CONSTRAINT "code_move_once" UNIQUE ("change_id", "coding_id"), CONSTRAINT "code_move_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "code_move_coding" ON "code_move"  ("coding_id") `);
    await queryRunner.query(
      `CREATE TABLE "code_change" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "kind" text NOT NULL, "code_id" uuid NOT NULL, "into_ids" uuid array NOT NULL, "made_by_id" uuid, "undone_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "code_change_kind" CHECK (kind in ('merge', 'split')), CONSTRAINT "code_change_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "code_change_plg" ON "code_change"  ("plg_id") `);
    await queryRunner.query(
      `ALTER TABLE "code" ADD CONSTRAINT "code_plg" FOREIGN KEY ("plg_id") REFERENCES "plg"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "code" ADD CONSTRAINT "code_parent_in_plg" FOREIGN KEY ("parent_id", "plg_id") REFERENCES "code"("id","plg_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "code" ADD CONSTRAINT "code_merged_in_plg" FOREIGN KEY ("merged_into_id", "plg_id") REFERENCES "code"("id","plg_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "code_version" ADD CONSTRAINT "code_version_code_in_plg" FOREIGN KEY ("code_id", "plg_id") REFERENCES "code"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "code_version" ADD CONSTRAINT "code_version_changed_by" FOREIGN KEY ("changed_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "theme_coding" ADD CONSTRAINT "theme_coding_theme_in_plg" FOREIGN KEY ("theme_id", "plg_id") REFERENCES "theme"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "theme_coding" ADD CONSTRAINT "theme_coding_coding_in_plg" FOREIGN KEY ("coding_id", "plg_id") REFERENCES "coding"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "coding" ADD CONSTRAINT "coding_answer_exists" FOREIGN KEY ("answer_id") REFERENCES "answer"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "coding" ADD CONSTRAINT "coding_code_in_plg" FOREIGN KEY ("code_id", "plg_id") REFERENCES "code"("id","plg_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "coding" ADD CONSTRAINT "coding_coder" FOREIGN KEY ("coder_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "code_move" ADD CONSTRAINT "code_move_change" FOREIGN KEY ("change_id") REFERENCES "code_change"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "code_move" ADD CONSTRAINT "code_move_coding_exists" FOREIGN KEY ("coding_id") REFERENCES "coding"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "code_change" ADD CONSTRAINT "code_change_code_in_plg" FOREIGN KEY ("code_id", "plg_id") REFERENCES "code"("id","plg_id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "code_change" ADD CONSTRAINT "code_change_made_by" FOREIGN KEY ("made_by_id") REFERENCES "user_account"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await this.keepBook(queryRunner);
    await this.followAnswers(queryRunner);
  }

  /** No code stands below itself or speaks for itself, and what it once meant stays as it was. */
  private async keepBook(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION code_no_circle() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          WITH RECURSIVE up AS (
            SELECT NEW.parent_id AS id UNION SELECT c.parent_id FROM code c JOIN up ON c.id = up.id
          ) SELECT FROM up WHERE id = NEW.id
        ) OR EXISTS (
          WITH RECURSIVE speaks AS (
            SELECT NEW.merged_into_id AS id UNION SELECT c.merged_into_id FROM code c JOIN speaks ON c.id = speaks.id
          ) SELECT FROM speaks WHERE id = NEW.id
        ) THEN
          ${refuse('a code never comes back to itself', 'code_no_circle')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER code_no_circle BEFORE INSERT OR UPDATE OF parent_id, merged_into_id ON code
      FOR EACH ROW EXECUTE FUNCTION code_no_circle()`);
    await runner.query(`
      CREATE FUNCTION code_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Whoever changed it may leave; that alone is taken out.
        NEW.changed_by_id := OLD.changed_by_id;
        IF NEW IS DISTINCT FROM OLD THEN
          ${refuse('what a code meant stays as it was', 'code_version_stays')};
        END IF;
        NEW.changed_by_id := null;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER code_version_stays BEFORE UPDATE ON code_version
      FOR EACH ROW EXECUTE FUNCTION code_version_stays()`);
  }

  /** Only words that are there are coded, and when they go the codings go in the same statement. */
  private async followAnswers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION coding_answer_has_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM answer WHERE id = NEW.answer_id AND plg_id = NEW.plg_id AND words_sealed IS NOT NULL FOR SHARE;
        IF NOT FOUND THEN
          ${refuse('there are no words to code', 'coding_answer_has_words')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER coding_answer_has_words BEFORE INSERT ON coding
      FOR EACH ROW EXECUTE FUNCTION coding_answer_has_words()`);
    await runner.query(`
      CREATE FUNCTION coding_follows_answer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM coding WHERE answer_id = NEW.id;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER coding_follows_answer AFTER UPDATE OF words_sealed ON answer
      FOR EACH ROW WHEN (NEW.words_sealed IS NULL) EXECUTE FUNCTION coding_follows_answer()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
