import type { JointThreadDto, ReadingDto, ReadThreadDto } from '@leerkring/shared';
import { Button, CloseButton, Group, Menu, Modal, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { Section } from '../../../ui/section.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useCarryThread, usePartThreads } from '../api.ts';
import { RenameForm } from './rename-form.tsx';

/** What readers found together at one question, what stands behind it, and what one of them found alone. */
export function JointThreads(props: {
  reading: ReadingDto;
  threads: ReadThreadDto[];
  joint: JointThreadDto[];
}) {
  const t = useText('readings');
  const { reading, joint } = props;
  const alone = props.threads.filter((it) => it.jointId === null);
  return (
    <>
      <Section title={t.joint}>
        {joint.length === 0 && <EmptyState title={t.jointEmpty} body={t.joinHint} />}
        <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.joint}>
          {joint.map((it) => (
            <Joint key={it.id} it={it} reading={reading} />
          ))}
        </Stack>
      </Section>
      {props.threads.length > 0 && (
        <Section title={t.exceptions} lead={alone.length > 0 ? t.exceptionsLead : t.exceptionsEmpty}>
          <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.exceptions}>
            {alone.map((it) => (
              <li key={it.id}>
                <Text style={{ overflowWrap: 'anywhere' }}>
                  {t.fromReader(it.name, it.readerName)} · {t.threadCases(it.codes)}
                </Text>
              </li>
            ))}
          </Stack>
        </Section>
      )}
    </>
  );
}

function Joint({ it, reading }: { it: JointThreadDto; reading: ReadingDto }) {
  const t = useText('readings');
  const { plgId } = reading;
  const part = usePartThreads(plgId);
  const carry = useCarryThread(plgId);
  const [isRenaming, setRenaming] = useState(false);
  const [isCarrying, setCarrying] = useState(false);
  const mine = reading.threads.filter((one) => one.jointId === it.id);
  return (
    <Surface component="li">
      <Group justify="space-between" gap="sm" wrap="nowrap" align="flex-start">
        <Title order={3} size="h4" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
          {it.name} {it.isException && <StatusChip tone="waiting">{t.exception}</StatusChip>}
        </Title>
        {it.can.rename && (
          <RowMenu label={t.jointMenu(it.name)}>
            <Menu.Item onClick={() => setRenaming(true)}>{t.rename}</Menu.Item>
            <Menu.Item onClick={() => part.mutate({ id: it.id, threadIds: it.threadIds })}>
              {t.partAll}
            </Menu.Item>
          </RowMenu>
        )}
      </Group>
      <Text fw={500}>{t.behind(it)}</Text>
      {it.text !== '' && <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{it.text}</Text>}
      <Text size="sm" c="dimmed">
        {t.from}
      </Text>
      <Stack component="ul" gap={2} p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.from}>
        {mine.map((one) => (
          <Group component="li" key={one.id} gap={4} wrap="nowrap">
            <Text size="sm" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
              {t.fromReader(one.name, one.readerName)} · {t.threadCases(one.codes)}
            </Text>
            {it.can.part && mine.length > 1 && (
              <CloseButton
                aria-label={t.part(one.name)}
                disabled={part.isPending}
                onClick={() => part.mutate({ id: it.id, threadIds: [one.id] })}
              />
            )}
          </Group>
        ))}
      </Stack>
      <ProblemNote error={part.error ?? undefined} />
      {it.themeId ? (
        <TextLink to={`/plg/${plgId}/rapport/rode-draden`}>{t.carried}</TextLink>
      ) : (
        it.can.carry && (
          <Group>
            <Button variant="default" onClick={() => setCarrying(true)}>
              {t.carry}
            </Button>
          </Group>
        )
      )}
      <Modal opened={isRenaming} onClose={() => setRenaming(false)} title={t.rename}>
        <RenameForm plgId={plgId} joint={it} onDone={() => setRenaming(false)} />
      </Modal>
      <ConfirmDialog
        opened={isCarrying}
        title={t.carryTitle(it.name)}
        body={t.carryBody}
        confirm={t.carry}
        onConfirm={() => carry.mutateAsync(it.id)}
        onClose={() => setCarrying(false)}
      />
    </Surface>
  );
}
