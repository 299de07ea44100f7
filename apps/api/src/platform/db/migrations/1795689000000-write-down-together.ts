import type { MigrationInterface, QueryRunner } from 'typeorm';

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

const row = `id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now(),
      plg_id uuid NOT NULL`;

/** Two interviewers who write down the same conversations, and what becomes of it when both have handed in. */
export class WriteDownTogether1795689000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createTables(runner);
    await this.guardTandems(runner);
    await this.guardTalks(runner);
    await this.guardAnswers(runner);
    await this.followWithdrawal(runner);
    await this.giveWay(runner);
  }

  private async createTables(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE tandem (
      ${row},
      first_assignment_id uuid NOT NULL,
      second_assignment_id uuid NOT NULL,
      is_blind boolean NOT NULL,
      agreed_by_id uuid,
      CONSTRAINT tandem_first_once UNIQUE (first_assignment_id),
      CONSTRAINT tandem_second_once UNIQUE (second_assignment_id),
      CONSTRAINT tandem_of_two CHECK (first_assignment_id < second_assignment_id),
      CONSTRAINT tandem_pkey PRIMARY KEY (id),
      CONSTRAINT tandem_plg FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE,
      CONSTRAINT tandem_first FOREIGN KEY (first_assignment_id) REFERENCES assignment(id) ON DELETE CASCADE,
      CONSTRAINT tandem_second FOREIGN KEY (second_assignment_id) REFERENCES assignment(id) ON DELETE CASCADE,
      CONSTRAINT tandem_agreed_by FOREIGN KEY (agreed_by_id) REFERENCES user_account(id) ON DELETE SET NULL
    )`);
    await runner.query(`CREATE TABLE tandem_talk (
      ${row},
      tandem_id uuid NOT NULL,
      assignment_id uuid NOT NULL,
      audience text NOT NULL,
      number smallint NOT NULL,
      interview_id uuid,
      first_in_at timestamptz,
      merged_at timestamptz,
      alone_at timestamptz,
      alone_reason text,
      withdrawn_at timestamptz,
      CONSTRAINT tandem_talk_number UNIQUE (assignment_id, audience, number),
      CONSTRAINT tandem_talk_interview UNIQUE (interview_id),
      CONSTRAINT tandem_talk_audience CHECK (audience in ('student', 'teacher')),
      CONSTRAINT tandem_talk_number_range CHECK (number between 1 and 40),
      CONSTRAINT tandem_talk_first_has_interview CHECK (first_in_at is null or interview_id is not null),
      CONSTRAINT tandem_talk_one_of_two CHECK (merged_at is null or (first_in_at is not null and alone_at is null)),
      CONSTRAINT tandem_talk_alone_whole CHECK ((alone_at is null) = (alone_reason is null) and (alone_at is null or first_in_at is not null)),
      CONSTRAINT tandem_talk_pkey PRIMARY KEY (id),
      CONSTRAINT tandem_talk_of_tandem FOREIGN KEY (tandem_id) REFERENCES tandem(id) ON DELETE CASCADE,
      CONSTRAINT tandem_talk_assignment FOREIGN KEY (assignment_id) REFERENCES assignment(id) ON DELETE CASCADE,
      CONSTRAINT tandem_talk_is_interview FOREIGN KEY (interview_id, plg_id)
        REFERENCES interview(id, plg_id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX tandem_talk_tandem ON tandem_talk (tandem_id)');
    await runner.query(`CREATE TABLE tandem_log (
      ${row},
      talk_id uuid NOT NULL,
      logger_id uuid NOT NULL,
      protocol_version_id uuid NOT NULL,
      started_at timestamptz NOT NULL,
      consent_at timestamptz NOT NULL,
      handed_in_at timestamptz,
      CONSTRAINT tandem_log_one_per_talk UNIQUE (talk_id),
      CONSTRAINT tandem_log_pkey PRIMARY KEY (id),
      CONSTRAINT tandem_log_of_talk FOREIGN KEY (talk_id) REFERENCES tandem_talk(id) ON DELETE CASCADE,
      CONSTRAINT tandem_log_by FOREIGN KEY (logger_id) REFERENCES user_account(id),
      CONSTRAINT tandem_log_protocol_in_plg FOREIGN KEY (protocol_version_id, plg_id)
        REFERENCES protocol_version(id, plg_id)
    )`);
    await runner.query('CREATE INDEX tandem_log_logger ON tandem_log (logger_id)');
    await runner.query(`CREATE TABLE tandem_answer (
      ${row},
      log_id uuid NOT NULL,
      question_id uuid NOT NULL,
      revision integer NOT NULL,
      revision_id uuid NOT NULL,
      sealed bytea NOT NULL,
      CONSTRAINT tandem_answer_once_per_question UNIQUE (log_id, question_id),
      CONSTRAINT tandem_answer_pkey PRIMARY KEY (id),
      CONSTRAINT tandem_answer_of_log FOREIGN KEY (log_id) REFERENCES tandem_log(id) ON DELETE CASCADE,
      CONSTRAINT tandem_answer_question FOREIGN KEY (question_id) REFERENCES protocol_question(id)
    )`);
    await runner.query(`CREATE TABLE tandem_difference (
      ${row},
      talk_id uuid NOT NULL,
      question_id uuid NOT NULL,
      field text NOT NULL,
      values_sealed bytea NOT NULL,
      kept text,
      resolved_at timestamptz,
      resolved_by_id uuid,
      reason_sealed bytea,
      CONSTRAINT tandem_difference_once UNIQUE (talk_id, question_id, field),
      CONSTRAINT tandem_difference_field CHECK (field in ('scale', 'choice', 'number', 'ranking', 'cells', 'isQuote')),
      CONSTRAINT tandem_difference_kept CHECK (kept in ('first', 'second')),
      CONSTRAINT tandem_difference_resolved_with_reason CHECK ((resolved_at is null) = (kept is null) and (resolved_at is null) = (reason_sealed is null)),
      CONSTRAINT tandem_difference_pkey PRIMARY KEY (id),
      CONSTRAINT tandem_difference_of_talk FOREIGN KEY (talk_id) REFERENCES tandem_talk(id) ON DELETE CASCADE,
      CONSTRAINT tandem_difference_question FOREIGN KEY (question_id) REFERENCES protocol_question(id),
      CONSTRAINT tandem_difference_resolved_by FOREIGN KEY (resolved_by_id) REFERENCES user_account(id) ON DELETE SET NULL
    )`);
  }

  /** Locking the visits makes two agreements about one of them wait for each other. */
  private async guardTandems(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION tandem_is_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          -- A group or a visit that is deleted takes its tandem along.
          IF pg_trigger_depth() = 1 AND EXISTS (SELECT FROM tandem_talk WHERE tandem_id = OLD.id) THEN
            ${refuse('a tandem stays once it talked', 'tandem_settled')};
          END IF;
          RETURN OLD;
        END IF;
        IF TG_OP = 'UPDATE' THEN
          IF (NEW.is_blind, NEW.first_assignment_id, NEW.second_assignment_id)
              IS DISTINCT FROM (OLD.is_blind, OLD.first_assignment_id, OLD.second_assignment_id)
            AND EXISTS (SELECT FROM tandem_talk WHERE tandem_id = NEW.id) THEN
            ${refuse('what a tandem is, is settled by its first conversation', 'tandem_settled')};
          END IF;
        END IF;
        PERFORM FROM assignment WHERE id IN (NEW.first_assignment_id, NEW.second_assignment_id)
        ORDER BY id FOR NO KEY UPDATE;
        IF NOT EXISTS (
          SELECT FROM assignment a JOIN assignment b ON b.host_programme_id = a.host_programme_id
          WHERE a.id = NEW.first_assignment_id AND b.id = NEW.second_assignment_id
            AND a.plg_id = NEW.plg_id AND b.plg_id = NEW.plg_id AND a.interviewer_id <> b.interviewer_id
        ) THEN
          ${refuse('a tandem is of two visits to one programme', 'tandem_at_one_programme')};
        END IF;
        IF EXISTS (
          SELECT FROM tandem t WHERE t.id <> NEW.id
            AND (t.first_assignment_id IN (NEW.first_assignment_id, NEW.second_assignment_id)
              OR t.second_assignment_id IN (NEW.first_assignment_id, NEW.second_assignment_id))
        ) THEN
          ${refuse('a visit is in one tandem', 'tandem_one_per_visit')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tandem_is_legal BEFORE INSERT OR UPDATE OR DELETE ON tandem
      FOR EACH ROW EXECUTE FUNCTION tandem_is_legal()`);
  }

  private async guardTalks(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION tandem_talk_is_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- The share lock makes a first conversation and a change of the tandem wait for each other.
        PERFORM FROM tandem WHERE id = NEW.tandem_id AND plg_id = NEW.plg_id
          AND NEW.assignment_id IN (first_assignment_id, second_assignment_id) FOR SHARE;
        IF NOT FOUND THEN
          ${refuse('a conversation of two is of a visit of their tandem', 'tandem_talk_of_conversation')};
        END IF;
        IF NEW.interview_id IS NOT NULL AND NOT EXISTS (
          SELECT FROM interview WHERE id = NEW.interview_id AND assignment_id = NEW.assignment_id AND audience = NEW.audience
        ) THEN
          ${refuse('a conversation of two is the conversation of who leads it', 'tandem_talk_of_conversation')};
        END IF;
        IF NEW.merged_at IS NOT NULL
          AND NOT EXISTS (SELECT FROM tandem_log WHERE talk_id = NEW.id AND handed_in_at IS NOT NULL) THEN
          ${refuse('two are one when both handed in', 'tandem_talk_merged_of_both')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tandem_talk_is_legal BEFORE INSERT OR UPDATE ON tandem_talk
      FOR EACH ROW EXECUTE FUNCTION tandem_talk_is_legal()`);
    await runner.query(`
      CREATE FUNCTION tandem_log_is_legal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (
          SELECT FROM tandem_talk k JOIN tandem t ON t.id = k.tandem_id
          JOIN assignment a ON a.id IN (t.first_assignment_id, t.second_assignment_id) AND a.id <> k.assignment_id
          WHERE k.id = NEW.talk_id AND k.plg_id = NEW.plg_id AND a.interviewer_id = NEW.logger_id
        ) THEN
          ${refuse('whoever does not lead writes along', 'tandem_log_of_partner')};
        END IF;
        IF NOT EXISTS (SELECT FROM protocol_version WHERE id = NEW.protocol_version_id AND frozen_at IS NOT NULL) THEN
          ${refuse('a conversation uses a frozen protocol', 'tandem_log_protocol_frozen')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tandem_log_is_legal BEFORE INSERT ON tandem_log
      FOR EACH ROW EXECUTE FUNCTION tandem_log_is_legal()`);
    await runner.query(`
      CREATE FUNCTION interview_waits_for_both() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (
          SELECT FROM tandem_talk WHERE interview_id = NEW.id AND merged_at IS NULL AND alone_at IS NULL FOR SHARE
        ) THEN
          ${refuse('a conversation of two counts when both handed in', 'interview_waits_for_both')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER interview_waits_for_both BEFORE UPDATE OF submitted_at ON interview
      FOR EACH ROW WHEN (OLD.submitted_at IS NULL AND NEW.submitted_at IS NOT NULL)
      EXECUTE FUNCTION interview_waits_for_both()`);
  }

  private async guardAnswers(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION answer_of_tandem() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        talk tandem_talk;
      BEGIN
        SELECT * INTO talk FROM tandem_talk WHERE interview_id = NEW.interview_id FOR SHARE;
        IF NOT FOUND OR EXISTS (
          SELECT FROM interview WHERE id = NEW.interview_id
            AND (withdrawn_at IS NOT NULL OR words_erased_at IS NOT NULL)
        ) THEN
          RETURN NEW;
        END IF;
        IF talk.first_in_at IS NOT NULL AND talk.merged_at IS NULL AND talk.alone_at IS NULL THEN
          ${refuse('what one of two handed in waits for the other', 'answer_handed_in_by_one')};
        END IF;
        IF EXISTS (
          SELECT FROM tandem_difference d
          WHERE d.talk_id = talk.id AND d.question_id = NEW.question_id AND d.resolved_at IS NULL
            AND CASE d.field
              WHEN 'scale' THEN NEW.scale IS NOT NULL
              WHEN 'choice' THEN NEW.choice IS NOT NULL
              WHEN 'number' THEN NEW.number IS NOT NULL
              WHEN 'ranking' THEN NEW.ranking <> '{}'
              WHEN 'cells' THEN NEW.cells <> '[]'
              ELSE NEW.is_quote
            END
        ) THEN
          ${refuse('what two heard differently is no answer yet', 'answer_waits_for_resolution')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER answer_of_tandem BEFORE INSERT OR UPDATE ON answer
      FOR EACH ROW EXECUTE FUNCTION answer_of_tandem()`);
    await runner.query(`
      CREATE FUNCTION tandem_answer_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM tandem_log WHERE id = NEW.log_id AND handed_in_at IS NULL FOR SHARE;
        IF NOT FOUND THEN
          ${refuse('what one of two handed in waits for the other', 'answer_handed_in_by_one')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tandem_answer_is_open BEFORE INSERT OR UPDATE ON tandem_answer
      FOR EACH ROW EXECUTE FUNCTION tandem_answer_is_open()`);
    await runner.query(`
      CREATE FUNCTION tandem_difference_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.values_sealed, NEW.talk_id, NEW.question_id, NEW.field)
            IS DISTINCT FROM (OLD.values_sealed, OLD.talk_id, OLD.question_id, OLD.field)
          OR (OLD.resolved_at IS NOT NULL
            AND (NEW.resolved_at, NEW.kept, NEW.reason_sealed) IS DISTINCT FROM (OLD.resolved_at, OLD.kept, OLD.reason_sealed)) THEN
          ${refuse('what was resolved stays so', 'tandem_difference_resolved')};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tandem_difference_stays BEFORE UPDATE ON tandem_difference
      FOR EACH ROW EXECUTE FUNCTION tandem_difference_stays()`);
  }

  /** Whoever withdraws, and through whichever door: what both wrote goes in the same statement, with its key. */
  private async followWithdrawal(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION tandem_follows_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE tandem_talk SET withdrawn_at = NEW.withdrawn_at WHERE interview_id = NEW.id AND withdrawn_at IS NULL;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tandem_follows_withdrawal AFTER UPDATE OF withdrawn_at ON interview
      FOR EACH ROW WHEN (NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION tandem_follows_withdrawal()`);
    await runner.query(`
      CREATE FUNCTION tandem_erases_words() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        erased uuid;
      BEGIN
        SELECT id INTO erased FROM tandem_talk WHERE interview_id = NEW.id;
        DELETE FROM tandem_answer WHERE log_id IN (SELECT id FROM tandem_log WHERE talk_id = erased);
        DELETE FROM tandem_difference WHERE talk_id = erased;
        DELETE FROM respondent_keys.respondent_key WHERE id = erased;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tandem_erases_words AFTER UPDATE OF words_erased_at ON interview
      FOR EACH ROW WHEN (NEW.words_erased_at IS NOT NULL) EXECUTE FUNCTION tandem_erases_words()`);
    await runner.query(`
      CREATE FUNCTION tandem_talk_takes_words_along() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM respondent_keys.respondent_key WHERE id = OLD.id;
        IF TG_OP = 'DELETE' THEN
          RETURN OLD;
        END IF;
        DELETE FROM tandem_answer WHERE log_id IN (SELECT id FROM tandem_log WHERE talk_id = OLD.id);
        DELETE FROM tandem_difference WHERE talk_id = OLD.id;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER tandem_talk_takes_words_along AFTER UPDATE OF withdrawn_at ON tandem_talk
      FOR EACH ROW WHEN (NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION tandem_talk_takes_words_along()`);
    await runner.query(`CREATE TRIGGER tandem_talk_takes_words_along_when_deleted AFTER DELETE ON tandem_talk
      FOR EACH ROW EXECUTE FUNCTION tandem_talk_takes_words_along()`);
  }

  /** What somebody says themselves about an answer goes above what two people heard. */
  private async giveWay(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION tandem_gives_way_to_respondent() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM tandem_difference d USING tandem_talk k
        WHERE k.interview_id = NEW.interview_id AND d.talk_id = k.id AND d.question_id = NEW.question_id;
        RETURN NULL;
      END $$`);
    await runner.query(`CREATE TRIGGER tandem_gives_way_to_respondent AFTER UPDATE OF corrected_voice ON answer
      FOR EACH ROW WHEN (NEW.corrected_voice = 'respondent') EXECUTE FUNCTION tandem_gives_way_to_respondent()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
