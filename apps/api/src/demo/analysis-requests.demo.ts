import { hashToken, newId, newToken } from '../platform/ids.ts';
import { AnalysisRequest } from '../analysis-requests/analysis-request.entity.ts';
import { ReportVersion } from '../publications/report-version.entity.ts';
import { known, type DemoWorld } from './world.demo.ts';

const day = 86_400_000;

/** Readers of the published report: one was answered, one waits. */
export async function seatAnalysisRequests({ db, now, a, people }: DemoWorld): Promise<void> {
  const version = await db
    .repo(ReportVersion)
    .findOneOrFail({ where: { plgId: a.id }, order: { major: 'DESC', minor: 'DESC' } });
  const requests = db.repo(AnalysisRequest);
  const asked = (name: string, words: string, daysAgo: number) => {
    const at = new Date(now.getTime() - daysAgo * day);
    return {
      id: newId(),
      plgId: a.id,
      versionId: version.id,
      locale: 'nl' as const,
      name,
      email: `${name.split(' ')[0]?.toLowerCase() ?? ''}@lezer.example`,
      words,
      tokenHash: hashToken(newToken()),
      createdAt: at,
      confirmedAt: at,
    };
  };
  await requests.insert({
    ...asked(
      'Wies Hartkamp',
      'Voor een scriptie over differentiëren. Ik wil jullie codes ernaast leggen.',
      12,
    ),
    answer: 'given',
    parts: ['counts'],
    reason:
      'Fijn dat je er verder mee werkt. Codes legden we dit jaar nog niet vast; de tellingen kun je lezen.',
    answeredAt: new Date(now.getTime() - 9 * day),
    answeredById: known(people, 'p01').id,
    givenHash: hashToken(newToken()),
  });
  await requests.insert(
    asked(
      'Jorn Eppink',
      'Wij doen volgend jaar hetzelfde en willen weten hoe jullie van draden naar conclusies gingen.',
      2,
    ),
  );
}
