import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './repository.mjs';
import { drift, onMigratedDatabase } from './schema.mjs';

const words = process.argv[2];

if (!words || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(words)) {
  console.error('Say what the migration does: pnpm db:generate add-host-programme-to-assignments');
  process.exit(1);
}

const { up, down } = await onMigratedDatabase(drift);
if (up.length === 0) {
  console.log('Entities and migrations agree: nothing to write.');
} else {
  const file = path.join(root, 'apps/api/src/platform/db/migrations', `${Date.now()}-${words}.ts`);
  writeFileSync(file, migration(words, path.basename(file).split('-')[0] ?? '', up, down));
  console.log(`Wrote ${path.relative(root, file)}. Read it, name its constraints, and run the checks.`);
}

/** @param {string} name @param {string} at @param {string[]} ups @param {string[]} downs */
function migration(name, at, ups, downs) {
  const title = name.replaceAll(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase());
  return `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${title}${at} implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
${queries(ups)}
  }

  async down(queryRunner: QueryRunner): Promise<void> {
${queries(downs)}
  }
}
`;
}

/** @param {string[]} list */
function queries(list) {
  return list.map((query) => `    await queryRunner.query(\`${query.replaceAll('`', '\\`')}\`);`).join('\n');
}
