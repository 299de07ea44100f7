import { Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';

/** A titled part of a page, named for those who jump from heading to heading. */
export function Section(props: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  order?: 2 | 3;
  mt?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <Stack component="section" gap="md" mb="2.5rem" mt={props.mt} aria-labelledby={id}>
      <Group justify="space-between" align="flex-end" gap="sm">
        <Stack gap={2} style={{ minWidth: 0, flex: '1 1 16rem' }}>
          <Title order={props.order ?? 2} id={id} style={{ overflowWrap: 'anywhere' }}>
            {props.title}
          </Title>
          {props.lead !== undefined && (
            <Text component="div" c="dimmed" maw="var(--lk-text)">
              {props.lead}
            </Text>
          )}
        </Stack>
        {props.actions !== undefined && <Group gap="sm">{props.actions}</Group>}
      </Group>
      {props.children}
    </Stack>
  );
}
