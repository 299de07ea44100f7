import type { SectionDto } from '@leerkring/shared';
import { Group, Menu, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** One chapter in the list, with who leads it and what still waits in it. */
export function SectionRow(props: {
  plgId: string;
  section: SectionDto;
  onEdit: () => void;
  onDrop: () => void;
  onUp?: () => void;
  onDown?: () => void;
}) {
  const t = useText('reports');
  const { section } = props;
  return (
    <Group
      component="li"
      justify="space-between"
      wrap="nowrap"
      py="md"
      gap="md"
      style={{ borderBottom: '1px solid var(--lk-line)' }}
    >
      <Group gap="md" wrap="nowrap" align="baseline" style={{ minWidth: 0 }}>
        <Text
          c="dimmed"
          ff="var(--lk-serif)"
          fz="lg"
          w="1.5rem"
          ta="right"
          aria-hidden
          style={{ flexShrink: 0 }}
        >
          {section.position}
        </Text>
        <div style={{ minWidth: 0 }}>
          <TextLink to={`/plg/${props.plgId}/rapport/hoofdstuk/${section.id}`}>{section.title}</TextLink>
          <Text size="sm" c="dimmed">
            {[
              section.leads.length > 0
                ? t.leads(section.leads.map((lead) => lead.name).join(', '))
                : t.noLead,
              section.writing === 'leads' && t.rights.onlyLeads,
              section.kind !== 'text' && t.kinds[section.kind],
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {section.openComments > 0 && (
            <StatusChip tone="waiting">{t.comments(section.openComments)}</StatusChip>
          )}
        </div>
      </Group>
      <Group gap="xs" wrap="nowrap" style={{ flexShrink: 0 }}>
        {(section.can.edit || section.can.appoint) && (
          <RowMenu label={t.menu(section.title)}>
            <Menu.Item onClick={props.onEdit}>{t.edit}</Menu.Item>
            {props.onUp && <Menu.Item onClick={props.onUp}>{t.up}</Menu.Item>}
            {props.onDown && <Menu.Item onClick={props.onDown}>{t.down}</Menu.Item>}
            {section.can.edit && <Menu.Item onClick={props.onDrop}>{t.drop}</Menu.Item>}
          </RowMenu>
        )}
      </Group>
    </Group>
  );
}
