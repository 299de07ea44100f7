import type { ThemeDto } from '@leerkring/shared';
import { Menu, Progress, ScrollArea, Table, Text, VisuallyHidden } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import classes from './theme-table.module.css';

/**
 * The threads with their support: the number says it, the bar beside it only shows it. The roles are written out because
 * on a phone every thread is a block of its own, and then a browser no longer takes it for a row.
 */
export function ThemeTable(props: {
  themes: ThemeDto[];
  onEdit: (theme: ThemeDto) => void;
  onLink: (theme: ThemeDto) => void;
  onDrop: (theme: ThemeDto) => void;
}) {
  const t = useText('analysis');
  const hasMenu = props.themes.some((theme) => theme.can.edit);
  return (
    <ScrollArea type="auto" viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t.title }}>
      <Table role="table" className={classes['table']} verticalSpacing="md" miw={{ base: 0, xs: 640 }}>
        <VisuallyHidden component="caption">{t.chart}</VisuallyHidden>
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            <Table.Th role="columnheader" scope="col">
              {t.theme}
            </Table.Th>
            <Table.Th role="columnheader" scope="col" w="14rem">
              {t.conversations}
            </Table.Th>
            <Table.Th role="columnheader" scope="col">
              {t.programmes}
            </Table.Th>
            <Table.Th role="columnheader" scope="col">
              {t.counterVoice}
            </Table.Th>
            {hasMenu && <Table.Td role="cell" />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {props.themes.map((theme) => (
            <Table.Tr role="row" key={theme.id}>
              <Table.Th role="rowheader" scope="row" className={classes['name']}>
                <TextLink to={`/plg/${theme.plgId}/rapport/rode-draden/${theme.id}`}>{theme.name}</TextLink>{' '}
                {theme.isSingleCase && (
                  <StatusChip tone="waiting">
                    {theme.support?.conversations === 0 ? t.notHeard : t.singleCase}
                  </StatusChip>
                )}
                <Text size="sm" c="dimmed" fw={400}>
                  {theme.description}
                </Text>
              </Table.Th>
              <Table.Td role="cell" data-label={t.conversations}>
                {theme.support ? (
                  <>
                    {t.ofAll(theme.support.conversations, theme.support.conversationsOf)}
                    <Progress
                      mt={6}
                      aria-hidden
                      value={(100 * theme.support.conversations) / Math.max(1, theme.support.conversationsOf)}
                    />
                  </>
                ) : (
                  <Text c="dimmed">{t.tooFew}</Text>
                )}
              </Table.Td>
              <Table.Td role="cell" data-label={t.programmes}>
                {theme.support &&
                  (theme.support.programmes === null
                    ? t.noSpread
                    : t.ofAll(theme.support.programmes, theme.support.programmesOf))}
              </Table.Td>
              <Table.Td role="cell" data-label={t.counterVoice}>
                {theme.counterVoice}
                {theme.counterConversations !== null && theme.counterConversations > 0 && (
                  <Text size="sm" c="dimmed">
                    {t.counterCount(theme.counterConversations)}
                  </Text>
                )}
              </Table.Td>
              {hasMenu && (
                <Table.Td role="cell" className={classes['menu']}>
                  <RowMenu label={t.menu(theme.name)}>
                    <Menu.Item onClick={() => props.onLink(theme)}>{t.link}</Menu.Item>
                    <Menu.Item onClick={() => props.onEdit(theme)}>{t.edit}</Menu.Item>
                    <Menu.Item onClick={() => props.onDrop(theme)}>{t.drop}</Menu.Item>
                  </RowMenu>
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}
