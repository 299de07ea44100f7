import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A link may be for one audience: its questions are put in the words of that audience. */
export class AskAudiencesInTheirWords1795692529000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['instrument_link', 'instrument_response'])
      await runner.query(
        `ALTER TABLE ${table} ADD audience text,
           ADD CONSTRAINT ${table}_audience CHECK (audience in ('student', 'teacher'))`,
      );
  }

  async down(): Promise<void> {
    throw new Error('Forward only.');
  }
}
