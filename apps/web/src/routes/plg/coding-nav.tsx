import { useText } from '../../text/text.ts';
import { FaceNav } from '../../ui/face-nav.tsx';

/** The faces of coding, and the way back to what it is for. */
export function CodingNav(props: { plgId: string }) {
  const t = useText('codings');
  const base = `/plg/${props.plgId}/coderen`;
  return (
    <FaceNav
      label={t.navLabel}
      groups={[
        {
          label: t.nav.board,
          faces: [
            { to: base, label: t.nav.answers },
            { to: `${base}/codeboek`, label: t.nav.book },
            { to: `${base}/dubbel`, label: t.nav.double },
          ],
        },
        { label: t.nav.reading, faces: [{ to: `${base}/lezen`, label: t.nav.reading }] },
        { label: t.nav.threads, faces: [{ to: `${base}/rode-draden`, label: t.nav.threads }] },
        {
          label: t.nav.back,
          faces: [{ to: `/plg/${props.plgId}/rapport/rode-draden`, label: t.nav.back }],
        },
      ]}
    />
  );
}
