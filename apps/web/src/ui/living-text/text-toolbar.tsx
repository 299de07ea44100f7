import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconH2,
  IconH3,
  IconItalic,
  IconList,
  IconListNumbers,
  IconQuote,
} from '@tabler/icons-react';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { KeyboardEvent, ReactNode } from 'react';
import { memo } from 'react';
import { useText } from '../../text/text.ts';
import classes from './text-editor.module.css';
import { TextLink } from './text-link.tsx';

/** One stop for the Tab key; arrows walk through it, as in every toolbar. */
function handleArrows(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1, Home: -99, End: 99 }[event.key];
  if (step === undefined) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const at = buttons.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  event.preventDefault();
  const next = Math.abs(step) === 99 ? (step < 0 ? 0 : buttons.length - 1) : at + step;
  const button = buttons.at(next % buttons.length);
  for (const it of buttons) it.tabIndex = it === button ? 0 : -1;
  button?.focus();
}

export const TextToolbar = memo(function TextToolbar({ editor, label }: { editor: Editor; label: string }) {
  const t = useText('living-text');
  const is = useEditorState({
    editor,
    selector: ({ editor: it }) => ({
      bold: it.isActive('bold'),
      italic: it.isActive('italic'),
      heading: it.isActive('heading', { level: 2 }),
      subheading: it.isActive('heading', { level: 3 }),
      bulletList: it.isActive('bulletList'),
      orderedList: it.isActive('orderedList'),
      quote: it.isActive('blockquote'),
      link: it.isActive('link'),
    }),
  });
  const run = (change: (chain: ReturnType<Editor['chain']>) => ReturnType<Editor['chain']>) => () =>
    change(editor.chain().focus()).run();

  return (
    <div
      role="toolbar"
      aria-label={t.toolbar(label)}
      className={classes['toolbar']}
      onKeyDown={handleArrows}
      tabIndex={-1}
    >
      <Tool label={t.bold} isOn={is.bold} isFirst onClick={run((it) => it.toggleBold())}>
        <IconBold size={18} />
      </Tool>
      <Tool label={t.italic} isOn={is.italic} onClick={run((it) => it.toggleItalic())}>
        <IconItalic size={18} />
      </Tool>
      <Tool label={t.heading} isOn={is.heading} onClick={run((it) => it.toggleHeading({ level: 2 }))}>
        <IconH2 size={18} />
      </Tool>
      <Tool label={t.subheading} isOn={is.subheading} onClick={run((it) => it.toggleHeading({ level: 3 }))}>
        <IconH3 size={18} />
      </Tool>
      <Tool label={t.bulletList} isOn={is.bulletList} onClick={run((it) => it.toggleBulletList())}>
        <IconList size={18} />
      </Tool>
      <Tool label={t.orderedList} isOn={is.orderedList} onClick={run((it) => it.toggleOrderedList())}>
        <IconListNumbers size={18} />
      </Tool>
      <Tool label={t.quote} isOn={is.quote} onClick={run((it) => it.toggleBlockquote())}>
        <IconQuote size={18} />
      </Tool>
      <TextLink editor={editor} isOn={is.link} />
      <Tool label={t.undo} onClick={run((it) => it.undo())}>
        <IconArrowBackUp size={18} />
      </Tool>
      <Tool label={t.redo} onClick={run((it) => it.redo())}>
        <IconArrowForwardUp size={18} />
      </Tool>
    </div>
  );
});

function Tool(props: {
  label: string;
  isOn?: boolean;
  isFirst?: boolean;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <Tooltip label={props.label}>
      <ActionIcon
        variant={props.isOn ? 'light' : 'subtle'}
        color={props.isOn ? undefined : 'gray'}
        size="lg"
        aria-label={props.label}
        aria-pressed={props.isOn}
        tabIndex={props.isFirst ? 0 : -1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={props.onClick}
      >
        {props.children}
      </ActionIcon>
    </Tooltip>
  );
}
