import type { Editor } from '@tiptap/core';
import { Skeleton, VisuallyHidden } from '@mantine/core';
import { lazy, memo, Suspense } from 'react';
import { useText } from '../../text/text.ts';
import type { LineCommands } from './line-commands.ts';

export interface LivingTextProps {
  /** The room that answers for the text, the thing it belongs to, and which of its texts. */
  kind: string;
  subjectId: string;
  field: string;
  /** What the text is, for people: the label above it and its name for screen readers. */
  label: string;
  /** Hides the label where a heading says it already; it stays the accessible name. */
  isLabelHidden?: boolean;
  /** The server decides who may write; this only takes the pen away. */
  editable?: boolean;
  placeholder?: string;
  /** One line without headings and lists: for a short field in a form. */
  isCompact?: boolean;
  /** What a line of it can become. */
  lineCommands?: LineCommands;
  /** Gives the editor to whoever wants to put something at the cursor, and null when it is gone or only read. */
  onEditor?: (editor: Editor | null) => void;
  /** Gives the text as it is shown, also to whoever only reads it. */
  onView?: (editor: Editor | null) => void;
}

const TextEditor = lazy(() => import('./text-editor.tsx').then((it) => ({ default: it.TextEditor })));

/** A text that several people write at once. The editor is loaded when one is on the screen. */
export const LivingText = memo(function LivingText(props: LivingTextProps) {
  const t = useText('living-text');
  return (
    <Suspense
      fallback={
        <div>
          <VisuallyHidden>{t.loading}</VisuallyHidden>
          <Skeleton h={props.isCompact ? 76 : 220} radius="md" aria-hidden />
        </div>
      }
    >
      <TextEditor key={`${props.kind}:${props.subjectId}:${props.field}`} {...props} />
    </Suspense>
  );
});
