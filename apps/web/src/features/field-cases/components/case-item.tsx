import type { FieldCaseDto } from '@leerkring/shared';
import { Group, Menu, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useRemoveCase, useReopenCase } from '../api.ts';

const tones = { waiting: 'neutral', underway: 'active', closed: 'done' } as const;

/** One team, with how far the visit is and never what was said. */
export function CaseItem({ it, onCorrect }: { it: FieldCaseDto; onCorrect: () => void }) {
  const words = useText('field-cases');
  const t = words.board;
  const remove = useRemoveCase();
  const reopen = useReopenCase();
  const [isRemoving, setRemoving] = useState(false);
  const state = it.closedAt !== null ? 'closed' : it.spokenWith.length > 0 ? 'underway' : 'waiting';
  const at = `/plg/${it.plgId}/vragen/instrumenten/${it.instrumentId}/team/${it.id}`;
  return (
    <Surface component="li" p="sm">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <Stack gap={2} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
          <Text fw={600}>
            {it.code} · {it.teamName}
          </Text>
          <div>
            <StatusChip tone={tones[state]}>{t.states[state]}</StatusChip>
          </div>
          <Text size="sm" c="dimmed">
            {[
              words.schoolTypes[it.schoolType],
              words.sources[it.source],
              it.visitorName === null ? t.nobody : (it.closedAt ? t.went : t.goes)(it.visitorName),
            ].join(' · ')}
          </Text>
          {it.spokenWith.length > 0 && (
            <Text size="sm" c="dimmed">
              {t.spoken(it.spokenWith.map((group) => words.groups[group]))}
            </Text>
          )}
          {it.can.readWords && <TextLink to={at}>{it.can.log ? t.write : t.read}</TextLink>}
          <ProblemNote error={reopen.error} />
        </Stack>
        {(it.can.correct || it.can.reopen) && (
          <RowMenu label={t.more(it.teamName)}>
            {it.can.correct && <Menu.Item onClick={onCorrect}>{t.correct}</Menu.Item>}
            {it.can.reopen && <Menu.Item onClick={() => reopen.mutate(it.id)}>{t.reopen}</Menu.Item>}
            {it.can.remove && <Menu.Item onClick={() => setRemoving(true)}>{t.remove}</Menu.Item>}
          </RowMenu>
        )}
      </Group>
      <ConfirmDialog
        opened={isRemoving}
        title={t.removeTitle(it.teamName)}
        body={t.removeBody}
        confirm={t.remove}
        tone="danger"
        onConfirm={() => remove.mutateAsync(it.id)}
        onClose={() => setRemoving(false)}
      />
    </Surface>
  );
}
