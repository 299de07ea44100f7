import { fileLimits, sheetKinds, type WorkshopGroupDto } from '@leerkring/shared';
import { Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useDropGroup, useDropWorkshop, workshopQuery } from '../api.ts';
import { GroupForm } from './group-form.tsx';
import { SheetDigest } from './sheet-digest.tsx';
import { SheetForm } from './sheet-form.tsx';
import { SheetPhotos } from './sheet-photos.tsx';

const megabytes = Math.floor(fileLimits.bytes / 1024 / 1024);

type Open = { what: 'add' | 'drop' } | { what: 'type' | 'dropGroup'; group: WorkshopGroupDto };

/** One working session: its groups, and what they dream of apart from what they say is needed. */
export function WorkshopView(props: { plgId: string; id: string; nav: ReactNode }) {
  const t = useText('workshops');
  const dates = useDates();
  const navigate = useNavigate();
  const { data: it } = useSuspenseQuery(workshopQuery(props.id));
  const dropGroup = useDropGroup(it.id);
  const drop = useDropWorkshop();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const list = `/plg/${props.plgId}/rapport/werksessies`;
  return (
    <>
      {props.nav}
      <PageHeader
        title={it.title}
        tab={it.title}
        above={<TextLink to={list}>{t.back}</TextLink>}
        lead={`${dates.day(it.heldOn)} · ${t.counted(it.groupCount, it.people)}`}
        actions={
          it.can.lead && (
            <Button variant="subtle" onClick={() => setOpen({ what: 'drop' })}>
              {t.drop}
            </Button>
          )
        }
      />
      <Section
        title={t.groups}
        lead={
          it.groupCount === 0
            ? t.noGroups
            : [t.countedHint, it.can.type ? t.photos.privacy(megabytes) : ''].join(' ').trim()
        }
        actions={it.can.type && <Button onClick={() => setOpen({ what: 'add' })}>{t.addGroup}</Button>}
      >
        <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.groups}>
          {it.groups.map((group) => (
            <Surface component="li" p="sm" key={group.id}>
              <Group justify="space-between" gap="sm">
                <Text style={{ overflowWrap: 'anywhere' }}>
                  {t.group(group.number, group.people)}
                  {group.name !== '' && ` · ${group.name}`}
                </Text>
                <Group gap={4} wrap="nowrap">
                  {it.can.type && (
                    <Button
                      size="sm"
                      variant="default"
                      aria-label={`${t.type}: ${t.groupShort(group.number)}`}
                      onClick={() => setOpen({ what: 'type', group })}
                    >
                      {t.type}
                    </Button>
                  )}
                  {it.can.lead && (
                    <RowMenu label={t.more(t.groupShort(group.number))}>
                      <Menu.Item onClick={() => setOpen({ what: 'dropGroup', group })}>
                        {t.dropGroup}
                      </Menu.Item>
                    </RowMenu>
                  )}
                </Group>
              </Group>
              <SheetPhotos it={it} group={group} />
            </Surface>
          ))}
        </Stack>
      </Section>
      {sheetKinds.map((kind) => (
        <SheetDigest key={kind} it={it} kind={kind} />
      ))}
      <Modal opened={open?.what === 'add'} onClose={close} title={t.addGroup}>
        <GroupForm workshopId={it.id} onDone={close} />
      </Modal>
      <Modal
        opened={open?.what === 'type'}
        onClose={close}
        title={open?.what === 'type' ? `${t.type}: ${t.groupShort(open.group.number)}` : t.type}
      >
        {open?.what === 'type' && <SheetForm workshopId={it.id} group={open.group} onDone={close} />}
      </Modal>
      <ConfirmDialog
        opened={open?.what === 'dropGroup'}
        title={t.dropGroup}
        body={t.dropGroupBody}
        confirm={t.dropGroup}
        tone="danger"
        onConfirm={() => dropGroup.mutateAsync(open?.what === 'dropGroup' ? open.group.id : '')}
        onClose={close}
      />
      <ConfirmDialog
        opened={open?.what === 'drop'}
        title={t.drop}
        body={t.dropBody}
        confirm={t.drop}
        tone="danger"
        onConfirm={async () => {
          await navigate(list);
          await drop.mutateAsync(it.id);
        }}
        onClose={close}
      />
    </>
  );
}
