import type { InstrumentDto } from '@leerkring/shared';
import { Button, Group, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { consultationQuery, useNextRound } from '../api.ts';
import { CoverageTable } from './coverage-table.tsx';
import { Findings, type RenderCounts } from './findings.tsx';
import { PartyList } from './party-list.tsx';

/** A consultation from the first invitation to the last decision. */
export function ConsultationView(props: { instrument: InstrumentDto; renderCounts: RenderCounts }) {
  const t = useText('consultations');
  const navigate = useNavigate();
  const { instrument } = props;
  const { data: it } = useSuspenseQuery(consultationQuery(instrument.id));
  const next = useNextRound(instrument.id);
  const handleNext = async () => {
    const { id } = await next.mutateAsync();
    await navigate(`/plg/${instrument.plgId}/vragen/instrumenten/${id}`);
  };
  return (
    <>
      {!it.isHidden && (
        <Group mb="xl" gap="sm">
          <ButtonLink
            variant="default"
            to={`/plg/${instrument.plgId}/vragen/instrumenten/${instrument.id}/verslag`}
          >
            {t.report.open}
          </ButtonLink>
          {instrument.can.goOn && (
            <Button
              variant="default"
              loading={next.isPending}
              onClick={() => void handleNext().catch(() => undefined)}
            >
              {t.nextRound}
            </Button>
          )}
          <ProblemNote error={next.error} />
        </Group>
      )}
      <PartyList instrument={instrument} it={it} />
      {it.isHidden ? (
        <Text>{t.hidden}</Text>
      ) : (
        <>
          <CoverageTable instrument={instrument} it={it} />
          <Findings instrument={instrument} it={it} renderCounts={props.renderCounts} />
        </>
      )}
    </>
  );
}
