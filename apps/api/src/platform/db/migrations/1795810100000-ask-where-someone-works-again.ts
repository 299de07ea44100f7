import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A visit that is over may be of somebody who works at its programme since. Whatever begins there again is refused: by
 * the seat of any place that they hold in the group, not only of the one they visited from, and writing along too.
 */
export class AskWhereSomeoneWorksAgain1795810100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION works_or_sits_at(person uuid, circle uuid, programme uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (
          SELECT FROM employment WHERE user_id = person AND programme_id = programme AND ended_at IS NULL
        ) OR EXISTS (
          SELECT FROM membership JOIN seat ON seat.id = membership.seat_id
          WHERE membership.plg_id = circle AND membership.user_id = person AND membership.left_at IS NULL
            AND seat.programme_id = programme
        )
      $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION interview_is_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        visit assignment;
      BEGIN
        IF NOT EXISTS (SELECT FROM protocol_version WHERE id = NEW.protocol_version_id AND frozen_at IS NOT NULL) THEN
          RAISE EXCEPTION 'a conversation uses a frozen protocol' USING ERRCODE = '23514', CONSTRAINT = 'interview_protocol_frozen';
        END IF;
        PERFORM FROM user_account WHERE id = NEW.interviewer_id FOR NO KEY UPDATE;
        SELECT * INTO visit FROM assignment WHERE id = NEW.assignment_id;
        IF visit.plg_id IS DISTINCT FROM NEW.plg_id OR visit.interviewer_id IS DISTINCT FROM NEW.interviewer_id THEN
          RAISE EXCEPTION 'a conversation belongs to the visit of its interviewer' USING ERRCODE = '23514', CONSTRAINT = 'interview_of_assignment';
        END IF;
        IF works_or_sits_at(NEW.interviewer_id, NEW.plg_id, visit.host_programme_id) OR EXISTS (
          SELECT FROM membership JOIN seat ON seat.id = membership.seat_id
          WHERE membership.id = visit.membership_id AND seat.programme_id = visit.host_programme_id
        ) THEN
          RAISE EXCEPTION 'nobody interviews where they work' USING ERRCODE = '23514', CONSTRAINT = 'interview_not_own_programme';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE OR REPLACE FUNCTION tandem_log_is_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT FROM tandem_talk k JOIN tandem t ON t.id = k.tandem_id
          JOIN assignment a ON a.id IN (t.first_assignment_id, t.second_assignment_id) AND a.id <> k.assignment_id
          WHERE k.id = NEW.talk_id AND k.plg_id = NEW.plg_id AND a.interviewer_id = NEW.logger_id
        ) THEN
          RAISE EXCEPTION 'whoever does not lead writes along' USING ERRCODE = '23514', CONSTRAINT = 'tandem_log_of_partner';
        END IF;
        IF NOT EXISTS (SELECT FROM protocol_version WHERE id = NEW.protocol_version_id AND frozen_at IS NOT NULL) THEN
          RAISE EXCEPTION 'a conversation uses a frozen protocol' USING ERRCODE = '23514', CONSTRAINT = 'tandem_log_protocol_frozen';
        END IF;
        PERFORM FROM user_account WHERE id = NEW.logger_id FOR NO KEY UPDATE;
        IF EXISTS (
          SELECT FROM tandem_talk k JOIN assignment a ON a.id = k.assignment_id
          WHERE k.id = NEW.talk_id AND works_or_sits_at(NEW.logger_id, NEW.plg_id, a.host_programme_id)
        ) THEN
          RAISE EXCEPTION 'nobody interviews where they work' USING ERRCODE = '23514', CONSTRAINT = 'interview_not_own_programme';
        END IF;
        RETURN NEW;
      END $$`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
