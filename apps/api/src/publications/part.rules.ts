import {
  plain,
  type Booklet,
  type BookletInline,
  type BookletNode,
  type NumberSource,
} from './booklet.presenter.ts';
import type { Note } from './text.presenter.ts';

/** As many characters as one page holds at most: with its markup some 25 KB on the way to a reader. */
const mostCharacters = 60_000;
/** A quote counts the same whether its words are there or were withdrawn, so that every page keeps its address. */
const quoteCharacters = 400;

/** One page of a report that is read chapter by chapter. */
export interface Part {
  /** The part of its address: of a version that never changes, so neither does it. */
  path: string;
  title: string;
  nodes: BookletNode[];
}

/** The chapters, each a page; one that is too long goes on on a next page, at a heading where it has one. */
export function partsOf({ nodes }: Pick<Booklet, 'nodes'>): Part[] {
  const chapters: { id: string; title: string; nodes: BookletNode[] }[] = [];
  for (const node of nodes) {
    if (node.kind === 'heading' && node.level === 1)
      chapters.push({ id: node.id, title: plain(node.inlines), nodes: [] });
    else chapters.at(-1)?.nodes.push(node);
  }
  return chapters
    .filter(({ id }) => /^hoofdstuk-\d+$/.test(id))
    .flatMap(({ id, title, nodes: body }) =>
      pagesOf(body).map((page, index) => ({
        path: index === 0 ? id : `${id}-${index + 1}`,
        title: index === 0 ? title : `${title} (${index + 1})`,
        nodes: page,
      })),
    );
}

/** What stands on the first page besides the contents: the summaries, what is recommended, and what it is. */
export function frontOf({ nodes }: Pick<Booklet, 'nodes'>, front: (id: string) => boolean): BookletNode[] {
  let isWanted = false;
  return nodes.filter((node) => {
    if (node.kind === 'heading' && node.level === 1) isWanted = front(node.id);
    return isWanted;
  });
}

/** Per audience its heading and its list. */
export function recommendationsIn({ nodes }: Pick<Booklet, 'nodes'>): BookletNode[] {
  return nodes.flatMap((node, index) => {
    const list = nodes[index + 1];
    const isOne = node.kind === 'heading' && node.id.startsWith('aanbevelingen-');
    return isOne && list ? [node, list] : [];
  });
}

/** The notes that a part of the text points to, in order, with the numbers they have in the whole. */
export function notesIn(nodes: BookletNode[], all: NumberSource[]): Note[] {
  const numbers = new Set<number>();
  const look = (node: BookletNode): void => {
    if (node.kind === 'list') node.items.flat().forEach(look);
    else if ('inlines' in node) node.inlines.forEach((it: BookletInline) => numbers.add(it.sourceNote ?? 0));
  };
  nodes.forEach(look);
  return all.flatMap((it, index) => (numbers.has(index + 1) ? [{ ...it, number: index + 1 }] : []));
}

function pagesOf(nodes: BookletNode[]): BookletNode[][] {
  const pages: BookletNode[][] = [[]];
  let length = 0;
  /** How many nodes there are since the last heading, with it. */
  let sinceHeading = 0;
  for (const node of nodes) {
    const own = charactersOf(node);
    if (node.kind === 'heading' && node.level === 2) sinceHeading = 0;
    if (length > 0 && length + own > mostCharacters) {
      const page = pages.at(-1) ?? [];
      // What began under the last heading goes along with it, unless that is most of the page.
      const began = page.slice(-sinceHeading);
      const goesAlong =
        sinceHeading > 0 && sinceHeading < page.length && lengthOf(began) < mostCharacters / 2;
      pages.push(goesAlong ? page.splice(-sinceHeading) : []);
      length = goesAlong ? lengthOf(began) : 0;
      sinceHeading = goesAlong ? sinceHeading : 0;
    }
    pages.at(-1)?.push(node);
    length += own;
    sinceHeading += 1;
  }
  return pages;
}

const lengthOf = (nodes: BookletNode[]): number => nodes.reduce((sum, it) => sum + charactersOf(it), 0);

function charactersOf(node: BookletNode): number {
  switch (node.kind) {
    case 'list':
      return lengthOf(node.items.flat());
    case 'quote':
      return quoteCharacters;
    case 'table':
      return node.rows.flat().join('').length;
    case 'note':
      return node.text.length;
    default:
      return plain(node.inlines).length;
  }
}
