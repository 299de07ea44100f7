import type { Reference } from './dossier-rows.service.ts';

/**
 * An order in which every row finds what it points to; where tables point to each other, the pointers that have to wait
 * until everything is there.
 */
export function layingOrder(
  tables: readonly string[],
  references: readonly Reference[],
): { order: string[]; waiting: Reference[] } {
  const left = new Set(tables);
  const order: string[] = [];
  const waiting: Reference[] = [];
  const unmet = (table: string): Reference[] =>
    references.filter((it) => it.from === table && it.to !== table && left.has(it.to));
  while (left.size > 0) {
    const counted = [...left].map((table) => ({ table, missing: unmet(table) }));
    const next = counted.reduce((best, it) => (it.missing.length < best.missing.length ? it : best));
    waiting.push(...next.missing);
    order.push(next.table);
    left.delete(next.table);
  }
  return { order, waiting };
}
