import type { MigrationInterface, QueryRunner } from 'typeorm';

const row = `id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  plg_id uuid NOT NULL`;

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

/** Conversations, what was answered, and who answered: the last in a schema of its own. */
export class HoldInterviews1795407600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE SCHEMA respondents`);
    await runner.query(`CREATE TABLE respondents.respondent (
      ${row},
      code text NOT NULL,
      name_cipher bytea,
      name_key bytea,
      CONSTRAINT respondent_code_per_plg UNIQUE (plg_id, code),
      CONSTRAINT respondent_id_code UNIQUE (id, code),
      CONSTRAINT respondent_code_form CHECK (code ~ '^(ST|DO)-[0-9]{2,3}$'),
      CONSTRAINT respondent_name_with_key CHECK ((name_cipher is null) = (name_key is null)),
      CONSTRAINT respondent_pkey PRIMARY KEY (id),
      CONSTRAINT respondent_plg FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE TABLE interview (
      ${row},
      assignment_id uuid NOT NULL,
      interviewer_id uuid NOT NULL,
      protocol_version_id uuid NOT NULL,
      audience text NOT NULL,
      respondent_id uuid NOT NULL,
      code text NOT NULL,
      started_at timestamptz NOT NULL,
      consent_at timestamptz,
      consent_version text,
      submitted_at timestamptz,
      withdrawn_at timestamptz,
      CONSTRAINT interview_one_per_respondent_and_version UNIQUE (respondent_id, protocol_version_id),
      CONSTRAINT interview_in_plg UNIQUE (id, plg_id),
      CONSTRAINT interview_audience CHECK (audience in ('student', 'teacher')),
      CONSTRAINT interview_consent_whole CHECK ((consent_at is null) = (consent_version is null)),
      CONSTRAINT interview_submitted_with_consent CHECK (submitted_at is null or consent_at is not null),
      CONSTRAINT interview_pkey PRIMARY KEY (id),
      CONSTRAINT interview_plg_exists FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE,
      CONSTRAINT interview_assignment_exists FOREIGN KEY (assignment_id) REFERENCES assignment(id),
      CONSTRAINT interview_interviewer_exists FOREIGN KEY (interviewer_id) REFERENCES user_account(id),
      CONSTRAINT interview_protocol_in_plg FOREIGN KEY (protocol_version_id, plg_id)
        REFERENCES protocol_version(id, plg_id),
      CONSTRAINT interview_respondent FOREIGN KEY (respondent_id, code)
        REFERENCES respondents.respondent(id, code)
    )`);
    await runner.query(`CREATE TABLE answer (
      ${row},
      interview_id uuid NOT NULL,
      question_id uuid NOT NULL,
      revision integer NOT NULL,
      revision_id uuid NOT NULL,
      text text NOT NULL DEFAULT '',
      scale smallint,
      choice text,
      is_quote boolean NOT NULL DEFAULT false,
      probes text[] NOT NULL DEFAULT '{}',
      skip_reason text,
      corrected_at timestamptz,
      correction_reason text,
      CONSTRAINT answer_once_per_question UNIQUE (interview_id, question_id),
      CONSTRAINT answer_correction_has_reason CHECK ((corrected_at is null) = (correction_reason is null)),
      CONSTRAINT answer_skipped_is_empty CHECK
        (skip_reason is null or (text = '' and scale is null and choice is null and not is_quote)),
      CONSTRAINT answer_pkey PRIMARY KEY (id),
      CONSTRAINT answer_interview_in_plg FOREIGN KEY (interview_id, plg_id)
        REFERENCES interview(id, plg_id) ON DELETE CASCADE,
      CONSTRAINT answer_question FOREIGN KEY (question_id) REFERENCES protocol_question(id)
    )`);
    await runner.query(`CREATE TABLE answer_revision (
      id uuid NOT NULL,
      plg_id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      interview_id uuid NOT NULL,
      question_id uuid NOT NULL,
      revision integer NOT NULL,
      CONSTRAINT answer_revision_pkey PRIMARY KEY (id),
      CONSTRAINT answer_revision_of_interview FOREIGN KEY (interview_id) REFERENCES interview(id) ON DELETE CASCADE
    )`);
    for (const index of [
      'interview_assignment ON interview (assignment_id)',
      'interview_interviewer ON interview (interviewer_id)',
      'interview_plg ON interview (plg_id)',
      'answer_plg ON answer (plg_id)',
      'answer_revision_interview ON answer_revision (interview_id)',
    ])
      await runner.query(`CREATE INDEX ${index}`);
    await this.guardInterviews(runner);
    await this.guardAnswers(runner);
  }

  private async guardInterviews(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION interview_is_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        visit assignment;
      BEGIN
        IF NOT EXISTS (SELECT FROM protocol_version WHERE id = NEW.protocol_version_id AND frozen_at IS NOT NULL) THEN
          ${refuse('a conversation uses a frozen protocol', 'interview_protocol_frozen')};
        END IF;
        PERFORM FROM user_account WHERE id = NEW.interviewer_id FOR NO KEY UPDATE;
        SELECT * INTO visit FROM assignment WHERE id = NEW.assignment_id;
        IF visit.plg_id IS DISTINCT FROM NEW.plg_id OR visit.interviewer_id IS DISTINCT FROM NEW.interviewer_id THEN
          ${refuse('a conversation belongs to the visit of its interviewer', 'interview_of_assignment')};
        END IF;
        IF EXISTS (
          SELECT FROM employment
          WHERE user_id = NEW.interviewer_id AND programme_id = visit.host_programme_id AND ended_at IS NULL
        ) OR EXISTS (
          SELECT FROM membership JOIN seat ON seat.id = membership.seat_id
          WHERE membership.id = visit.membership_id AND seat.programme_id = visit.host_programme_id
        ) THEN
          ${refuse('nobody interviews where they work', 'interview_not_own_programme')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER interview_is_legal BEFORE INSERT ON interview
      FOR EACH ROW EXECUTE FUNCTION interview_is_legal()`);
    await runner.query(`
      CREATE FUNCTION interview_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.plg_id, NEW.assignment_id, NEW.interviewer_id, NEW.protocol_version_id, NEW.audience, NEW.respondent_id)
            IS DISTINCT FROM
            (OLD.plg_id, OLD.assignment_id, OLD.interviewer_id, OLD.protocol_version_id, OLD.audience, OLD.respondent_id)
          OR (OLD.consent_at IS NOT NULL AND (NEW.consent_at, NEW.consent_version) IS DISTINCT FROM (OLD.consent_at, OLD.consent_version))
          OR (OLD.submitted_at IS NOT NULL AND NEW.submitted_at IS DISTINCT FROM OLD.submitted_at)
          OR (OLD.withdrawn_at IS NOT NULL AND NEW.withdrawn_at IS DISTINCT FROM OLD.withdrawn_at) THEN
          ${refuse('what a conversation was stays so', 'interview_stays')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER interview_stays BEFORE UPDATE ON interview
      FOR EACH ROW EXECUTE FUNCTION interview_stays()`);
  }

  /** The share lock makes an answer and a hand-in of the same conversation wait for each other. */
  private async guardAnswers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION answer_is_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        talk interview;
      BEGIN
        SELECT * INTO talk FROM interview WHERE id = NEW.interview_id FOR SHARE;
        IF talk.consent_at IS NULL THEN
          ${refuse('no answer without consent', 'answer_needs_consent')};
        END IF;
        IF talk.withdrawn_at IS NOT NULL THEN
          IF NEW.text <> '' OR NEW.scale IS NOT NULL OR NEW.choice IS NOT NULL OR NEW.is_quote
            OR NEW.skip_reason IS NOT NULL OR NEW.probes <> '{}' OR NEW.correction_reason IS NOT NULL THEN
            ${refuse('what was withdrawn is gone', 'answer_of_withdrawn')};
          END IF;
          RETURN NEW;
        END IF;
        IF talk.submitted_at IS NOT NULL AND (TG_OP = 'INSERT' OR NEW.correction_reason IS NULL
          OR NEW.corrected_at IS NOT DISTINCT FROM OLD.corrected_at) THEN
          ${refuse('what was handed in changes with a reason only', 'answer_submitted')};
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
    await runner.query(`CREATE TRIGGER answer_is_legal BEFORE INSERT OR UPDATE ON answer
      FOR EACH ROW EXECUTE FUNCTION answer_is_legal()`);
    await runner.query(`
      CREATE FUNCTION answer_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM interview WHERE id = OLD.interview_id AND submitted_at IS NOT NULL) THEN
          ${refuse('what was handed in stays', 'answer_submitted')};
        END IF;
        RETURN OLD;
      END $$`);
    await runner.query(`CREATE TRIGGER answer_stays BEFORE DELETE ON answer
      FOR EACH ROW EXECUTE FUNCTION answer_stays()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
