import { isSafeHref, isSource, type TextNodeJson } from '@leerkring/shared';
import { createElement, Fragment, type ReactNode } from 'react';
import classes from './text-editor.module.css';

const tags: Record<string, string> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
};

/**
 * A text to read, from its JSON: no editor, no connection.
 * @param renderAtom draws a node that stands for something elsewhere
 */
export function TextView(props: { json: TextNodeJson; renderAtom?: (node: TextNodeJson) => ReactNode }) {
  return (
    <div className={`${classes['content']} ${classes['reading']}`}>
      {children(props.json, props.renderAtom)}
    </div>
  );
}

function children(node: TextNodeJson, renderAtom?: (node: TextNodeJson) => ReactNode): ReactNode[] {
  // A text has no ids of its own: its pieces are known by their place.
  return (node.content ?? []).map((child, place) => (
    <Fragment key={`${place}-${child.type}`}>{element(child, renderAtom)}</Fragment>
  ));
}

function element(node: TextNodeJson, renderAtom?: (node: TextNodeJson) => ReactNode): ReactNode {
  if (node.type === 'text') return marked(node);
  if (node.type === 'hardBreak') return <br />;
  const level = node.attrs?.['level'];
  // Under the page's own title a first heading is a third.
  const tag = node.type === 'heading' ? `h${Math.min(4, Number(level ?? 2) + 1)}` : tags[node.type];
  if (!tag) return renderAtom?.(node) ?? null;
  const inside = children(node, renderAtom);
  if (tag === 'ol') return <ol start={Number(node.attrs?.['start'] ?? 1)}>{inside}</ol>;
  return createElement(tag, null, ...inside);
}

function marked(node: TextNodeJson): ReactNode {
  return (node.marks ?? []).reduce<ReactNode>((inner, { type, attrs }) => {
    if (type === 'bold') return <strong>{inner}</strong>;
    if (type === 'italic') return <em>{inner}</em>;
    const source = attrs?.['source'];
    if (type === 'manual' && isSource(source))
      return (
        <span title={source} data-source={source}>
          {inner}
        </span>
      );
    const href = attrs?.['href'];
    if (type === 'link' && isSafeHref(href))
      return (
        <a href={href} rel="noopener noreferrer" target="_blank">
          {inner}
        </a>
      );
    return inner;
  }, node.text);
}
