import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { signOffQuery } from '../api.ts';
import { OpenPoints } from './open-points.tsx';
import { SignerList } from './signer-list.tsx';

/** The report as it is now: who signed exactly this. Any edit makes another content of it. */
export function SignOff(props: { plgId: string; reportId: string }) {
  const t = useText('publications').signing;
  const { data: now } = useQuery(signOffQuery(props.reportId));
  if (!now || now.signers.length === 0) return null;
  return (
    <Section title={t.title} lead={t.lead}>
      <Stack gap="lg">
        <OpenPoints plgId={props.plgId} points={now.open} />
        <SignerList
          plgId={props.plgId}
          reportId={props.reportId}
          sha256={now.sha256}
          signers={now.signers}
          label={t.title}
        />
      </Stack>
    </Section>
  );
}
