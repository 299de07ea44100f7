import { Progress, Stack, Table, Text } from '@mantine/core';
import type { InterviewProgressDto } from '@leerkring/shared';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';

/** How far the conversations are. Never who spoke, never what was said. */
export function ProgressView(props: { progress: InterviewProgressDto }) {
  const t = useText('interviews');
  const data = props.progress;
  if (data.planned === 0) return <EmptyState title={t.progress.none} />;
  return (
    <>
      <Section title={t.progress.total}>
        <Held label="" held={data.held} planned={data.planned} />
      </Section>
      {data.hosts.length > 0 && (
        <Section title={t.progress.hosts} lead={data.visitors.length === 0 ? t.progress.hostLead : undefined}>
          <Surface>
            <Stack gap="lg">
              {data.hosts.map((it) => (
                <Held key={it.programmeId} label={it.programmeName} held={it.held} planned={it.planned} />
              ))}
            </Stack>
          </Surface>
        </Section>
      )}
      {data.visitors.length > 0 && (
        <Section title={t.progress.visitors}>
          <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table verticalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t.progress.visitor}</Table.Th>
                  <Table.Th scope="col">{t.progress.host}</Table.Th>
                  <Table.Th scope="col">{t.progress.state}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.visitors.map((it) => (
                  <Table.Tr key={it.assignmentId}>
                    <Table.Td>{it.visitorName}</Table.Td>
                    <Table.Td>{it.programmeName}</Table.Td>
                    <Table.Td>
                      {t.mine.count(it.held, it.planned)}
                      {it.underway > 0 && (
                        <Text span c="dimmed" size="sm">
                          {' · '}
                          {t.progress.underway(it.underway)}
                        </Text>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </Section>
      )}
    </>
  );
}

function Held(props: { label: string; held: number; planned: number }) {
  const t = useText('interviews');
  const share = props.planned === 0 ? 0 : Math.min(100, (props.held / props.planned) * 100);
  return (
    <div>
      <Text>
        {props.label !== '' && (
          <Text span fw={560}>
            {props.label}:{' '}
          </Text>
        )}
        {t.progress.held(props.held, props.planned)}
      </Text>
      <Progress value={share} size="sm" mt={6} aria-hidden />
    </div>
  );
}
