import type { OpenPointKind, SignOffDto } from '@leerkring/shared';
import type { Visitor } from './app.ts';

/** What asks for a reason when somebody signs the report as it is now (S18); when nothing does, it is signed. */
export async function heldUpBy(signer: Visitor, reportId: string): Promise<OpenPointKind[]> {
  const at = `/api/reports/${reportId}`;
  const { sha256, open } = (await signer.get<SignOffDto>(`${at}/signatures`)).body;
  const { status, body } = await signer.post<{ code: string; facts: { open: OpenPointKind[] } }>(
    `${at}/sign`,
    { sha256 },
  );
  if (status === 201) return [];
  expect(body).toMatchObject({ code: 'report.points_open', facts: { open: open.map(({ kind }) => kind) } });
  return body.facts.open;
}
