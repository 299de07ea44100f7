import { OpenFile } from '../../features/interviews/components/open-file.tsx';
import { SaveFile } from '../../features/interviews/components/save-file.tsx';
import { TalkFrame } from '../../features/interviews/components/talk-frame.tsx';
import { canSeal } from '../../features/interviews/device/sealed-file.ts';
import { useText } from '../../text/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** The last resort: what is only on this device, in a file that only its maker can open. */
export function Component() {
  const t = useText('interviews');
  return (
    <TalkFrame where={t.title} back={{ to: '/gesprekken', label: t.mine.title }}>
      <PageHeader title={t.file.title} lead={t.file.lead} />
      {canSeal() ? (
        <>
          <SaveFile />
          <OpenFile />
        </>
      ) : (
        <EmptyState title={t.file.insecure} />
      )}
    </TalkFrame>
  );
}
