import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** Says plainly that there is nothing yet and what the next step is; `action` is that step. */
export function EmptyState(props: { title: string; body?: ReactNode; icon?: ReactNode; action?: ReactNode }) {
  return (
    <Stack
      align="flex-start"
      gap="sm"
      py="xl"
      px="lg"
      bg="var(--lk-sunken)"
      style={{ borderRadius: 'var(--mantine-radius-lg)' }}
    >
      {props.icon !== undefined && (
        <Text span c="var(--mantine-color-anchor)" aria-hidden lh={1}>
          {props.icon}
        </Text>
      )}
      <Text ff="var(--lk-serif)" fz="lg" maw="var(--lk-text)">
        {props.title}
      </Text>
      {props.body !== undefined && (
        <Text component="div" c="dimmed" maw="var(--lk-text)">
          {props.body}
        </Text>
      )}
      {props.action}
    </Stack>
  );
}
