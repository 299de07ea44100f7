import { checkApi } from './structure/api.mjs';
import { checkShared } from './structure/shared.mjs';
import { checkWeb } from './structure/web.mjs';
import { checkWorkspace } from './structure/workspace.mjs';
import { sources } from './source-files.mjs';

/** @typedef {{ at: string, found: string, because: string }} Finding */

/** @returns {Finding[]} every place where the house is not built as it was agreed */
export function structureFindings() {
  const files = sources();
  return [...checkShared(files), ...checkApi(files), ...checkWeb(files), ...checkWorkspace(files)];
}

if (import.meta.main) {
  const findings = structureFindings();
  const byReason = Map.groupBy(findings, ({ because }) => because);
  for (const [because, places] of byReason) {
    console.error(`\n${because}`);
    for (const { at, found } of places) console.error(`  ${at}: ${found}`);
  }
  if (findings.length > 0) process.exitCode = 1;
}
