import type { MigrationInterface, QueryRunner } from 'typeorm';

const base = `
  id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  plg_id uuid NOT NULL,`;

/** A proposal, its texts, what was said about it, and where every seat stands. */
export class AskConsent1795646002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE proposal (${base}
      meeting_id uuid,
      agenda_item_id uuid,
      title text NOT NULL,
      step text NOT NULL DEFAULT 'clarifying',
      version smallint NOT NULL DEFAULT '1',
      window_days smallint NOT NULL DEFAULT '5',
      window_ends_at timestamptz,
      proposed_by_id uuid,
      decision_id uuid,
      CONSTRAINT proposal_pkey PRIMARY KEY (id),
      CONSTRAINT proposal_in_plg UNIQUE (id, plg_id),
      CONSTRAINT proposal_one_decision UNIQUE (decision_id),
      CONSTRAINT proposal_step CHECK (step in ('clarifying', 'reacting', 'deciding', 'decided', 'withdrawn')),
      CONSTRAINT proposal_window CHECK (window_days between 1 and 30),
      CONSTRAINT proposal_decided_has_decision CHECK (step <> 'decided' or decision_id is not null),
      CONSTRAINT proposal_item_needs_meeting CHECK (agenda_item_id is null or meeting_id is not null),
      CONSTRAINT proposal_plg FOREIGN KEY (plg_id) REFERENCES plg (id) ON DELETE CASCADE,
      CONSTRAINT proposal_meeting FOREIGN KEY (meeting_id, plg_id) REFERENCES meeting (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT proposal_agenda_item FOREIGN KEY (agenda_item_id, meeting_id)
        REFERENCES agenda_item (id, meeting_id),
      CONSTRAINT proposal_proposed_by FOREIGN KEY (proposed_by_id) REFERENCES membership (id) ON DELETE SET NULL,
      CONSTRAINT proposal_decision FOREIGN KEY (decision_id) REFERENCES decision (id) ON DELETE RESTRICT
    )`);
    await runner.query('CREATE INDEX proposal_of_plg ON proposal (plg_id)');
    await runner.query(`CREATE TABLE proposal_text (${base}
      proposal_id uuid NOT NULL,
      version smallint NOT NULL,
      text text NOT NULL,
      written_by_id uuid,
      CONSTRAINT proposal_text_pkey PRIMARY KEY (id),
      CONSTRAINT proposal_text_version UNIQUE (proposal_id, version),
      CONSTRAINT proposal_text_proposal FOREIGN KEY (proposal_id, plg_id) REFERENCES proposal (id, plg_id)
        ON DELETE CASCADE,
      CONSTRAINT proposal_text_written_by FOREIGN KEY (written_by_id) REFERENCES membership (id) ON DELETE SET NULL
    )`);
    await runner.query(`CREATE TABLE proposal_remark (${base}
      proposal_id uuid NOT NULL,
      kind text NOT NULL,
      text text NOT NULL,
      said_by_id uuid,
      CONSTRAINT proposal_remark_pkey PRIMARY KEY (id),
      CONSTRAINT proposal_remark_kind CHECK (kind in ('question', 'answer', 'reaction')),
      CONSTRAINT proposal_remark_proposal FOREIGN KEY (proposal_id, plg_id) REFERENCES proposal (id, plg_id)
        ON DELETE CASCADE,
      CONSTRAINT proposal_remark_said_by FOREIGN KEY (said_by_id) REFERENCES membership (id) ON DELETE SET NULL
    )`);
    await runner.query('CREATE INDEX proposal_remark_of ON proposal_remark (proposal_id)');
    await runner.query(`CREATE TABLE position (${base}
      proposal_id uuid NOT NULL,
      seat_id uuid NOT NULL,
      membership_id uuid,
      kind text NOT NULL,
      concern text NOT NULL DEFAULT '',
      text_version smallint NOT NULL,
      CONSTRAINT position_pkey PRIMARY KEY (id),
      CONSTRAINT position_one_per_seat UNIQUE (proposal_id, seat_id),
      CONSTRAINT position_kind CHECK (kind in ('consent', 'objection', 'stepped_out')),
      CONSTRAINT position_proposal FOREIGN KEY (proposal_id, plg_id) REFERENCES proposal (id, plg_id)
        ON DELETE CASCADE,
      CONSTRAINT position_seat_in_plg FOREIGN KEY (seat_id, plg_id) REFERENCES seat (id, plg_id) ON DELETE CASCADE,
      CONSTRAINT position_text FOREIGN KEY (proposal_id, text_version) REFERENCES proposal_text (proposal_id, version)
        ON DELETE CASCADE,
      CONSTRAINT position_membership FOREIGN KEY (membership_id) REFERENCES membership (id) ON DELETE SET NULL
    )`);
    await runner.query(`CREATE TABLE objection (${base}
      proposal_id uuid NOT NULL,
      seat_id uuid NOT NULL,
      reason text NOT NULL,
      workable_if text NOT NULL,
      text_version smallint NOT NULL,
      resolution text,
      resolved_in_version smallint,
      try_out_until date,
      CONSTRAINT objection_pkey PRIMARY KEY (id),
      CONSTRAINT objection_says_why CHECK (reason <> '' and workable_if <> ''),
      CONSTRAINT objection_resolution CHECK (resolution in ('wording', 'try_out', 'withdrawn')),
      CONSTRAINT objection_try_out_ends CHECK ((resolution is not distinct from 'try_out') = (try_out_until is not null)),
      CONSTRAINT objection_proposal FOREIGN KEY (proposal_id, plg_id) REFERENCES proposal (id, plg_id)
        ON DELETE CASCADE,
      CONSTRAINT objection_seat_in_plg FOREIGN KEY (seat_id, plg_id) REFERENCES seat (id, plg_id) ON DELETE CASCADE
    )`);
    await runner.query(
      'CREATE UNIQUE INDEX objection_one_open_per_seat ON objection (proposal_id, seat_id) WHERE resolution is null',
    );
    // What the group read and answered never changes afterwards.
    await runner.query(`CREATE FUNCTION proposal_text_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (NEW.text, NEW.version, NEW.proposal_id) IS DISTINCT FROM (OLD.text, OLD.version, OLD.proposal_id) THEN
          RAISE EXCEPTION 'a text that was read stays' USING ERRCODE = '23514', CONSTRAINT = 'proposal_text_stays';
        END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`CREATE TRIGGER proposal_text_guard BEFORE UPDATE ON proposal_text
      FOR EACH ROW EXECUTE FUNCTION proposal_text_guard()`);
    await runner.query(`CREATE TRIGGER proposal_text_search AFTER INSERT OR UPDATE OR DELETE ON proposal_text
      FOR EACH ROW EXECUTE FUNCTION search_keep('proposal', '', 'proposal_id', 'text')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE objection, position, proposal_remark, proposal_text, proposal');
    await runner.query('DROP FUNCTION proposal_text_guard');
  }
}
