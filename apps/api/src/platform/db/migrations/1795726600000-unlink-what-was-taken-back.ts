import type { MigrationInterface, QueryRunner } from 'typeorm';

const takes = (exception: string): string => `
  CREATE OR REPLACE FUNCTION instrument_takes_responses() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT FROM instrument i WHERE i.id = NEW.instrument_id
                   AND i.opened_at IS NOT NULL AND i.closed_at IS NULL)${exception} THEN
      RAISE EXCEPTION 'an instrument is filled in while it is open'
        USING ERRCODE = '23514', CONSTRAINT = 'instrument_response_while_open';
    END IF;
    RETURN NEW;
  END $$`;

/** Whoever takes back what was counted already takes the words back, and that it was theirs. */
export class UnlinkWhatWasTakenBack1795726600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      takes(`
      AND NOT (TG_OP = 'UPDATE' AND OLD.respondent_key IS NOT NULL AND NEW.respondent_key IS NULL)`),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(takes(''));
  }
}
