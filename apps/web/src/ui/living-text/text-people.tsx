import { Group, Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { TextClient } from '../../lib/living-text/text-client.ts';
import { useText } from '../../text/text.ts';
import type { SaveState } from '../save-state.tsx';
import { initialsOf } from '../person-avatar.tsx';
import { inkOf } from './text-carets.ts';
import type { Nearby } from './text-nearby.ts';
import classes from './text-editor.module.css';
import { useTextPeople } from './use-text-client.ts';

const quiet = 10_000;

/**
 * Who else is in the text, in the colour of their caret; and for ears: who comes, who goes, who changes what I stand in,
 * and what is recorded.
 */
export function TextPeople(props: { client: TextClient; save: SaveState; nearby: Nearby }) {
  const t = useText('living-text');
  const people = useTextPeople(props.client);
  const spoken = useSpoken(
    people.map((it) => it.name),
    props.save,
    props.nearby,
  );
  return (
    <>
      {people.length > 0 && (
        <Group gap={4} wrap="nowrap">
          <VisuallyHidden>{t.present(people.map((it) => it.name))}</VisuallyHidden>
          {people.slice(0, 5).map(({ userId, name }) => (
            <Tooltip key={userId} label={name}>
              <span className={classes['person']} style={{ backgroundColor: inkOf(userId) }} aria-hidden>
                {initialsOf(name)}
              </span>
            </Tooltip>
          ))}
          {people.length > 5 && (
            <Text size="xs" c="dimmed" aria-hidden>
              +{people.length - 5}
            </Text>
          )}
        </Group>
      )}
      <VisuallyHidden role="status">{spoken}</VisuallyHidden>
    </>
  );
}

/** At most one sentence every ten seconds, and only what changed since the last. */
function useSpoken(names: string[], save: SaveState, nearby: Nearby): string {
  const t = useText('living-text');
  const [spoken, setSpoken] = useState('');
  const said = useRef({ names, save, at: 0 });
  const [near, setNear] = useState<readonly string[]>([]);
  useEffect(
    () =>
      nearby.on((changing) =>
        setNear((before) => {
          // The same again is no news: somebody who goes on writing must not put the sentence off for ever.
          const more = (changing.length > 0 ? changing : ['']).filter((it) => !before.includes(it));
          return more.length > 0 ? [...before, ...more] : before;
        }),
      ),
    [nearby],
  );
  const all = names.join('\n');
  useEffect(() => {
    const speak = () => {
      const now = all ? all.split('\n') : [];
      const came = now.filter((it) => !said.current.names.includes(it));
      const went = said.current.names.filter((it) => !now.includes(it));
      const sentences = [
        ...(came.length > 0 ? [t.joined(came)] : []),
        ...(went.length > 0 ? [t.left(went)] : []),
        ...(near.length > 0 ? [t.near(near.filter((it) => it !== ''))] : []),
        ...(save !== said.current.save && save !== 'underway' ? [t.announced[save]] : []),
      ];
      if (sentences.length === 0) return;
      said.current = { names: now, save, at: Date.now() };
      setNear([]);
      setSpoken(sentences.join(' '));
    };
    const timer = setTimeout(speak, Math.max(1500, said.current.at + quiet - Date.now()));
    return () => clearTimeout(timer);
  }, [all, save, near, t]);
  return spoken;
}
