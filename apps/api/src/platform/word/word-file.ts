import { buffer } from 'node:stream/consumers';
import type { Locale } from '@leerkring/shared';
import { ZipFile } from 'yazl';
import { numberingPart, stylesPart } from './word-styles.ts';
import { xml, xmlHead, type Xml } from './xml.ts';

/** What stands in the margin: who says it, when, and about what. */
export interface WordComment {
  author: string;
  at: Date;
  text: string;
}

/** A document for Word, with everything that is not in its running text beside it. */
export interface WordFile {
  locale: Locale;
  title: string;
  creators: string[];
  subject: string;
  at: Date;
  footer: string;
  /** Found again when the file comes back. */
  properties: Record<string, string>;
  body: Xml;
  footnotes: Xml[];
  comments: WordComment[];
  /** Addresses of the running text, by the order in which it numbers them. */
  links: string[];
  orderedLists: number;
}

/** Marks comments that we wrote ourselves: they are not news when the file comes back. */
export const ownInitials = 'LK';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const kind = 'application/vnd.openxmlformats-officedocument';
export const wordType = `${kind}.wordprocessingml.document`;

const isoSeconds = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`;
const language = (locale: Locale): string => (locale === 'nl' ? 'nl-NL' : 'en-GB');

const types = `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['word/document', 'wordprocessingml.document.main'],
  ['word/styles', 'wordprocessingml.styles'],
  ['word/numbering', 'wordprocessingml.numbering'],
  ['word/settings', 'wordprocessingml.settings'],
  ['word/footnotes', 'wordprocessingml.footnotes'],
  ['word/comments', 'wordprocessingml.comments'],
  ['word/footer', 'wordprocessingml.footer'],
  ['docProps/app', 'extended-properties'],
  ['docProps/custom', 'custom-properties'],
]
  .map(([part, type]) => `<Override PartName="/${part}.xml" ContentType="${kind}.${type}+xml"/>`)
  .join(
    '',
  )}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

const relations = `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/relationships/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId4" Type="${office}/relationships/custom-properties" Target="docProps/custom.xml"/></Relationships>`;

/** Equal input gives equal bytes: nothing in the file is of the machine or the moment on which it is written. */
export async function writeWord(file: WordFile): Promise<Buffer> {
  const zip = new ZipFile();
  // A day as local time, without a second one in universal time: the same bytes in every time zone.
  const options = { mtime: new Date(2000, 0, 1), forceDosTimestamp: true };
  for (const [name, part] of Object.entries(partsOf(file)))
    zip.addBuffer(Buffer.from(xmlHead + part), name, options);
  zip.end();
  return buffer(zip.outputStream);
}

function partsOf(file: WordFile): Record<string, string> {
  return {
    '[Content_Types].xml': types,
    '_rels/.rels': relations,
    'docProps/core.xml': core(file).source,
    'docProps/app.xml': `<Properties xmlns="${office}/extended-properties"><Application>Leerkring</Application></Properties>`,
    'docProps/custom.xml': custom(file).source,
    'word/document.xml': document(file),
    'word/_rels/document.xml.rels': documentRelations(file).source,
    'word/styles.xml': stylesPart(language(file.locale)),
    'word/numbering.xml': numberingPart(file.orderedLists),
    'word/settings.xml': settings(file),
    'word/footnotes.xml': footnotes(file),
    'word/comments.xml': comments(file),
    'word/footer.xml': `<w:ftr ${w}>${footer(file).source}</w:ftr>`,
  };
}

function core(file: WordFile): Xml {
  const at = isoSeconds(file.at);
  return xml`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${file.title}</dc:title><dc:subject>${file.subject}</dc:subject><dc:creator>${file.creators.join('; ')}</dc:creator><dc:language>${language(file.locale)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}

function custom(file: WordFile): Xml {
  const properties = Object.entries(file.properties).map(
    ([name, value], index) =>
      xml`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${index + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
  );
  return xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${properties}</Properties>`;
}

function document(file: WordFile): string {
  return `<w:document ${w} xmlns:r="${office}/relationships"><w:body>${file.body.source}<w:sectPr><w:footerReference w:type="default" r:id="rId6"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1701" w:right="1701" w:bottom="1701" w:left="1701" w:header="709" w:footer="709" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>`;
}

function documentRelations(file: WordFile): Xml {
  const parts = ['styles', 'numbering', 'settings', 'footnotes', 'comments', 'footer'].map(
    (part, index) =>
      xml`<Relationship Id="rId${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${part}" Target="${part}.xml"/>`,
  );
  const links = file.links.map(
    (href, index) =>
      xml`<Relationship Id="link${index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${href}" TargetMode="External"/>`,
  );
  return xml`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[...parts, ...links]}</Relationships>`;
}

function settings(file: WordFile): string {
  return `<w:settings ${w}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language(file.locale)}"/></w:settings>`;
}

function footnotes(file: WordFile): string {
  const notes = file.footnotes.map(
    (note, index) =>
      xml`<w:footnote w:id="${index + 1}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>${note}</w:p></w:footnote>`
        .source,
  );
  return `<w:footnotes ${w}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${notes.join('')}</w:footnotes>`;
}

function comments(file: WordFile): string {
  const all = file.comments.map((comment, index) => {
    const lines = comment.text
      .split('\n')
      .map(
        (line) =>
          xml`<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr><w:r><w:t xml:space="preserve">${line}</w:t></w:r></w:p>`,
      );
    return xml`<w:comment w:id="${index}" w:author="${comment.author}" w:date="${isoSeconds(comment.at)}" w:initials="${ownInitials}">${lines}</w:comment>`
      .source;
  });
  return `<w:comments ${w}>${all.join('')}</w:comments>`;
}

function footer({ footer: words }: WordFile): Xml {
  return xml`<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:r><w:t xml:space="preserve">${words} · </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
}
