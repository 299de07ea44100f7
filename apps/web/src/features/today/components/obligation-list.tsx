import type { ObligationDto } from '@leerkring/shared';
import { Group, Stack, Text } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useDates } from '../../../lib/dates.ts';
import { useNow } from '../../../lib/now.ts';
import { useText } from '../../../text/text.ts';
import classes from './obligation-list.module.css';

/** Each thing is one link to where it is done. */
export function ObligationList(props: { obligations: ObligationDto[]; showPlg: boolean }) {
  const t = useText('today');
  const dates = useDates();
  const now = useNow();
  return (
    <Stack component="ul" gap={0} m={0} p={0} className={classes['list']}>
      {props.obligations.map((it) => {
        const say = t.obligations[it.kind];
        // The day that is named still counts: late is the day after.
        const isLate = it.dueAt !== null && new Date(it.dueAt).setHours(23, 59, 59, 999) < now;
        return (
          <li key={`${it.kind}:${it.subjectId}`}>
            <Link to={it.path} className={classes['row'] ?? ''}>
              <div style={{ minWidth: 0, flex: 1 }}>
                <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {say(it.facts)}
                </Text>
                <Group gap="0 0.6rem" c="dimmed" fz="sm">
                  {it.dueAt !== null && (
                    <Text span inherit c={isLate ? 'var(--mantine-color-error)' : undefined}>
                      {isLate ? t.late(dates.day(it.dueAt)) : t.due(dates.day(it.dueAt))}
                    </Text>
                  )}
                  {it.minutes !== null && <span>{t.minutes(it.minutes)}</span>}
                  {props.showPlg && <span style={{ overflowWrap: 'anywhere' }}>{it.plgName}</span>}
                </Group>
              </div>
              <IconChevronRight size={20} aria-hidden className={classes['arrow']} />
            </Link>
          </li>
        );
      })}
    </Stack>
  );
}
