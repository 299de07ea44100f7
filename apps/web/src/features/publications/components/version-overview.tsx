import type { VersionDto } from '@leerkring/shared';
import { Anchor, Button, Modal, Stack } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useWholeDialog } from '../../../ui/use-whole-dialog.ts';
import { numbersQuery, useMoveVersion, versionsQuery } from '../api.ts';
import { FreezeForm } from './freeze-form.tsx';
import { SignOff } from './sign-off.tsx';
import { VersionCard } from './version-card.tsx';

/** Every frozen version, newest first, with who has approved it and where it can be read. */
export function VersionOverview(props: {
  plgId: string;
  reportId: string | null;
  canFreeze: boolean;
  nav: ReactNode;
}) {
  const t = useText('publications');
  const versions = useSuspenseQuery(versionsQuery(props.plgId)).data;
  const freezing = useWholeDialog(numbersQuery(props.reportId ?? ''));
  const [asked, setAsked] = useState<{ version: VersionDto; verb: 'publish' | 'withdraw' }>();
  const move = useMoveVersion();
  const number = asked?.version.number ?? '';
  const freeze = props.canFreeze && (
    <Button loading={freezing.isComing} onClick={freezing.open}>
      {t.freeze}
    </Button>
  );
  return (
    <>
      {props.nav}
      <PageHeader
        title={t.title}
        lead={
          <>
            {t.lead} <Anchor href="/publicaties">{t.all}</Anchor>
          </>
        }
        actions={versions.length > 0 && freeze}
      />
      {versions.length === 0 && (
        <EmptyState
          title={props.reportId ? t.empty : t.noReport}
          body={props.canFreeze ? t.emptyBody : undefined}
          action={freeze}
        />
      )}
      {props.reportId !== null && versions.length > 0 && (
        <SignOff plgId={props.plgId} reportId={props.reportId} />
      )}
      <Stack component="ol" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
        {versions.map((version) => (
          <VersionCard key={version.id} version={version} onAsk={(verb) => setAsked({ version, verb })} />
        ))}
      </Stack>
      <Modal opened={freezing.isOpen} onClose={freezing.close} title={t.freeze}>
        <FreezeForm
          plgId={props.plgId}
          reportId={props.reportId ?? ''}
          last={versions[0]?.number}
          onDone={freezing.close}
        />
      </Modal>
      <ConfirmDialog
        opened={asked !== undefined}
        title={asked?.verb === 'withdraw' ? t.withdrawTitle(number) : t.publishTitle(number)}
        body={asked?.verb === 'withdraw' ? t.withdrawBody : t.publishBody}
        confirm={asked?.verb === 'withdraw' ? t.withdraw : t.publish}
        tone={asked?.verb === 'withdraw' ? 'danger' : 'normal'}
        onConfirm={async () => asked && move.mutateAsync({ id: asked.version.id, verb: asked.verb })}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}
