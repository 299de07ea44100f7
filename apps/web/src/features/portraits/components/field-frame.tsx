import type { PortraitFieldId, PortraitValueDto } from '@leerkring/shared';
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useMe } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { SaveStateBadge } from '../../../ui/save-state.tsx';
import type { FieldOnPage } from '../use-field.ts';
import { ValueView } from './value-view.tsx';

/** What stands around every answer: its state, who saved it last, and the choice when two wrote at once. */
export function FieldFrame(props: { id: PortraitFieldId; it: FieldOnPage; children: ReactNode }) {
  const t = useText('portraits').editor;
  const dates = useDates();
  const me = useMe();
  const { it } = props;
  const { savedByName, savedAt } = it.field;
  const when = savedAt === null ? '' : dates.dayTime(savedAt);
  return (
    <Stack gap={4} id={`portrait-${props.id}`} style={{ scrollMarginTop: '8rem' }}>
      {props.children}
      <Group justify="space-between" gap="sm" mih="1.5rem">
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere', minWidth: 0, flex: '1 1 8rem' }}>
          {savedByName !== null && savedByName !== me.user.name && t.savedBy(savedByName, when)}
          {savedByName === me.user.name && t.savedWhen(when)}
        </Text>
        {it.state !== null && <SaveStateBadge state={it.state} />}
      </Group>
      {it.isWaiting && (
        <Text size="sm" c="dimmed">
          {t.notKept}
        </Text>
      )}
      <ProblemNote error={it.error} />
      {it.conflict !== null && (
        <Conflict
          id={props.id}
          name={savedByName === me.user.name ? null : savedByName}
          theirs={it.conflict}
          mine={it.value}
          onTheirs={it.keepTheirs}
          onMine={it.keepMine}
        />
      )}
    </Stack>
  );
}

function Conflict(props: {
  id: PortraitFieldId;
  name: string | null;
  theirs: PortraitValueDto;
  mine: PortraitValueDto;
  onTheirs: () => void;
  onMine: () => void;
}) {
  const t = useText('portraits').editor;
  return (
    <Alert
      color="yellow"
      variant="light"
      role="alert"
      styles={{ message: { color: 'var(--mantine-color-text)' } }}
    >
      <Stack gap="sm">
        <Text>{t.conflict(props.name)}</Text>
        {(
          [
            [t.theirs, props.theirs],
            [t.mine, props.mine],
          ] as const
        ).map(([label, value]) => (
          <div key={label}>
            <Text size="sm" c="dimmed">
              {label}
            </Text>
            <ValueView id={props.id} value={value} />
          </div>
        ))}
        <Group gap="sm">
          <Button variant="default" onClick={props.onTheirs}>
            {t.keepTheirs}
          </Button>
          <Button variant="default" onClick={props.onMine}>
            {t.keepMine}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
