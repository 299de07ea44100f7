import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { MyHalf } from '../../features/interviews/components/my-half.tsx';
import { TalkFrame } from '../../features/interviews/components/talk-frame.tsx';
import { tandemTalkQuery } from '../../features/tandems/api.ts';
import { TalkDetail } from '../../features/tandems/components/talk-detail.tsx';
import { useText } from '../../text/text.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNote } from '../../ui/problem-note.tsx';

export function Component() {
  const { talkId = '' } = useParams();
  const t = useText('tandems');
  const { audience, mine } = useText('interviews');
  const { data, error } = useQuery(tandemTalkQuery(talkId));
  return (
    <TalkFrame where={t.talks.title} back={{ to: '/gesprekken', label: mine.title }}>
      <PageHeader
        title={t.talks.title}
        lead={data && t.talks.nth(data.hostProgrammeName, audience[data.audience], data.number)}
      />
      <ProblemNote error={error} />
      {data && <TalkDetail talk={data} half={<MyHalf talk={data} />} />}
    </TalkFrame>
  );
}
