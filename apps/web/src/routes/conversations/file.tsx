import { OpenFile } from '../../features/interviews/components/open-file.tsx';
import { SaveFile, type SoundHere } from '../../features/interviews/components/save-file.tsx';
import { TalkFrame } from '../../features/interviews/components/talk-frame.tsx';
import { canSeal } from '../../features/interviews/device/sealed-file.ts';
import { useSound, useSoundKeeper } from '../../features/recordings/components/recordings-kept.tsx';
import { noSound } from '../../features/recordings/device/packed.ts';
import { useText } from '../../text/text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** The last resort: what is only on this device, in a file that only its maker can open. */
export function Component() {
  const t = useText('interviews');
  const keeper = useSoundKeeper();
  const { recordings, refused } = useSound();
  const sound: SoundHere = {
    count: recordings.length,
    hasRefusals: refused.size > 0,
    pack: async () => (await keeper?.pack()) ?? noSound(),
    unpack: async (it) => (await keeper?.unpack(it)) ?? 0,
  };
  return (
    <TalkFrame where={t.title} back={{ to: '/gesprekken', label: t.mine.title }}>
      <PageHeader title={t.file.title} lead={t.file.lead} />
      {canSeal() ? (
        <>
          <SaveFile sound={sound} />
          <OpenFile sound={sound} />
        </>
      ) : (
        <EmptyState title={t.file.insecure} />
      )}
    </TalkFrame>
  );
}
