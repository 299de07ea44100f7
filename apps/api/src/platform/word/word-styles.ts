/** How a document looks in Word: styles by their built-in names, so that the navigation pane and readers know them. */
const ink = '22262B';
const soft = '52606D';
const accent = '8A3B12';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

interface Style {
  id: string;
  name: string;
  next?: string;
  paragraph?: string;
  run?: string;
}

const paragraphs: Style[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Subtitle',
    paragraph: '<w:spacing w:before="1200" w:after="240" w:line="240" w:lineRule="auto"/>',
    run: `<w:b/><w:color w:val="${ink}"/><w:sz w:val="56"/>`,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    paragraph: '<w:spacing w:after="60"/>',
    run: `<w:color w:val="${soft}"/>`,
  },
  heading(1, 36, '<w:pageBreakBefore/><w:spacing w:before="0" w:after="240"/>'),
  heading(2, 28, '<w:spacing w:before="360" w:after="120"/>'),
  heading(3, 24, '<w:spacing w:before="280" w:after="80"/>'),
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:pageBreakBefore/><w:spacing w:after="240"/>',
    run: '<w:b/><w:sz w:val="36"/>',
  },
  { id: 'TOC1', name: 'toc 1', next: 'Normal', paragraph: '<w:spacing w:before="120" w:after="40"/>' },
  {
    id: 'TOC2',
    name: 'toc 2',
    next: 'Normal',
    paragraph: '<w:spacing w:after="40"/><w:ind w:left="280"/>',
  },
  {
    id: 'ListParagraph',
    name: 'List Paragraph',
    paragraph: '<w:spacing w:after="80"/><w:ind w:left="567"/>',
  },
  {
    id: 'Quote',
    name: 'Quote',
    next: 'Normal',
    paragraph: `<w:keepLines/><w:pBdr><w:left w:val="single" w:sz="12" w:space="10" w:color="${accent}"/></w:pBdr><w:spacing w:before="240" w:after="240"/><w:ind w:left="340"/>`,
    run: '<w:i/>',
  },
  {
    id: 'Note',
    name: 'Note',
    next: 'Normal',
    paragraph: '<w:shd w:val="clear" w:color="auto" w:fill="F5F1E8"/>',
    run: `<w:color w:val="${soft}"/>`,
  },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="240" w:after="120"/>',
    run: '<w:b/>',
  },
  {
    id: 'TableText',
    name: 'Table Text',
    paragraph: '<w:spacing w:before="40" w:after="40" w:line="252" w:lineRule="auto"/>',
    run: '<w:sz w:val="20"/>',
  },
  {
    id: 'FootnoteText',
    name: 'footnote text',
    paragraph: '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="18"/>',
  },
  {
    id: 'CommentText',
    name: 'annotation text',
    paragraph: '<w:spacing w:after="40" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="20"/>',
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '<w:spacing w:after="0"/><w:jc w:val="center"/>',
    run: `<w:color w:val="${soft}"/><w:sz w:val="18"/>`,
  },
];

const characters: Style[] = [
  { id: 'Strong', name: 'Strong', run: '<w:b/>' },
  { id: 'Emphasis', name: 'Emphasis', run: '<w:i/>' },
  { id: 'Hyperlink', name: 'Hyperlink', run: `<w:color w:val="${accent}"/><w:u w:val="single"/>` },
  { id: 'FootnoteReference', name: 'footnote reference', run: '<w:vertAlign w:val="superscript"/>' },
  { id: 'CommentReference', name: 'annotation reference', run: '<w:sz w:val="16"/>' },
  { id: 'QuoteSource', name: 'Quote Source', run: `<w:i w:val="0"/><w:color w:val="${soft}"/>` },
];

function heading(level: 1 | 2 | 3, size: number, paragraph: string): Style {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    paragraph: `<w:keepNext/><w:keepLines/>${paragraph}<w:outlineLvl w:val="${level - 1}"/>`,
    run: `<w:b/><w:color w:val="${ink}"/><w:sz w:val="${size}"/>`,
  };
}

function style(type: 'paragraph' | 'character', it: Style): string {
  const base = type === 'paragraph' ? 'Normal' : 'DefaultParagraphFont';
  return [
    `<w:style w:type="${type}" w:styleId="${it.id}"><w:name w:val="${it.name}"/><w:basedOn w:val="${base}"/>`,
    it.next ? `<w:next w:val="${it.next}"/>` : '',
    '<w:qFormat/>',
    it.paragraph ? `<w:pPr>${it.paragraph}</w:pPr>` : '',
    it.run ? `<w:rPr>${it.run}</w:rPr>` : '',
    '</w:style>',
  ].join('');
}

/** @param language as `nl-NL`: what the spelling checker and a screen reader go by */
export const stylesPart = (language: string): string => `<w:styles ${w}><w:docDefaults>
<w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="Cambria" w:cs="Cambria"/><w:color w:val="${ink}"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:styleId="Lines"><w:name w:val="Lines"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="CFC7B6"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="CFC7B6"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="CFC7B6"/></w:tblBorders></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>
${paragraphs.map((it) => style('paragraph', it)).join('\n')}
${characters.map((it) => style('character', it)).join('\n')}
</w:styles>`;

const depth = 9;

const indent = (at: number): string => `<w:pPr><w:ind w:left="${567 * (at + 1)}" w:hanging="397"/></w:pPr>`;

const levels = (level: (at: number) => string): string[] =>
  Array.from({ length: depth }, (_, at) => level(at));

/** Number 1 is the bullets; every ordered list after it starts at one again. */
export function numberingPart(orderedLists: number): string {
  const bullets = levels(
    (at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="${at % 2 === 0 ? '•' : '–'}"/><w:lvlJc w:val="left"/>${indent(at)}</w:lvl>`,
  );
  const numbers = levels(
    (at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${at % 2 === 0 ? 'decimal' : 'lowerLetter'}"/><w:lvlText w:val="%${at + 1}."/><w:lvlJc w:val="left"/>${indent(at)}</w:lvl>`,
  );
  const restart = levels(
    (at) => `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="1"/></w:lvlOverride>`,
  );
  const lists = Array.from(
    { length: orderedLists },
    (_, at) => `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="2"/>${restart.join('')}</w:num>`,
  );
  return `<w:numbering ${w}><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>${bullets.join('')}</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="hybridMultilevel"/>${numbers.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>${lists.join('')}</w:numbering>`;
}
