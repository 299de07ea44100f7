import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UnnameVerdicts1795740253969 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    // What was counted may lose whose it is, and nothing else about it changes.
    await queryRunner.query('DROP TRIGGER consultation_while_open ON consultation_verdict');
    await queryRunner.query(
      `CREATE TRIGGER consultation_while_open BEFORE INSERT ON consultation_verdict FOR EACH ROW EXECUTE FUNCTION consultation_is_open()`,
    );
    await queryRunner.query(
      `CREATE TRIGGER consultation_verdict_while_open BEFORE UPDATE ON consultation_verdict FOR EACH ROW
       WHEN (NEW.party_id IS NOT NULL OR OLD.party_id IS NULL
         OR (NEW.plg_id, NEW.instrument_id, NEW.question_id, NEW.verdict)
           IS DISTINCT FROM (OLD.plg_id, OLD.instrument_id, OLD.question_id, OLD.verdict))
       EXECUTE FUNCTION consultation_is_open()`,
    );
    await queryRunner.query(`ALTER TABLE "consultation_verdict" DROP CONSTRAINT "consultation_verdict_of"`);
    await queryRunner.query(`DROP INDEX "public"."consultation_verdict_once"`);
    await queryRunner.query(`ALTER TABLE "consultation_verdict" ALTER COLUMN "party_id" DROP NOT NULL`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "consultation_verdict_once" ON "consultation_verdict"  ("party_id", "question_id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "consultation_verdict" ADD CONSTRAINT "consultation_verdict_in" FOREIGN KEY ("instrument_id", "plg_id") REFERENCES "instrument"("id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await queryRunner.query(
      `ALTER TABLE "consultation_verdict" ADD CONSTRAINT "consultation_verdict_of" FOREIGN KEY ("party_id", "instrument_id", "plg_id") REFERENCES "consultation_party"("id","instrument_id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TRIGGER consultation_verdict_while_open ON consultation_verdict');
    await queryRunner.query('DROP TRIGGER consultation_while_open ON consultation_verdict');
    await queryRunner.query(
      `CREATE TRIGGER consultation_while_open BEFORE INSERT OR UPDATE ON consultation_verdict FOR EACH ROW EXECUTE FUNCTION consultation_is_open()`,
    );
    await queryRunner.query(`ALTER TABLE "consultation_verdict" DROP CONSTRAINT "consultation_verdict_of"`);
    await queryRunner.query(`ALTER TABLE "consultation_verdict" DROP CONSTRAINT "consultation_verdict_in"`);
    await queryRunner.query(`DROP INDEX "public"."consultation_verdict_once"`);
    await queryRunner.query('DELETE FROM "consultation_verdict" WHERE "party_id" IS NULL');
    await queryRunner.query(`ALTER TABLE "consultation_verdict" ALTER COLUMN "party_id" SET NOT NULL`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "consultation_verdict_once" ON "consultation_verdict" USING btree ("party_id", "question_id") `,
    );
    await queryRunner.query(
      `ALTER TABLE "consultation_verdict" ADD CONSTRAINT "consultation_verdict_of" FOREIGN KEY ("party_id", "instrument_id", "plg_id") REFERENCES "consultation_party"("id","instrument_id","plg_id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }
}
