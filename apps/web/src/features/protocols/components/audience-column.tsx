import type { LeadingQuestionDto, ProtocolAudience, ProtocolVersionDto } from '@leerkring/shared';
import { Box, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconPointFilled } from '@tabler/icons-react';
import { useText } from '../../../text/text.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { AddQuestion } from './add-question.tsx';
import { QuestionCard } from './question-card.tsx';

/** The list for one audience: what is missing, what is chosen, and the ideas it is chosen from. */
export function AudienceColumn(props: {
  version: ProtocolVersionDto;
  audience: ProtocolAudience;
  leadingQuestions: LeadingQuestionDto[];
}) {
  const t = useText('protocols');
  const trials = useText('trials');
  const { version, audience, leadingQuestions } = props;
  const mine = version.questions.filter((question) => question.audience === audience);
  const chosen = mine.filter(({ isChosen }) => isChosen);
  const ideas = mine.filter(({ isChosen }) => !isChosen);
  const cards = (questions: typeof mine) =>
    questions.map((question) => (
      <QuestionCard
        key={question.id}
        question={question}
        count={questions.length}
        others={mine.filter(({ id }) => id !== question.id)}
        all={version.questions}
        leadingQuestions={leadingQuestions}
      />
    ));
  return (
    <Box component="section" aria-label={t.forAudience(audience)}>
      <Title order={2}>{t.forAudience(audience)}</Title>
      <Text c="dimmed" mb="sm">
        {t.chosenCount(chosen.length)}
        {ideas.length > 0 && ` · ${t.ideaCount(ideas.length)}`}
      </Text>
      {!version.frozenAt && <Gaps {...props} />}
      {version.can.contribute && (
        <Box mb="lg">
          <AddQuestion plgId={version.plgId} audience={audience} leadingQuestions={leadingQuestions} />
        </Box>
      )}
      {!version.frozenAt && (
        <Title order={3} mb="xs">
          {t.chosen}
        </Title>
      )}
      {version.can.contribute && chosen.length > 0 && (
        <Text mb="sm">
          <TextLink to={`/plg/${version.plgId}/vragen/proef/${audience}`}>{trials.begin(audience)}</TextLink>
        </Text>
      )}
      {chosen.length > 0 ? (
        <Box component="ol" m={0} p={0} mb="lg" style={{ listStyle: 'none' }} aria-label={t.chosen}>
          {cards(chosen)}
        </Box>
      ) : (
        <Text c="dimmed" mb="lg">
          {t.noneChosen}
        </Text>
      )}
      {ideas.length > 0 && (
        <>
          <Title order={3} mb="xs">
            {t.ideas}
          </Title>
          <Box component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t.ideas}>
            {cards(ideas)}
          </Box>
        </>
      )}
    </Box>
  );
}

function Gaps(props: {
  version: ProtocolVersionDto;
  audience: ProtocolAudience;
  leadingQuestions: LeadingQuestionDto[];
}) {
  const t = useText('protocols');
  const { version, audience } = props;
  const gaps = version.gaps.filter((gap) => gap.audience === audience);
  const positionOf = (id: string) => props.leadingQuestions.find((one) => one.id === id)?.position ?? 0;
  return (
    <Stack component="ul" gap={4} m={0} p={0} mb="md" style={{ listStyle: 'none' }} aria-live="polite">
      {gaps.map(({ leadingQuestionId, ideas }) => {
        const lv = t.lv(positionOf(leadingQuestionId));
        return (
          <Text component="li" key={leadingQuestionId}>
            <IconPointFilled size={14} aria-hidden color="var(--mantine-color-anchor)" />{' '}
            {ideas === 0 ? t.gap(lv, audience) : t.gapWithIdeas(lv, audience, ideas)}
          </Text>
        );
      })}
      {gaps.length === 0 && (
        <Text component="li" c="var(--lk-done)">
          <IconCheck size={16} aria-hidden /> {t.noGaps(audience)}
        </Text>
      )}
    </Stack>
  );
}
