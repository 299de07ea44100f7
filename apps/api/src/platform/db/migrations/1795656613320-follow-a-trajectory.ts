import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A group follows a trajectory: its phases, which meeting belongs to which, reminders, and what was begun early. */
export class FollowATrajectory1795656613320 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "early_start" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "phase" jsonb NOT NULL, "unmet" jsonb NOT NULL, "reason" text NOT NULL DEFAULT '', CONSTRAINT "early_start_one_per_meeting" UNIQUE ("meeting_id"), CONSTRAINT "early_start_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "phase_nudge" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "fact" text NOT NULL, "subject_id" uuid NOT NULL, "sent_by_id" uuid, "sent_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "phase_nudge_fact" CHECK (fact in ('questions.set', 'seats.filled', 'portraits.shared', 'protocol.frozen', 'assignments.made', 'conversations.held', 'conversations.students', 'conversations.teachers', 'themes.named', 'chapters.written', 'recommendations.agreed', 'report.frozen', 'report.approved', 'report.published')), CONSTRAINT "phase_nudge_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "phase_nudge_about" ON "phase_nudge"  ("plg_id", "fact", "subject_id", "sent_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "trajectory" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "key" text NOT NULL, "title" jsonb NOT NULL, CONSTRAINT "trajectory_in_plg" UNIQUE ("id", "plg_id"), CONSTRAINT "trajectory_one_per_plg" UNIQUE ("plg_id"), CONSTRAINT "trajectory_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "phase" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "trajectory_id" uuid NOT NULL, "key" text NOT NULL, "position" smallint NOT NULL, "content" jsonb NOT NULL, CONSTRAINT "phase_position" UNIQUE ("trajectory_id", "position"), CONSTRAINT "phase_key" UNIQUE ("trajectory_id", "key"), CONSTRAINT "phase_in_plg" UNIQUE ("id", "plg_id"), CONSTRAINT "phase_position_from_one" CHECK (position >= 1), CONSTRAINT "phase_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "meeting_phase" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "plg_id" uuid NOT NULL, "meeting_id" uuid NOT NULL, "phase_id" uuid NOT NULL, CONSTRAINT "meeting_phase_one_per_meeting" UNIQUE ("meeting_id"), CONSTRAINT "meeting_phase_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "meeting_phase_of_phase" ON "meeting_phase"  ("phase_id") `);
    await queryRunner.query(`ALTER TABLE "agenda_lineage" ADD "phase_key" text`);
    await queryRunner.query(`ALTER TABLE "backlog_item" ADD "phase_key" text`);
    for (const table of ['agenda_lineage', 'backlog_item']) {
      await queryRunner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "${table}_reason"`);
      await queryRunner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "${table}_reason" CHECK (reason in ('undiscussed', 'postponed', 'action', 'review', 'requested', 'missing', 'new', 'standing'))`,
      );
    }
    await queryRunner.query(
      `ALTER TABLE "early_start" ADD CONSTRAINT "early_start_meeting_in_plg" FOREIGN KEY ("meeting_id", "plg_id") REFERENCES "meeting"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "phase_nudge" ADD CONSTRAINT "phase_nudge_meeting_in_plg" FOREIGN KEY ("meeting_id", "plg_id") REFERENCES "meeting"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "trajectory" ADD CONSTRAINT "trajectory_plg" FOREIGN KEY ("plg_id") REFERENCES "plg"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "phase" ADD CONSTRAINT "phase_trajectory_in_plg" FOREIGN KEY ("trajectory_id", "plg_id") REFERENCES "trajectory"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "meeting_phase" ADD CONSTRAINT "meeting_phase_meeting_in_plg" FOREIGN KEY ("meeting_id", "plg_id") REFERENCES "meeting"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "meeting_phase" ADD CONSTRAINT "meeting_phase_phase_in_plg" FOREIGN KEY ("phase_id", "plg_id") REFERENCES "phase"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(`
      CREATE FUNCTION phase_nudge_daily() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM plg WHERE id = NEW.plg_id FOR UPDATE;
        IF EXISTS (
          SELECT FROM phase_nudge
          WHERE plg_id = NEW.plg_id AND fact = NEW.fact AND subject_id = NEW.subject_id
            AND sent_at > NEW.sent_at - interval '24 hours'
        ) THEN
          RAISE EXCEPTION 'one reminder a day'
            USING ERRCODE = '23514', CONSTRAINT = 'phase_nudge_daily';
        END IF;
        RETURN NEW;
      END $$`);
    await queryRunner.query(
      `CREATE TRIGGER phase_nudge_daily BEFORE INSERT ON phase_nudge FOR EACH ROW EXECUTE FUNCTION phase_nudge_daily()`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
