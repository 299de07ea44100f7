import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskWhatSuits1795660800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      `ALTER TABLE "assignment_plan" ADD "allows_repeats" boolean NOT NULL DEFAULT false`,
    );
    await queryRunner.query(
      `ALTER TABLE "assignment_conflict" ADD "is_pinned" boolean NOT NULL DEFAULT false`,
    );
    await queryRunner.query(`CREATE TABLE "interviewer_terms" (
      "id" uuid NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "membership_id" uuid NOT NULL,
      "tenths" smallint NOT NULL DEFAULT '10',
      "audiences" text array NOT NULL DEFAULT '{student,teacher}',
      "half_days" text array NOT NULL DEFAULT '{}',
      CONSTRAINT "interviewer_terms_tenths" CHECK (tenths between 1 and 10),
      CONSTRAINT "interviewer_terms_audiences" CHECK (cardinality(audiences) > 0),
      CONSTRAINT "interviewer_terms_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "interviewer_terms_membership" FOREIGN KEY ("membership_id")
        REFERENCES "membership"("id") ON DELETE CASCADE
    )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "interviewer_terms_once" ON "interviewer_terms" ("membership_id")`,
    );
    await queryRunner.query(`CREATE TABLE "host_terms" (
      "id" uuid NOT NULL,
      "created_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(),
      "plg_id" uuid NOT NULL,
      "programme_id" uuid NOT NULL,
      "interviewers" smallint,
      "student_conversations" smallint,
      "teacher_conversations" smallint,
      "half_days" text array NOT NULL DEFAULT '{}',
      CONSTRAINT "host_terms_asks" CHECK (interviewers between 0 and 10 and student_conversations between 0 and 40 and teacher_conversations between 0 and 40),
      CONSTRAINT "host_terms_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "host_terms_plg_exists" FOREIGN KEY ("plg_id") REFERENCES "plg"("id") ON DELETE CASCADE,
      CONSTRAINT "host_terms_programme" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE
    )`);
    await queryRunner.query(
      `CREATE UNIQUE INDEX "host_terms_once" ON "host_terms" ("plg_id", "programme_id")`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE "host_terms"`);
    await queryRunner.query(`DROP TABLE "interviewer_terms"`);
    await queryRunner.query(`ALTER TABLE "assignment_conflict" DROP COLUMN "is_pinned"`);
    await queryRunner.query(`ALTER TABLE "assignment_plan" DROP COLUMN "allows_repeats"`);
  }
}
