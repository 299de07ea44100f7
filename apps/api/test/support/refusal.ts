import type { TestApp } from './app.ts';

/** Runs SQL past the service: what the database itself refuses, by the name of the constraint; else `done`. */
export async function refusalOf(
  { db }: Pick<TestApp, 'db'>,
  query: string,
  parameters: unknown[] = [],
): Promise<string> {
  try {
    await db.query(query, parameters);
    return 'done';
  } catch (error) {
    return (error as { driverError?: { constraint?: string } }).driverError?.constraint ?? String(error);
  }
}
