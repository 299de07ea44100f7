import type { ThemeDto } from '@leerkring/shared';
import { Menu, Progress, Table, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';

/** The threads with their support: the number says it, the bar beside it only shows it. */
export function ThemeTable(props: {
  themes: ThemeDto[];
  onEdit: (theme: ThemeDto) => void;
  onLink: (theme: ThemeDto) => void;
  onDrop: (theme: ThemeDto) => void;
}) {
  const t = useText('analysis');
  const hasMenu = props.themes.some((theme) => theme.can.edit);
  return (
    <Table.ScrollContainer
      minWidth={640}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t.title } }}
    >
      <Table verticalSpacing="md">
        <Table.Caption>{t.chart}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t.theme}</Table.Th>
            <Table.Th scope="col" w="14rem">
              {t.conversations}
            </Table.Th>
            <Table.Th scope="col">{t.programmes}</Table.Th>
            <Table.Th scope="col">{t.counterVoice}</Table.Th>
            {hasMenu && <Table.Td />}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.themes.map((theme) => (
            <Table.Tr key={theme.id}>
              <Table.Th scope="row" maw="24rem" style={{ verticalAlign: 'top', overflowWrap: 'anywhere' }}>
                <TextLink to={`/plg/${theme.plgId}/rapport/rode-draden/${theme.id}`}>{theme.name}</TextLink>{' '}
                {theme.isSingleCase && <StatusChip tone="waiting">{t.singleCase}</StatusChip>}
                <Text size="sm" c="dimmed" fw={400}>
                  {theme.description}
                </Text>
              </Table.Th>
              <Table.Td style={{ verticalAlign: 'top' }}>
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
              <Table.Td style={{ verticalAlign: 'top' }}>
                {theme.support &&
                  (theme.support.programmes === null
                    ? t.noSpread
                    : t.ofAll(theme.support.programmes, theme.support.programmesOf))}
              </Table.Td>
              <Table.Td style={{ verticalAlign: 'top' }}>
                {theme.counterVoice}
                {theme.counterConversations !== null && theme.counterConversations > 0 && (
                  <Text size="sm" c="dimmed">
                    {t.counterCount(theme.counterConversations)}
                  </Text>
                )}
              </Table.Td>
              {hasMenu && (
                <Table.Td>
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
    </Table.ScrollContainer>
  );
}
