import { useSuspenseQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { teamAgendaQuery } from '../api.ts';
import { TeamItemList } from './team-item-list.tsx';

/** The themes on the agenda of one's own team, and what other teams tell about theirs. */
export function TeamAgenda({ plgId }: { plgId: string }) {
  const t = useText('team-items');
  const { items } = useSuspenseQuery(teamAgendaQuery(plgId)).data;
  const ours = items.filter((it) => it.isOurs);
  const others = items.filter((it) => !it.isOurs);
  return (
    <>
      {ours.length > 0 && (
        <Section title={t.title} lead={t.lead}>
          <TeamItemList items={ours} />
        </Section>
      )}
      {others.length > 0 && (
        <Section title={t.others}>
          <TeamItemList items={others} />
        </Section>
      )}
    </>
  );
}
