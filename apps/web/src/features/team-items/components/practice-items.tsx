import { useSuspenseQuery } from '@tanstack/react-query';
import { useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { practiceItemsQuery } from '../api.ts';
import { TeamItemList } from './team-item-list.tsx';

/** What other teams did with the practice of my programme, where they tell us. */
export function PracticeItems({ portraitId }: { portraitId: string }) {
  const t = useText('team-items');
  const { data: items } = useSuspenseQuery(practiceItemsQuery(portraitId));
  const others = items.filter((it) => !it.isOurs);
  if (others.length === 0) return null;
  return (
    <Section title={t.withOurs} mt="xl">
      <TeamItemList items={others} />
    </Section>
  );
}
