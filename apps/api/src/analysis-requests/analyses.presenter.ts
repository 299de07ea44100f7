import type { AnalysisPart, Snapshot, TallyDto } from '@leerkring/shared';
import { html, type Html } from '../platform/page/html.ts';
import { writePage } from '../platform/page/page.ts';
import { longDate } from '../publications/publication.words.ts';
import type { Analyses } from './analyses.service.ts';
import { formWords } from '../platform/strangers/form.words.ts';
import { requestWords } from './analysis-request.words.ts';

/** The parts of the analyses that were chosen, and nothing of the others. */
export function presentAnalyses(
  { locale, slug, title }: Pick<Snapshot, 'locale' | 'slug' | 'title'>,
  analyses: Analyses,
  parts: readonly AnalysisPart[],
  /** Until when it is open for who asked; null for who looks beforehand. */
  until: Date | null,
): string {
  const words = requestWords[locale];
  const tables: Record<AnalysisPart, () => Html | false> = {
    codebook: () =>
      analyses.codebook.length > 0 &&
      table(
        words.parts.codebook.name,
        words.codeHead,
        analyses.codebook.map((it) => [it.name, it.definition, it.include, it.exclude]),
      ),
    threads: () =>
      analyses.threads.length > 0 &&
      table(
        words.parts.threads.name,
        words.threadHead,
        analyses.threads.map((it) => [it.name, it.text, words.fromThreads(it.from)]),
      ),
    counts: () => analyses.counts.length > 0 && html`${analyses.counts.map((it) => counted(it, words))}`,
  };
  const name = until === null ? words.title : words.given;
  const body = html`<header>
      <p class="group"><a href="/publicatie/${slug}">${title}</a></p>
      <h1>${name}</h1>
      <p class="lead">
        ${until === null ? words.preview : words.givenText(longDate(until.toISOString(), locale))}
      </p>
      <p class="note">${words.never}</p>
    </header>
    <main id="tekst" class="part">
      ${parts.map(
        (part) =>
          html`<section aria-labelledby="${part}">
            <h2 id="${part}">${words.parts[part].name}</h2>
            <p>${words.parts[part].text}</p>
            ${tables[part]() || html`<p class="byline">${words.empty}</p>`}
          </section>`,
      )}
    </main>`;
  return writePage({ locale, title: `${name} · ${title}`, skip: formWords[locale].skip, body });
}

function table(caption: string, head: readonly string[], rows: string[][]): Html {
  return html`<div class="wide" role="region" tabindex="0" aria-label="${caption}">
    <table>
      <thead>
        <tr>
          ${head.map((it) => html`<th scope="col">${it}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([first = '', ...cells]) =>
            html`<tr>
              <th scope="row">${first}</th>
              ${cells.map((cell) => html`<td>${cell || '–'}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function counted(it: TallyDto, words: (typeof requestWords)['nl']): Html {
  const asked = [it.question, it.row].filter(Boolean).join(' ');
  const about = [it.title, it.origin, words.of(it.of)].filter(Boolean).join(' · ');
  return html`<h3>${asked}</h3>
    <p class="byline">${about}</p>
    ${table(
      `${asked} · ${about}`,
      words.countHead,
      it.columns.map(({ label, count }) => [label, String(count)]),
    )}`;
}
