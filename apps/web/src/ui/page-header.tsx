import { isolated } from '@leerkring/shared';
import { Group, Stack, Text, Title } from '@mantine/core';
import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useText } from '../text/text.ts';

// The first page of a visit keeps the browser's own starting point; every next one starts at its heading.
let announced: string | undefined;

/** Whose pages these are, such as a group: every one of them says so in the browser tab, of itself. */
export const TabPlace = createContext<string | undefined>(undefined);

/** The name of a tab: the page, where it is, and the app; a name without end leaves the others their room. */
function tabOf(...parts: (string | undefined)[]): string {
  return [...new Set(parts.filter((it) => it !== undefined))].map(inShort).map(isolated).join(' · ');
}

const longest = 80;

function inShort(part: string): string {
  const signs = [...part];
  return signs.length > longest
    ? `${signs
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
    : part;
}

/**
 * The one heading of a page. It also names the browser tab and, after navigation, takes the focus so that a screen
 * reader or keyboard continues at the new page. Use it exactly once per route.
 */
export function PageHeader(props: {
  title: string;
  /** Shorter or more precise words for the browser tab; the title when left out. */
  tab?: string;
  lead?: ReactNode;
  above?: ReactNode;
  actions?: ReactNode;
}) {
  const t = useText('app');
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const tab = tabOf(props.tab ?? props.title, useContext(TabPlace), t.name);

  useEffect(() => {
    document.title = tab;
  }, [tab]);

  useEffect(() => {
    if (announced !== undefined && announced !== pathname) heading.current?.focus({ preventScroll: true });
    announced = pathname;
  }, [pathname]);

  return (
    <Group component="header" role="presentation" justify="space-between" align="flex-end" gap="lg" mb="xl">
      <Stack gap="xs" maw="100%" style={{ minWidth: 0, flex: '1 1 24rem' }}>
        {props.above}
        <Title order={1} ref={heading} tabIndex={-1} style={{ overflowWrap: 'anywhere' }}>
          {props.title}
        </Title>
        {props.lead !== undefined && (
          <Text component="div" size="lg" c="dimmed" maw="var(--lk-text)">
            {props.lead}
          </Text>
        )}
      </Stack>
      {props.actions !== undefined && <Group gap="sm">{props.actions}</Group>}
    </Group>
  );
}
