import { useText } from '../../text/text.ts';
import { FaceNav } from '../../ui/face-nav.tsx';

/** The faces of the report: its chapters, what came back, what we ask, what to look after, and what was frozen. */
export function ReportNav(props: { plgId: string }) {
  const t = useText('reports');
  const base = `/plg/${props.plgId}`;
  return (
    <FaceNav
      label={t.navLabel}
      groups={[
        { label: t.nav.report, faces: [{ to: `${base}/rapport`, label: t.nav.report }] },
        {
          label: t.nav.findings,
          faces: [
            { to: `${base}/rapport/rode-draden`, label: t.nav.themes },
            { to: `${base}/rapport/tellingen`, label: t.nav.counts },
            { to: `${base}/rapport/werksessies`, label: t.nav.workshops },
            { to: `${base}/rapport/bronnen`, label: t.nav.origins },
            { to: `${base}/rapport/inzichten`, label: t.nav.insights },
          ],
        },
        {
          label: t.nav.recommendations,
          faces: [{ to: `${base}/aanbevelingen`, label: t.nav.recommendations }],
        },
        {
          label: t.nav.checks,
          faces: [
            { to: `${base}/rapport/onderbouwing`, label: t.nav.claims },
            { to: `${base}/rapport/evenwicht`, label: t.nav.balance },
            { to: `${base}/rapport/feiten`, label: t.nav.facts },
          ],
        },
        {
          label: t.nav.versions,
          faces: [
            { to: `${base}/rapport/versies`, label: t.nav.versions },
            { to: `${base}/rapport/in-het-kort`, label: t.nav.summaries },
          ],
        },
      ]}
    />
  );
}
