import type { ReportDto, VersionDto } from '@leerkring/shared';
import fc from 'fast-check';
import { bootApp, type TestApp, type Visitor } from './support/app.ts';
import { plg } from './support/cast.ts';

type Step = 'rename' | 'publish' | 'withdraw first' | 'withdraw last';
/** What a reader met when it became public. */
interface Met {
  version: VersionDto;
  title: string;
  isWithdrawn: boolean;
}

const seated = ['renske', 'carlijn', 'floor', 'bram', 'harmjan'] as const;
let house: TestApp;
let marit: Visitor;
let report: ReportDto;
let major = 0;
const met: Met[] = [];
beforeAll(async () => {
  house = await bootApp();
  marit = await house.as('marit');
  report = (await marit.post<ReportDto>(`/api/plgs/${plg}/reports`, { title: 'Rapport' })).body;
});
afterAll(() => house.close());

async function publish(): Promise<void> {
  major += 1;
  const bram = await house.as('bram');
  const input = { number: `${major}.0`, changeNote: 'Vastgesteld' };
  const { body } = await bram.post<VersionDto>(`/api/reports/${report.id}/versions`, input);
  for (const name of seated) await (await house.as(name)).post(`/api/versions/${body.id}/approve`);
  const { status } = await marit.post(`/api/versions/${body.id}/publish`);
  if (status !== 200 && status !== 201) throw new Error(`version ${major} is not public: ${status}`);
  met.push({ version: body, title: report.title, isWithdrawn: false });
}

async function take(step: Step, at: number): Promise<void> {
  if (step === 'publish') return publish();
  if (step === 'rename') {
    // In letters: a number in a title would be a claim without a source.
    const title = `Rapport ${'abcdef'[at] ?? ''}${'ghijkl'[major % 6] ?? ''}${'mnopqr'[met.length % 6] ?? ''}`;
    report = (await marit.patch<ReportDto>(`/api/reports/${report.id}`, { title })).body;
    return;
  }
  const standing = met.filter(({ isWithdrawn }) => !isWithdrawn);
  const it = step === 'withdraw first' ? standing[0] : standing.at(-1);
  if (!it) return;
  await marit.post(`/api/versions/${it.version.id}/withdraw`);
  it.isWithdrawn = true;
}

it('keeps every version that was public as it was, or says that it was withdrawn', async () => {
  const step = fc.constantFrom<Step>('rename', 'publish', 'publish', 'withdraw first', 'withdraw last');
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      for (const [at, it] of steps.entries()) await take(it, at);
      for (const { version, title, isWithdrawn } of met) {
        const page = await house.stranger().get<string>(version.path);
        const told = ['niet meer openbaar', `<h1>${title}</h1>`, `versie ${version.number}`];
        const isSaid = told.map((words) => page.body.includes(words));
        expect([page.status, ...isSaid.slice(0, 2)]).toEqual(
          isWithdrawn ? [410, true, false] : [200, false, true],
        );
        expect(isWithdrawn || isSaid[2]).toBe(true);
      }
    }),
    { numRuns: 6 },
  );
  expect(met.length).toBeGreaterThan(1);
}, 60_000);
