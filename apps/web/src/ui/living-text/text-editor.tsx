import { Box, Group, Input, Skeleton, Text } from '@mantine/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useId, useLayoutEffect, useMemo, useState } from 'react';
import type { TextClient } from '../../lib/living-text/text-client.ts';
import { useMe } from '../../lib/session.tsx';
import { useText } from '../../text/text.ts';
import { SaveStateBadge } from '../save-state.tsx';
import { LineCommandBar } from './line-command-bar.tsx';
import { commandsOf, lineCommands } from './line-commands.ts';
import type { LivingTextProps } from './living-text.tsx';
import { textExtensions } from './schema.ts';
import { textCarets } from './text-carets.ts';
import { Nearby, textNearby } from './text-nearby.ts';
import classes from './text-editor.module.css';
import { TextNotices } from './text-notices.tsx';
import { TextPeople } from './text-people.tsx';
import { textRanges } from './text-ranges.ts';
import { TextToolbar } from './text-toolbar.tsx';
import { useEarlyKeys } from './use-early-keys.ts';
import { useTextClient, useTextState } from './use-text-client.ts';
import { useSteadySave } from './use-steady-save.ts';

/** The editor itself: opens the text, then shows it. Loaded lazily by `LivingText`. */
export function TextEditor(props: LivingTextProps) {
  const [attempt, setAttempt] = useState(0);
  return <OpeningText key={attempt} {...props} onReopen={() => setAttempt((it) => it + 1)} />;
}

function OpeningText(props: LivingTextProps & { onReopen: () => void }) {
  const { user } = useMe();
  const client = useTextClient(props, user.id);
  if (!client) return <Skeleton h={props.isCompact ? 76 : 220} radius="md" aria-hidden />;
  return <OpenText {...props} client={client} />;
}

function OpenText(props: LivingTextProps & { client: TextClient; onReopen: () => void }) {
  const { client, label, editable = true, isCompact = false } = props;
  const t = useText('living-text');
  const labelId = useId();
  const state = useTextState(client);
  const save = useSteadySave(state.save);
  // Writing goes on without a connection: what one may do is what the server said last.
  const isWriting =
    editable &&
    state.isLoaded &&
    (state.access === 'writing' || (state.access === 'opening' && state.save === 'device'));
  // Its pen and its paper are already there while it opens, so that nothing moves when it has.
  const isComing = editable && state.access === 'opening' && !isWriting;
  const isOrWillBe = isWriting || isComing;
  const placeholder = isOrWillBe ? (props.placeholder ?? t.placeholder) : t.empty;
  const commands = props.lineCommands;
  const list = commands?.list;
  // Options that are other objects are other options: the editor would be set up anew at every word of the save state.
  const [nearby] = useState(() => new Nearby());
  const extensions = useMemo(
    () => [
      ...textExtensions(client.doc, placeholder, isCompact),
      textCarets(client),
      textNearby(nearby, () => client.presence.values()),
      textRanges,
      ...(list ? [lineCommands(list)] : []),
    ],
    [client, nearby, placeholder, isCompact, list],
  );
  const editorProps = useMemo(
    () => ({
      attributes: {
        role: 'textbox',
        // Only what can be written in has the focus of itself; this one may have it while it is on its way to that.
        tabindex: '0',
        'aria-labelledby': labelId,
        'aria-multiline': String(!isCompact),
        class: classes['content'] ?? '',
      },
    }),
    [labelId, isCompact],
  );
  const editor = useEditor({
    extensions,
    editable: isWriting,
    immediatelyRender: true,
    shouldRerenderOnTransaction: false,
    editorProps,
  });
  useLayoutEffect(() => {
    editor.setEditable(isWriting, false);
    editor.view.dom.setAttribute('aria-readonly', String(!isWriting));
  }, [editor, isWriting]);
  useEarlyKeys(editor, isComing, isWriting);
  useEffect(() => {
    if (commands) commandsOf.set(editor, commands);
  }, [editor, commands]);
  const { onEditor, onView } = props;
  useEffect(() => {
    onView?.(state.isLoaded ? editor : null);
    return () => onView?.(null);
  }, [editor, state.isLoaded, onView]);
  useEffect(() => {
    onEditor?.(isWriting ? editor : null);
    return () => onEditor?.(null);
  }, [editor, isWriting, onEditor]);

  return (
    <Box className={classes['root']} data-compact={isCompact || undefined}>
      <Group justify="space-between" align="end" gap="xs" wrap="nowrap" mb={6} mih={26}>
        <Input.Label
          component="div"
          id={labelId}
          className={props.isLabelHidden ? classes['unseen'] : undefined}
        >
          {label}
        </Input.Label>
        <Group gap="sm" wrap="nowrap" ml="auto">
          <TextPeople client={client} save={save} nearby={nearby} />
          {isWriting || state.save !== 'kept' ? (
            <span aria-hidden>
              <SaveStateBadge state={save} />
            </span>
          ) : (
            <Text size="xs" c="dimmed">
              {state.access === 'frozen' ? t.frozen : state.access === 'reading' ? t.reading : ''}
            </Text>
          )}
        </Group>
      </Group>
      <TextNotices client={client} state={state} onReopen={props.onReopen} getText={() => editor.getText()} />
      <div
        className={classes['sheet']}
        data-writing={isOrWillBe || undefined}
        data-coming={isComing || undefined}
      >
        {isOrWillBe && !isCompact && <TextToolbar editor={editor} label={label} />}
        <EditorContent editor={editor} />
        {isOrWillBe && commands && <LineCommandBar editor={editor} commands={commands} label={label} />}
      </div>
    </Box>
  );
}
