import type { CodeDto } from '@leerkring/shared';
import { Box, Button, Modal, Stack } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { LongList } from '../../../ui/long-list.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { codeChangesQuery, codingBoardQuery, codingsQuery } from '../../codings/api.ts';
import { codesQuery, codeTree } from '../api.ts';
import { CodeChanges } from './code-changes.tsx';
import { CodeEntry, type CodeAct } from './code-entry.tsx';
import { ChangeCodeForm, MakeCodeForm } from './code-form.tsx';
import { CodeHistory } from './code-history.tsx';
import { MergeForm } from './merge-form.tsx';
import { SplitForm } from './split-form.tsx';

/** What every code means, and how it came to. */
export function Codebook(props: {
  plgId: string;
  nav: ReactNode;
  /** Out to other programs and back, for who keeps the book. */
  files: ReactNode;
}) {
  const t = useText('codes');
  const [{ data: codes }, { data: codings }, { data: changes }, { data: board }] = useSuspenseQueries({
    queries: [
      codesQuery(props.plgId),
      codingsQuery(props.plgId),
      codeChangesQuery(props.plgId),
      codingBoardQuery(props.plgId),
    ],
  });
  const [isMaking, setMaking] = useState(false);
  const [acting, setActing] = useState<{ act: CodeAct; code: CodeDto }>();
  const byCode = Map.groupBy(codings, (it) => it.codeId);
  const make = board.can.keepCodes && <Button onClick={() => setMaking(true)}>{t.make}</Button>;
  const close = () => setActing(undefined);
  return (
    <>
      {props.nav}
      <PageHeader title={t.title} lead={t.lead} actions={codes.length > 0 && make} />
      {codes.length === 0 ? (
        <EmptyState title={t.empty} body={make ? t.emptyBody : t.emptyWait} action={make} />
      ) : (
        <Box mb="2.5rem">
          <LongList items={codeTree(codes)} textsOf={({ path, code }) => [path, code.definition]}>
            {(shown) => (
              <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t.title}>
                {shown.map(({ code, depth }) => (
                  <CodeEntry
                    key={code.id}
                    code={code}
                    depth={depth}
                    codings={byCode.get(code.id) ?? []}
                    count={board.can.read ? (byCode.get(code.id)?.length ?? 0) : null}
                    onAct={(act) => setActing({ act, code })}
                  />
                ))}
              </Stack>
            )}
          </LongList>
        </Box>
      )}
      <CodeChanges changes={changes} codes={codes} />
      {board.can.keepCodes && props.files}
      <Modal opened={isMaking} onClose={() => setMaking(false)} title={t.make}>
        <MakeCodeForm plgId={props.plgId} codes={codes} onDone={() => setMaking(false)} />
      </Modal>
      <Modal opened={acting?.act === 'edit'} onClose={close} title={t.change}>
        {acting && <ChangeCodeForm code={acting.code} codes={codes} onDone={close} />}
      </Modal>
      <Modal opened={acting?.act === 'merge'} onClose={close} title={t.mergeTitle(acting?.code.name ?? '')}>
        {acting && <MergeForm code={acting.code} codes={codes} onDone={close} />}
      </Modal>
      <Modal opened={acting?.act === 'split'} onClose={close} title={t.splitTitle(acting?.code.name ?? '')}>
        {acting && (
          <SplitForm
            code={acting.code}
            codes={codes}
            codings={(byCode.get(acting.code.id) ?? []).filter((it) => it.stage === 'free')}
            onDone={close}
          />
        )}
      </Modal>
      <Modal opened={acting?.act === 'history'} onClose={close} title={t.historyOf(acting?.code.name ?? '')}>
        {acting && <CodeHistory code={acting.code} />}
      </Modal>
    </>
  );
}
