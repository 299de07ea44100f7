import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways of working in a meeting: steps, rounds, notes, votes, and the circle check. */
export class UseFormats1795647019512 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "format_run" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "key" text NOT NULL, "content" jsonb NOT NULL, "step_index" smallint NOT NULL DEFAULT '0', "opened_steps" smallint array NOT NULL DEFAULT '{}', "extra_minutes" smallint NOT NULL DEFAULT '0', "elapsed_ms" integer NOT NULL DEFAULT '0', "running_since" TIMESTAMP WITH TIME ZONE, "presenter_id" uuid, "rounds" jsonb NOT NULL DEFAULT '[]', "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "format_run_still_at_end" CHECK (ended_at is null or running_since is null), CONSTRAINT "format_run_step" CHECK (step_index >= 0 and step_index < jsonb_array_length(content -> 'steps')), CONSTRAINT "format_run_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "format_run_meeting_key" ON "format_run"  ("meeting_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "format_run_one_at_a_time" ON "format_run"  ("meeting_id") WHERE ended_at is null`,
    );
    await queryRunner.query(
      `CREATE TABLE "circle_check" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "meeting_id" uuid NOT NULL, "run_id" uuid NOT NULL, "answers" smallint NOT NULL DEFAULT '0', "safe_sum" smallint DEFAULT '0', "equal_sum" smallint DEFAULT '0', "worthwhile_sum" smallint DEFAULT '0', "closed_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "circle_check_one_per_meeting" UNIQUE ("meeting_id"), CONSTRAINT "circle_check_five" CHECK (closed_at is null or answers >= 5 or (safe_sum is null and equal_sum is null and worthwhile_sum is null)), CONSTRAINT "circle_check_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "circle_ballot" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "check_id" uuid NOT NULL, "membership_id" uuid NOT NULL, CONSTRAINT "circle_ballot_once" UNIQUE ("check_id", "membership_id"), CONSTRAINT "circle_ballot_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "round_turn" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "run_id" uuid NOT NULL, "step_index" smallint NOT NULL, "membership_id" uuid NOT NULL, "position" smallint NOT NULL, "state" text NOT NULL DEFAULT 'waiting', "has_passed" boolean NOT NULL DEFAULT false, CONSTRAINT "round_turn_once" UNIQUE ("run_id", "step_index", "membership_id"), CONSTRAINT "round_turn_state" CHECK (state in ('waiting', 'speaking', 'passed', 'done', 'skipped')), CONSTRAINT "round_turn_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "round_turn_one_speaks" ON "round_turn"  ("run_id") WHERE state = 'speaking'`,
    );
    await queryRunner.query(
      `CREATE TABLE "silent_note" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "run_id" uuid NOT NULL, "step_index" smallint NOT NULL, "membership_id" uuid, "programme_id" uuid, "text" text NOT NULL, "kind" smallint, "is_signed" boolean NOT NULL DEFAULT false, CONSTRAINT "silent_note_text" CHECK (char_length(text) between 1 and 1000), CONSTRAINT "silent_note_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "silent_note_run_key" ON "silent_note"  ("run_id") `);
    await queryRunner.query(
      `CREATE TABLE "vote_option" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "run_id" uuid NOT NULL, "step_index" smallint NOT NULL, "position" smallint NOT NULL, "text" text NOT NULL, CONSTRAINT "vote_option_position" UNIQUE ("run_id", "step_index", "position"), CONSTRAINT "vote_option_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "format_vote" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "run_id" uuid NOT NULL, "step_index" smallint NOT NULL, "membership_id" uuid NOT NULL, "option_id" uuid, "value" smallint NOT NULL, CONSTRAINT "format_vote_value" CHECK (value between 0 and 20), CONSTRAINT "format_vote_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "format_vote_fist_once" ON "format_vote"  ("run_id", "step_index", "membership_id") WHERE option_id is null`,
    );
    await queryRunner.query(
      `CREATE UNIQUE INDEX "format_vote_dots_once" ON "format_vote"  ("run_id", "step_index", "membership_id", "option_id") WHERE option_id is not null`,
    );
    await queryRunner.query(
      `ALTER TABLE "format_run" ADD CONSTRAINT "format_run_meeting" FOREIGN KEY ("meeting_id", "plg_id") REFERENCES "meeting"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "format_run" ADD CONSTRAINT "format_run_presenter" FOREIGN KEY ("presenter_id") REFERENCES "membership"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "circle_check" ADD CONSTRAINT "circle_check_meeting" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "circle_check" ADD CONSTRAINT "circle_check_run" FOREIGN KEY ("run_id") REFERENCES "format_run"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "circle_ballot" ADD CONSTRAINT "circle_ballot_check" FOREIGN KEY ("check_id") REFERENCES "circle_check"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "circle_ballot" ADD CONSTRAINT "circle_ballot_membership" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "round_turn" ADD CONSTRAINT "round_turn_run" FOREIGN KEY ("run_id") REFERENCES "format_run"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "round_turn" ADD CONSTRAINT "round_turn_membership" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "silent_note" ADD CONSTRAINT "silent_note_run" FOREIGN KEY ("run_id") REFERENCES "format_run"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "silent_note" ADD CONSTRAINT "silent_note_membership" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "silent_note" ADD CONSTRAINT "silent_note_programme" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "vote_option" ADD CONSTRAINT "vote_option_run" FOREIGN KEY ("run_id") REFERENCES "format_run"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "format_vote" ADD CONSTRAINT "format_vote_run" FOREIGN KEY ("run_id") REFERENCES "format_run"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "format_vote" ADD CONSTRAINT "format_vote_membership" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "format_vote" ADD CONSTRAINT "format_vote_option" FOREIGN KEY ("option_id") REFERENCES "vote_option"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`
      CREATE FUNCTION silent_note_closed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM format_run WHERE id = NEW.run_id AND NEW.step_index = ANY (opened_steps)) THEN
          RAISE EXCEPTION 'the notes of this step are open' USING ERRCODE = 'check_violation', CONSTRAINT = 'silent_note_closed';
        END IF;
        RETURN NEW;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER silent_note_closed BEFORE INSERT OR UPDATE OF text, step_index, run_id ON silent_note
      FOR EACH ROW EXECUTE FUNCTION silent_note_closed()`);
    await queryRunner.query(`
      CREATE FUNCTION format_vote_fits() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        step jsonb;
        given integer;
        highest integer;
      BEGIN
        IF EXISTS (SELECT 1 FROM format_run WHERE id = NEW.run_id AND NEW.step_index = ANY (opened_steps)) THEN
          RAISE EXCEPTION 'the result of this step is open' USING ERRCODE = 'check_violation', CONSTRAINT = 'format_vote_opened';
        END IF;
        SELECT content -> 'steps' -> NEW.step_index::int -> 'vote' INTO step FROM format_run WHERE id = NEW.run_id;
        SELECT sum(value), max(value) INTO given, highest FROM format_vote
          WHERE run_id = NEW.run_id AND step_index = NEW.step_index AND membership_id = NEW.membership_id;
        IF given > coalesce((step ->> 'dots')::int, 5)
          OR highest > coalesce((step ->> 'most')::int, (step ->> 'dots')::int, 5) THEN
          RAISE EXCEPTION 'more dots than one person has' USING ERRCODE = 'check_violation', CONSTRAINT = 'format_vote_within_budget';
        END IF;
        RETURN NULL;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER format_vote_fits AFTER INSERT OR UPDATE ON format_vote
      FOR EACH ROW EXECUTE FUNCTION format_vote_fits()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TRIGGER format_vote_fits ON format_vote`);
    await queryRunner.query(`DROP FUNCTION format_vote_fits`);
    await queryRunner.query(`DROP TRIGGER silent_note_closed ON silent_note`);
    await queryRunner.query(`DROP FUNCTION silent_note_closed`);
    await queryRunner.query(`ALTER TABLE "format_vote" DROP CONSTRAINT "format_vote_option"`);
    await queryRunner.query(`ALTER TABLE "format_vote" DROP CONSTRAINT "format_vote_membership"`);
    await queryRunner.query(`ALTER TABLE "format_vote" DROP CONSTRAINT "format_vote_run"`);
    await queryRunner.query(`ALTER TABLE "vote_option" DROP CONSTRAINT "vote_option_run"`);
    await queryRunner.query(`ALTER TABLE "silent_note" DROP CONSTRAINT "silent_note_programme"`);
    await queryRunner.query(`ALTER TABLE "silent_note" DROP CONSTRAINT "silent_note_membership"`);
    await queryRunner.query(`ALTER TABLE "silent_note" DROP CONSTRAINT "silent_note_run"`);
    await queryRunner.query(`ALTER TABLE "round_turn" DROP CONSTRAINT "round_turn_membership"`);
    await queryRunner.query(`ALTER TABLE "round_turn" DROP CONSTRAINT "round_turn_run"`);
    await queryRunner.query(`ALTER TABLE "circle_ballot" DROP CONSTRAINT "circle_ballot_membership"`);
    await queryRunner.query(`ALTER TABLE "circle_ballot" DROP CONSTRAINT "circle_ballot_check"`);
    await queryRunner.query(`ALTER TABLE "circle_check" DROP CONSTRAINT "circle_check_run"`);
    await queryRunner.query(`ALTER TABLE "circle_check" DROP CONSTRAINT "circle_check_meeting"`);
    await queryRunner.query(`ALTER TABLE "format_run" DROP CONSTRAINT "format_run_presenter"`);
    await queryRunner.query(`ALTER TABLE "format_run" DROP CONSTRAINT "format_run_meeting"`);
    await queryRunner.query(`DROP INDEX "public"."format_vote_dots_once"`);
    await queryRunner.query(`DROP INDEX "public"."format_vote_fist_once"`);
    await queryRunner.query(`DROP TABLE "format_vote"`);
    await queryRunner.query(`DROP TABLE "vote_option"`);
    await queryRunner.query(`DROP INDEX "public"."silent_note_run_key"`);
    await queryRunner.query(`DROP TABLE "silent_note"`);
    await queryRunner.query(`DROP INDEX "public"."round_turn_one_speaks"`);
    await queryRunner.query(`DROP TABLE "round_turn"`);
    await queryRunner.query(`DROP TABLE "circle_ballot"`);
    await queryRunner.query(`DROP TABLE "circle_check"`);
    await queryRunner.query(`DROP INDEX "public"."format_run_one_at_a_time"`);
    await queryRunner.query(`DROP INDEX "public"."format_run_meeting_key"`);
    await queryRunner.query(`DROP TABLE "format_run"`);
  }
}
