import type { MigrationInterface, QueryRunner } from 'typeorm';

const base = `id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_at timestamptz NOT NULL DEFAULT now()`;

const refuse = (words: string, constraint: string): string =>
  `RAISE EXCEPTION '${words}' USING ERRCODE = '23514', CONSTRAINT = '${constraint}'`;

/** The first stage is over for this reader. */
const isOver = (readerId: string): string => `EXISTS (
          SELECT FROM reader r JOIN reading_round o ON o.id = r.round_id
          WHERE r.id = ${readerId} AND (r.handed_in_at IS NOT NULL OR o.opened_at IS NOT NULL)
        )`;

/** Conversations are read by a fair plan, blind first and together afterwards. */
export class ReadInTwoStages1795694000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.createPlan(runner);
    await this.createThreads(runner);
    await this.keepPromises(runner);
    await this.followWords(runner);
  }

  private async createPlan(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE reading_round (
      ${base},
      plg_id uuid NOT NULL,
      opened_at timestamptz,
      open_reason text,
      CONSTRAINT reading_round_reason CHECK (open_reason <> '' and (open_reason is null or opened_at is not null)),
      CONSTRAINT reading_round_pkey PRIMARY KEY (id),
      CONSTRAINT reading_round_once UNIQUE (plg_id),
      CONSTRAINT reading_round_plg_exists FOREIGN KEY (plg_id) REFERENCES plg(id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE TABLE reader (
      ${base},
      round_id uuid NOT NULL,
      membership_id uuid NOT NULL,
      handed_in_at timestamptz,
      CONSTRAINT reader_pkey PRIMARY KEY (id),
      CONSTRAINT reader_once UNIQUE (round_id, membership_id),
      CONSTRAINT reader_round FOREIGN KEY (round_id) REFERENCES reading_round(id) ON DELETE CASCADE,
      CONSTRAINT reader_membership FOREIGN KEY (membership_id) REFERENCES membership(id) ON DELETE CASCADE
    )`);
    await runner.query(`CREATE TABLE reading_guide (
      ${base},
      round_id uuid NOT NULL,
      reader_id uuid NOT NULL,
      interview_id uuid NOT NULL,
      may_read smallint NOT NULL,
      is_pinned boolean NOT NULL DEFAULT false,
      CONSTRAINT reading_guide_pkey PRIMARY KEY (id),
      CONSTRAINT reading_guide_once UNIQUE (round_id, interview_id),
      CONSTRAINT reading_guide_reader FOREIGN KEY (reader_id) REFERENCES reader(id) ON DELETE CASCADE,
      CONSTRAINT reading_guide_interview FOREIGN KEY (interview_id) REFERENCES interview(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX reading_guide_of_reader ON reading_guide (reader_id)');
  }

  private async createThreads(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE joint_thread (
      ${base},
      plg_id uuid NOT NULL,
      round_id uuid NOT NULL,
      canonical_id uuid NOT NULL,
      name text NOT NULL,
      text text NOT NULL DEFAULT '',
      theme_id uuid,
      CONSTRAINT joint_thread_has_name CHECK (name <> ''),
      CONSTRAINT joint_thread_pkey PRIMARY KEY (id),
      CONSTRAINT joint_thread_round_exists FOREIGN KEY (round_id) REFERENCES reading_round(id) ON DELETE CASCADE,
      CONSTRAINT joint_thread_theme FOREIGN KEY (theme_id) REFERENCES theme(id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX joint_thread_round ON joint_thread (round_id)');
    await runner.query(`CREATE TABLE read_thread (
      ${base},
      plg_id uuid NOT NULL,
      reader_id uuid NOT NULL,
      canonical_id uuid NOT NULL,
      name text NOT NULL,
      text text NOT NULL DEFAULT '',
      interview_ids uuid[] NOT NULL,
      joint_id uuid,
      CONSTRAINT read_thread_has_cases CHECK (cardinality(interview_ids) > 0),
      CONSTRAINT read_thread_has_name CHECK (name <> ''),
      CONSTRAINT read_thread_pkey PRIMARY KEY (id),
      CONSTRAINT read_thread_reader_exists FOREIGN KEY (reader_id) REFERENCES reader(id) ON DELETE CASCADE,
      CONSTRAINT read_thread_joint FOREIGN KEY (joint_id) REFERENCES joint_thread(id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX read_thread_reader ON read_thread (reader_id)');
    await runner.query('CREATE INDEX read_thread_of_joint ON read_thread (joint_id)');
    await runner.query(`CREATE TABLE read_words (
      ${base},
      plg_id uuid NOT NULL,
      thread_id uuid NOT NULL,
      answer_id uuid NOT NULL,
      start_at integer NOT NULL,
      end_at integer NOT NULL,
      answer_print text NOT NULL,
      context_sealed bytea NOT NULL,
      CONSTRAINT read_words_range CHECK (start_at >= 0 and end_at > start_at),
      CONSTRAINT read_words_pkey PRIMARY KEY (id),
      CONSTRAINT read_words_thread FOREIGN KEY (thread_id) REFERENCES read_thread(id) ON DELETE CASCADE,
      CONSTRAINT read_words_answer FOREIGN KEY (answer_id) REFERENCES answer(id) ON DELETE CASCADE
    )`);
    await runner.query('CREATE INDEX read_words_of_thread ON read_words (thread_id)');
    await runner.query('CREATE INDEX read_words_of_answer ON read_words (answer_id)');
    await runner.query(`CREATE TABLE reading_step (
      ${base},
      plg_id uuid NOT NULL,
      round_id uuid NOT NULL,
      joint_id uuid NOT NULL,
      kind text NOT NULL,
      joint_name text NOT NULL,
      moves jsonb NOT NULL,
      by_id uuid,
      undone_at timestamptz,
      CONSTRAINT reading_step_kind CHECK (kind in ('join', 'part', 'rename', 'carry')),
      CONSTRAINT reading_step_pkey PRIMARY KEY (id),
      CONSTRAINT reading_step_of_round FOREIGN KEY (round_id) REFERENCES reading_round(id) ON DELETE CASCADE,
      CONSTRAINT reading_step_joint FOREIGN KEY (joint_id) REFERENCES joint_thread(id) ON DELETE CASCADE,
      CONSTRAINT reading_step_by FOREIGN KEY (by_id) REFERENCES user_account(id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX reading_step_round ON reading_step (round_id)');
  }

  private async keepPromises(runner: QueryRunner): Promise<void> {
    await this.on(runner, 'reading_guide_not_own', 'BEFORE INSERT OR UPDATE ON reading_guide', [
      `EXISTS (
          SELECT FROM reader r
          JOIN membership m ON m.id = r.membership_id
          JOIN interview i ON i.id = NEW.interview_id
          JOIN assignment a ON a.id = i.assignment_id
          WHERE r.id = NEW.reader_id AND m.user_id IN (i.interviewer_id, a.interviewer_id)
            AND NOT EXISTS (SELECT FROM tandem_talk t WHERE t.interview_id = i.id)
        )`,
      refuse('nobody reads a conversation of a visit they led alone', 'reading_guide_not_own'),
    ]);
    await this.on(runner, 'reading_round_opens', 'BEFORE UPDATE OF opened_at ON reading_round', [
      `OLD.opened_at IS NOT NULL AND NEW.opened_at IS DISTINCT FROM OLD.opened_at
          OR NEW.opened_at IS NOT NULL AND NEW.open_reason IS NULL
            AND EXISTS (SELECT FROM reader WHERE round_id = NEW.id AND handed_in_at IS NULL)`,
      refuse('the first stage is over when all are done, or with a reason', 'reading_round_opens'),
    ]);
    await this.on(
      runner,
      'read_thread_own_guides',
      'BEFORE INSERT OR UPDATE OF interview_ids ON read_thread',
      [
        `NOT NEW.interview_ids <@ ARRAY(SELECT interview_id FROM reading_guide WHERE reader_id = NEW.reader_id)`,
        refuse('a thread is about guides that its reader reads', 'read_thread_own_guides'),
      ],
    );
    await this.on(runner, 'read_thread_stays', 'BEFORE UPDATE ON read_thread', [
      `(NEW.name, NEW.text, NEW.canonical_id, NEW.interview_ids, NEW.reader_id)
          IS DISTINCT FROM (OLD.name, OLD.text, OLD.canonical_id, OLD.interview_ids, OLD.reader_id)
          AND ${isOver('OLD.reader_id')}`,
      refuse('what was handed in stays as it was', 'read_thread_stays'),
    ]);
    await this.on(runner, 'read_thread_in_time', 'BEFORE INSERT ON read_thread', [
      isOver('NEW.reader_id'),
      refuse('what was handed in stays as it was', 'read_thread_stays'),
    ]);
    await this.on(runner, 'read_thread_joined_later', 'BEFORE INSERT OR UPDATE OF joint_id ON read_thread', [
      `NEW.joint_id IS NOT NULL AND NOT EXISTS (
          SELECT FROM reader r JOIN reading_round o ON o.id = r.round_id
          WHERE r.id = NEW.reader_id AND o.opened_at IS NOT NULL
        )`,
      refuse('nothing is joined before the first stage is over', 'read_thread_joined_later'),
    ]);
    await this.on(runner, 'read_words_in_time', 'BEFORE INSERT ON read_words', [
      `EXISTS (SELECT FROM read_thread t WHERE t.id = NEW.thread_id AND ${isOver('t.reader_id')})`,
      refuse('what was handed in stays as it was', 'read_thread_stays'),
    ]);
    // A deletion of the whole group comes from a trigger of its own; a hand that takes a thread away does not.
    await runner.query(`
      CREATE FUNCTION read_thread_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF pg_trigger_depth() = 1 AND ${isOver('OLD.reader_id')} THEN
          ${refuse('what was handed in stays as it was', 'read_thread_stays')};
        END IF;
        RETURN OLD;
      END $$`);
    await runner.query(`CREATE TRIGGER read_thread_is_kept BEFORE DELETE ON read_thread
      FOR EACH ROW EXECUTE FUNCTION read_thread_is_kept()`);
  }

  private async on(runner: QueryRunner, name: string, when: string, [condition, refusal]: [string, string]) {
    await runner.query(`
      CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF ${condition} THEN
          ${refusal};
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER ${name} ${when} FOR EACH ROW EXECUTE FUNCTION ${name}()`);
  }

  /** Words that were taken back or erased are nowhere any more. */
  private async followWords(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION read_words_follow_answer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM read_words WHERE answer_id = NEW.id;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER read_words_follow_answer AFTER UPDATE OF words_sealed ON answer
      FOR EACH ROW WHEN (NEW.words_sealed IS NULL) EXECUTE FUNCTION read_words_follow_answer()`);
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
