import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Hands and turns to speak, who leads, and whether added minutes are all right. */
export class SpeakInTurn1795645192728 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `CREATE TABLE "extension_answer" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "agenda_item_id" uuid NOT NULL, "membership_id" uuid NOT NULL, "agrees" boolean NOT NULL, CONSTRAINT "extension_answer_once" UNIQUE ("agenda_item_id", "membership_id"), CONSTRAINT "extension_answer_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "hand" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "meeting_id" uuid NOT NULL, "membership_id" uuid NOT NULL, "kind" text NOT NULL, "raised_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "hand_once" UNIQUE ("meeting_id", "membership_id"), CONSTRAINT "hand_kind" CHECK (kind in ('point', 'reaction', 'process')), CONSTRAINT "hand_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE TABLE "queue_change" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "meeting_id" uuid NOT NULL, "membership_id" uuid, "rule" text NOT NULL, "place" smallint, CONSTRAINT "queue_change_place" CHECK (place > 1), CONSTRAINT "queue_change_rule" CHECK (rule in ('first_come', 'person', 'programme')), CONSTRAINT "queue_change_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(
      `CREATE INDEX "queue_change_meeting_key" ON "queue_change"  ("meeting_id", "created_at") `,
    );
    await queryRunner.query(
      `CREATE TABLE "speaking_turn" ("id" uuid NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), "meeting_id" uuid NOT NULL, "membership_id" uuid NOT NULL, "kind" text NOT NULL, "began_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, CONSTRAINT "speaking_turn_order" CHECK (ended_at >= began_at), CONSTRAINT "speaking_turn_kind" CHECK (kind in ('point', 'reaction', 'process')), CONSTRAINT "speaking_turn_pkey" PRIMARY KEY ("id"))`,
    );
    await queryRunner.query(`CREATE INDEX "speaking_turn_meeting_key" ON "speaking_turn"  ("meeting_id") `);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "speaking_turn_one_at_a_time" ON "speaking_turn"  ("meeting_id") WHERE ended_at is null`,
    );
    await queryRunner.query(`ALTER TABLE "meeting" ADD "leader_id" uuid`);
    await queryRunner.query(`ALTER TABLE "meeting" ADD "queue_rule" text NOT NULL DEFAULT 'first_come'`);
    await queryRunner.query(`ALTER TABLE "agenda_item" ADD "asked_minutes" smallint`);
    await queryRunner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "meeting_queue_rule" CHECK (queue_rule in ('first_come', 'person', 'programme'))`,
    );
    await queryRunner.query(
      `ALTER TABLE "meeting" ADD CONSTRAINT "meeting_leader" FOREIGN KEY ("leader_id") REFERENCES "membership"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "extension_answer" ADD CONSTRAINT "extension_answer_agenda_item" FOREIGN KEY ("agenda_item_id") REFERENCES "agenda_item"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "extension_answer" ADD CONSTRAINT "extension_answer_membership" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "hand" ADD CONSTRAINT "hand_meeting" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "hand" ADD CONSTRAINT "hand_membership" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "queue_change" ADD CONSTRAINT "queue_change_meeting" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "queue_change" ADD CONSTRAINT "queue_change_membership" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "speaking_turn" ADD CONSTRAINT "speaking_turn_meeting" FOREIGN KEY ("meeting_id") REFERENCES "meeting"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "speaking_turn" ADD CONSTRAINT "speaking_turn_membership" FOREIGN KEY ("membership_id") REFERENCES "membership"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    // How long anyone spoke serves the order of speaking while the meeting runs, and is forgotten when it does not.
    await queryRunner.query(`
      CREATE FUNCTION meeting_forgets_speaking() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM speaking_turn WHERE meeting_id = NEW.id;
        DELETE FROM hand WHERE meeting_id = NEW.id;
        DELETE FROM extension_answer e USING agenda_item a WHERE a.id = e.agenda_item_id AND a.meeting_id = NEW.id;
        RETURN NULL;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER meeting_forgets_speaking AFTER UPDATE OF state ON meeting
      FOR EACH ROW WHEN (NEW.state <> 'open') EXECUTE FUNCTION meeting_forgets_speaking()`);
    await queryRunner.query(`
      CREATE FUNCTION speaking_turn_while_open() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM meeting WHERE id = NEW.meeting_id AND state = 'open') THEN
          RAISE EXCEPTION 'nobody has the word in a meeting that is not under way'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'speaking_turn_while_open';
        END IF;
        RETURN NEW;
      END $$`);
    await queryRunner.query(`
      CREATE TRIGGER speaking_turn_while_open BEFORE INSERT ON speaking_turn
      FOR EACH ROW EXECUTE FUNCTION speaking_turn_while_open()`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TRIGGER speaking_turn_while_open ON speaking_turn`);
    await queryRunner.query(`DROP FUNCTION speaking_turn_while_open`);
    await queryRunner.query(`DROP TRIGGER meeting_forgets_speaking ON meeting`);
    await queryRunner.query(`DROP FUNCTION meeting_forgets_speaking`);
    await queryRunner.query(`ALTER TABLE "speaking_turn" DROP CONSTRAINT "speaking_turn_membership"`);
    await queryRunner.query(`ALTER TABLE "speaking_turn" DROP CONSTRAINT "speaking_turn_meeting"`);
    await queryRunner.query(`ALTER TABLE "queue_change" DROP CONSTRAINT "queue_change_membership"`);
    await queryRunner.query(`ALTER TABLE "queue_change" DROP CONSTRAINT "queue_change_meeting"`);
    await queryRunner.query(`ALTER TABLE "hand" DROP CONSTRAINT "hand_membership"`);
    await queryRunner.query(`ALTER TABLE "hand" DROP CONSTRAINT "hand_meeting"`);
    await queryRunner.query(`ALTER TABLE "extension_answer" DROP CONSTRAINT "extension_answer_membership"`);
    await queryRunner.query(`ALTER TABLE "extension_answer" DROP CONSTRAINT "extension_answer_agenda_item"`);
    await queryRunner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "meeting_leader"`);
    await queryRunner.query(`ALTER TABLE "meeting" DROP CONSTRAINT "meeting_queue_rule"`);
    await queryRunner.query(`ALTER TABLE "agenda_item" DROP COLUMN "asked_minutes"`);
    await queryRunner.query(`ALTER TABLE "meeting" DROP COLUMN "queue_rule"`);
    await queryRunner.query(`ALTER TABLE "meeting" DROP COLUMN "leader_id"`);
    await queryRunner.query(`DROP INDEX "public"."speaking_turn_one_at_a_time"`);
    await queryRunner.query(`DROP INDEX "public"."speaking_turn_meeting_key"`);
    await queryRunner.query(`DROP TABLE "speaking_turn"`);
    await queryRunner.query(`DROP INDEX "public"."queue_change_meeting_key"`);
    await queryRunner.query(`DROP TABLE "queue_change"`);
    await queryRunner.query(`DROP TABLE "hand"`);
    await queryRunner.query(`DROP TABLE "extension_answer"`);
  }
}
