import type { Locale } from '@leerkring/shared';
import type { Answer } from '../interviews/answer.entity.ts';
import { html } from '../platform/page/html.ts';
import { presentPage } from '../publications/page.presenter.ts';
import type { Release } from '../publications/releases.service.ts';
import { presentPublished } from '../publications/version.presenter.ts';
import type { CodedAnswer } from './dossier-view.presenter.ts';
import { dossierWords } from './dossier.words.ts';
import { pageFiles } from './dossier-page.presenter.ts';

/** The public page, with what lies beside it in the dossier instead of our addresses, and the way back there. */
export function presentReportPage(
  { version, standing, published, errata }: Release,
  beside: ReadonlySet<string>,
): Buffer {
  const versions = published.filter(({ number }) => beside.has(number)).map(presentPublished);
  const newest = versions[0]?.number ?? version.number;
  const page = presentPage(version.snapshot, standing, versions, errata).replaceAll(
    /href="\/publicatie\/[^/"]+(?:\/([0-9.]+?))?(\.pdf|\.docx)?"/g,
    (_whole, number: string | undefined, form: string | undefined) =>
      `href="${number ?? newest}${form ?? '.html'}"`,
  );
  const words = dossierWords[version.snapshot.locale];
  const back = html`<nav class="pages" aria-label="${words.ways}">
    <ul>
      <li><a href="../${pageFiles.start}">${words.toDossier}</a></li>
      <li><a href="../${pageFiles.report}">${words.pages.report}</a></li>
    </ul>
  </nav>`;
  return Buffer.from(page.replace('<header', () => `${back.source}\n<header`));
}

/** In one line or more of words, whatever kind of question it was. Needs `interview` and `question`. */
export function presentCodedAnswer(locale: Locale, it: Answer): CodedAnswer {
  const words = dossierWords[locale];
  const marks = [
    it.scale !== null && `${it.scale} / ${it.question.scaleMax ?? ''}`,
    it.choice,
    it.number !== null && [it.number, it.question.unit].filter(Boolean).join(' '),
    ...it.ranking.map((one, index) => `${index + 1}. ${one}`),
    ...it.cells.map(({ row, choice }) => `${row}: ${choice}`),
    it.text,
    ...it.followUps.flatMap(({ asked, answer }) => [asked, answer]),
    it.isSkipped && [words.skipped, it.skipReason].filter(Boolean).join(': '),
  ];
  return {
    code: it.interview.code,
    audience: it.interview.audience,
    position: it.question.position,
    question: it.question.text,
    said: marks.filter(Boolean).join('\n'),
  };
}
