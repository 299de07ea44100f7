import { Table, Text } from '@mantine/core';
import { type InterviewProgressDto, protocolAudiences, type VisitorProgressDto } from '@leerkring/shared';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LongList } from '../../../ui/long-list.tsx';
import { Section } from '../../../ui/section.tsx';
import { WideTable } from '../../../ui/wide-table.tsx';
import classes from './held-picture.module.css';
import { HeldPicture } from './held-picture.tsx';
import { Held, HostProgress } from './host-progress.tsx';

/** How far the conversations are. Never who spoke, never what was said. */
export function ProgressView(props: { progress: InterviewProgressDto }) {
  const t = useText('interviews');
  const data = props.progress;
  if (data.planned === 0) return <EmptyState title={t.progress.none} />;
  const isAll = data.visitors.length > 0;
  return (
    <>
      <Section title={t.progress.total}>
        {isAll ? (
          <>
            <Text className={classes['count'] ?? ''}>
              {t.progress.handedIn(data.planned - data.missing, data.planned)}
            </Text>
            <LongList items={data.visitors} textsOf={(it) => [it.visitorName, it.programmeName]}>
              {(shown) => (
                <div className={classes['beside']}>
                  <HeldPicture
                    visits={shown}
                    words={t.picture.words(data.planned - data.missing, data.planned)}
                  />
                  <VisitTable visits={shown} />
                </div>
              )}
            </LongList>
          </>
        ) : (
          <Held label="" held={data.held} planned={data.planned} />
        )}
      </Section>
      {data.hosts.length > 0 && (
        <Section title={t.progress.hosts} lead={isAll ? undefined : t.progress.hostLead}>
          <HostProgress hosts={data.hosts} />
        </Section>
      )}
    </>
  );
}

/** The picture in numbers, visit by visit and audience by audience. */
function VisitTable(props: { visits: VisitorProgressDto[] }) {
  const t = useText('interviews');
  const columns = [t.progress.planned, t.progress.began, t.progress.state, t.progress.missing];
  return (
    <WideTable label={t.progress.visitors} minWidth={620}>
      <Table verticalSpacing={6} horizontalSpacing={5} fz="sm">
        <Table.Caption>{t.progress.visitors}</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" rowSpan={2}>
              {t.progress.visitor}
            </Table.Th>
            {protocolAudiences.map((audience) => (
              <Table.Th key={audience} scope="colgroup" colSpan={columns.length} ta="center">
                {t.progress.audiences[audience]}
              </Table.Th>
            ))}
          </Table.Tr>
          <Table.Tr>
            {protocolAudiences.flatMap((audience) =>
              columns.map((it) => (
                <Table.Th key={`${audience} ${it}`} scope="col" ta="end" fw={400} fz="xs">
                  {it}
                </Table.Th>
              )),
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {props.visits.map((visit) => (
            <Table.Tr key={visit.assignmentId}>
              <Table.Th scope="row" fw={400} maw="13rem" style={{ overflowWrap: 'anywhere' }}>
                {visit.visitorName}
                <Text size="sm" c="dimmed">
                  {visit.programmeName}
                </Text>
              </Table.Th>
              {visit.audiences.flatMap((it) =>
                [it.planned, it.held, it.handedIn, it.missing].map((count, index) => (
                  <Table.Td key={`${it.audience} ${columns[index]}`} ta="end">
                    <Text span fw={index === 3 && count > 0 ? 620 : 400}>
                      {count}
                    </Text>
                  </Table.Td>
                )),
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </WideTable>
  );
}
