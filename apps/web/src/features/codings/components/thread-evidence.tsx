import type { AnswerDto, CodingDto, ThemeDto, ThemeVoice } from '@leerkring/shared';
import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useSuspenseQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { themesQuery } from '../../analysis/api.ts';
import { answersQuery } from '../../interviews/api.ts';
import { codingsQuery } from '../api.ts';

interface Said {
  key: string;
  code: string;
  words: string;
  isWhole: boolean;
}

/** Every red thread with the conversations that carry it and the words that go against it. */
export function ThreadEvidence(props: { plgId: string; nav: ReactNode }) {
  const t = useText('codings');
  const [{ data: themes }, { data: answers }, { data: codings }] = useSuspenseQueries({
    queries: [themesQuery(props.plgId), answersQuery(props.plgId), codingsQuery(props.plgId)],
  });
  const byId = new Map(answers.map((it) => [it.id, it]));
  return (
    <>
      {props.nav}
      <PageHeader title={t.threadsTitle} lead={t.threadsLead} />
      {themes.length === 0 && (
        <EmptyState
          title={t.threadsEmpty}
          body={t.threadsEmptyBody}
          action={<ButtonLink to={`/plg/${props.plgId}/rapport/rode-draden`}>{t.toThreads}</ButtonLink>}
        />
      )}
      <Stack gap="lg">
        {themes.map((theme) => (
          <Thread key={theme.id} theme={theme} answers={byId} codings={codings} />
        ))}
      </Stack>
    </>
  );
}

function Thread(props: { theme: ThemeDto; answers: Map<string, AnswerDto>; codings: CodingDto[] }) {
  const t = useText('codings');
  const { theme } = props;
  const isHeard = theme.support?.conversations !== 0;
  return (
    <Surface component="section" aria-label={theme.name}>
      <Title order={2} size="h3">
        {theme.name}
      </Title>
      <Text size="sm" c="dimmed">
        {theme.support && t.support(theme.support)}
        {theme.isSingleCase && isHeard && ` · ${t.singleCaseWhy}`}
      </Text>
      {theme.isSingleCase && <StatusChip tone="waiting">{isHeard ? t.singleCase : t.notHeard}</StatusChip>}
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg" mt="sm">
        <Words title={t.supports} said={saidFor(props, 'support')} />
        <Words title={t.counters} said={saidFor(props, 'counter')} />
      </SimpleGrid>
    </Surface>
  );
}

function Words(props: { title: string; said: Said[] }) {
  const t = useText('codings');
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {props.title}
      </Title>
      {props.said.length === 0 && <Text c="dimmed">{t.noWords}</Text>}
      {[...Map.groupBy(props.said, (it) => it.code)].map(([code, said]) => (
        <div key={code}>
          <Text size="sm" fw={620}>
            {code}
          </Text>
          {said.map((it) => (
            <Text key={it.key} style={{ overflowWrap: 'anywhere' }} lineClamp={it.isWhole ? 3 : undefined}>
              “{it.words}”
              {it.isWhole && (
                <Text span size="sm" c="dimmed">
                  {' '}
                  ({t.wholeAnswer})
                </Text>
              )}
            </Text>
          ))}
        </div>
      ))}
    </Stack>
  );
}

/** What speaks for or against a thread, in the order of the codes. */
function saidFor(
  { theme, answers, codings }: { theme: ThemeDto; answers: Map<string, AnswerDto>; codings: CodingDto[] },
  voice: ThemeVoice,
): Said[] {
  const whole = theme.links.flatMap((link) => {
    const answer = answers.get(link.answerId);
    if (link.voice !== voice || !answer) return [];
    return [{ key: answer.id, code: answer.code, words: answer.text, isWhole: true }];
  });
  const parts = codings.flatMap((it) => {
    const answer = answers.get(it.answerId);
    if (!answer || !it.threads.some((one) => one.themeId === theme.id && one.voice === voice)) return [];
    return [{ key: it.id, code: answer.code, words: it.words, isWhole: false }];
  });
  return [...whole, ...parts].toSorted((a, b) => a.code.localeCompare(b.code));
}
