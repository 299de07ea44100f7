import { claimKinds, type ClaimDto, type ClaimKind, type CopiedPlace } from '@leerkring/shared';
import { Stack, Text } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { claimsQuery, numbersQuery } from '../api.ts';
import { NumberList } from './number-list.tsx';

/** What the report says that rests on nothing yet, each with the way there. */
export function ClaimOverview(props: { plgId: string; reportId: string | null; nav: ReactNode }) {
  const t = useText('publications');
  return (
    <>
      {props.nav}
      <PageHeader title={t.claims.title} lead={t.claims.lead} />
      {props.reportId === null ? (
        <EmptyState title={t.noReport} />
      ) : (
        <AllClaims plgId={props.plgId} reportId={props.reportId} />
      )}
    </>
  );
}

function AllClaims(props: { plgId: string; reportId: string }) {
  const t = useText('publications').claims;
  const [{ data: claims }, { data: numbers }] = useSuspenseQueries({
    queries: [claimsQuery(props.reportId), numbersQuery(props.reportId)],
  });
  return (
    <>
      {claims.length + numbers.length === 0 && <EmptyState title={t.none} body={t.noneBody} />}
      {numbers.length > 0 && (
        <Section title={t.numbers} lead={t.numbersLead}>
          <NumberList plgId={props.plgId} numbers={numbers} />
        </Section>
      )}
      {claimKinds.map((kind) => (
        <Claims key={kind} plgId={props.plgId} kind={kind} claims={claims.filter((it) => it.kind === kind)} />
      ))}
    </>
  );
}

function Claims(props: { plgId: string; kind: ClaimKind; claims: ClaimDto[] }) {
  const t = useText('publications').claims;
  if (props.claims.length === 0) return null;
  const base = `/plg/${props.plgId}`;
  const paths: Record<Exclude<ClaimKind, 'copied'> | CopiedPlace, (it: ClaimDto) => string> = {
    text: (it) => `${base}/rapport/hoofdstuk/${it.subjectId}`,
    theme: (it) => `${base}/rapport/rode-draden/${it.subjectId}`,
    quote: (it) => `${base}/rapport/citaten/${it.subjectId}`,
    insight: () => `${base}/rapport/inzichten`,
    summary: (it) => `${base}/rapport/in-het-kort/${it.audience ?? ''}`,
    recommendation: () => `${base}/aanbevelingen`,
  };
  const pathOf = (it: ClaimDto): string => paths[it.kind === 'copied' ? (it.place ?? 'text') : it.kind](it);
  return (
    <Section title={t.kinds[props.kind]} lead={t.leads[props.kind]}>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {props.claims.map((it, index) => (
          <li key={index}>
            <TextLink to={pathOf(it)} style={{ overflowWrap: 'anywhere' }}>
              {it.name}
            </TextLink>
            {it.text !== '' && (
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {it.text}
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </Section>
  );
}
