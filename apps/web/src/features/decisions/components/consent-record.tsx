import type { ConsentRecordDto, ConsentSeatDto } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

const names = (seats: ConsentSeatDto[]) => seats.map((it) => it.programmeName).join(', ');

/** Which programmes were there, which were not, and what still worries whom. */
export function ConsentRecord(props: { plgId: string; consent: ConsentRecordDto }) {
  const { page: t } = useText('decisions');
  const dates = useDates();
  const { consent } = props;
  return (
    <Section title={t.how} lead={t.byConsent(consent.textVersion)}>
      <Stack gap="sm">
        {consent.tryOutUntil !== null && <Text fw={600}>{t.tryOut(dates.day(consent.tryOutUntil))}</Text>}
        <Text>
          {t.present(consent.present.length)}
          {consent.present.length > 0 && ` – ${names(consent.present)}`}
        </Text>
        {consent.absent.length > 0 && (
          <Text>
            {t.absent(consent.absent.length)} – {names(consent.absent)}
          </Text>
        )}
        {consent.steppedOut.length > 0 && (
          <Text>
            {t.steppedOut}: {names(consent.steppedOut)}
          </Text>
        )}
        {consent.concerns.length === 0 ? (
          <Text c="dimmed">{t.noConcerns}</Text>
        ) : (
          <div>
            <Text fw={600}>{t.concerns}</Text>
            <Stack component="ul" gap="xs" m={0} pl="lg">
              {consent.concerns.map((it) => (
                <li key={it.seatId}>
                  <Text style={{ overflowWrap: 'anywhere' }}>
                    {it.concern}{' '}
                    <Text span c="dimmed">
                      ({it.programmeName})
                    </Text>
                  </Text>
                </li>
              ))}
            </Stack>
          </div>
        )}
        <TextLink to={`/plg/${props.plgId}/voorstellen/${consent.proposalId}`}>{t.toProposal}</TextLink>
      </Stack>
    </Section>
  );
}
