import { Accordion, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { commitmentsQuery } from '../../features/commitments/api.ts';
import { CommitmentRow } from '../../features/commitments/components/commitment-row.tsx';
import type { OwnerChoice } from '../../features/commitments/components/commitment-form.tsx';
import { seatHistoriesQuery } from '../../features/seats/api.ts';
import { SeatHistory } from '../../features/seats/components/seat-history.tsx';
import { useText } from '../../text/text.ts';
import { Section } from '../../ui/section.tsx';

/** Each programme's place: what belongs to it, whoever sits there. */
export function MemberSeats(props: { plgId: string; people: OwnerChoice[] }) {
  const { history: t } = useText('seats');
  const { plgId, people } = props;
  const histories = useQuery(seatHistoriesQuery(plgId)).data;
  const commitments = useQuery(commitmentsQuery(plgId)).data ?? [];
  if (!histories?.length) return null;
  const openOf = (seatId: string) => commitments.filter((it) => it.state === 'open' && it.seatId === seatId);
  return (
    <Section title={t.title} lead={t.lead} mt="2.5rem">
      <Accordion variant="separated" multiple>
        {histories.map((history) => (
          <Accordion.Item key={history.seatId} value={history.seatId}>
            <Accordion.Control>
              <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                {history.programmeName}
              </Text>
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {history.holdings
                  .filter(({ until }) => until === null)
                  .map(({ name }) => name)
                  .join(', ') || t.nobody}
                {openOf(history.seatId).length > 0 && ` · ${t.open(openOf(history.seatId).length)}`}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              <SeatHistory
                plgId={plgId}
                history={history}
                actions={
                  openOf(history.seatId).length === 0 ? (
                    <Text c="dimmed">{t.noActions}</Text>
                  ) : (
                    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
                      {openOf(history.seatId).map((it) => (
                        <CommitmentRow key={it.id} people={people} commitment={it} />
                      ))}
                    </Stack>
                  )
                }
              />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Section>
  );
}
