import { type ConditionDto, factLine } from '@leerkring/shared';
import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** How far one thing is that a phase waits for, with the way to where it is done. */
export function ConditionLine(props: { condition: ConditionDto; children?: ReactNode }) {
  const t = useText('trajectories');
  const locale = useLocale();
  const { condition: it } = props;
  const missing = it.missing.flatMap(({ name }) => name ?? []);
  return (
    <Group component="li" gap="sm" align="flex-start" wrap="nowrap">
      <StatusChip tone={it.isMet ? 'done' : 'waiting'}>{it.isMet ? t.met : t.unmet}</StatusChip>
      <div style={{ minWidth: 0, flex: 1 }}>
        <Text style={{ overflowWrap: 'anywhere' }}>
          <TextLink to={it.path} c="inherit" underline="hover" inherit>
            {factLine(locale, { ...it, missing })}
          </TextLink>
        </Text>
        {props.children}
      </div>
    </Group>
  );
}
