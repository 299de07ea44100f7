import {
  type LeadingQuestionDto,
  protocolAudiences,
  type ProtocolChangeDto,
  type ProtocolChangesDto,
  type ProtocolVersionDto,
  type QuestionSettingsDto,
} from '@leerkring/shared';
import { Box, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { WordChanges } from '../../../ui/word-changes.tsx';
import { answerWords, conditionWords } from '../answer-words.ts';
import { SameQuestion } from './same-question.tsx';

/** What changed, audience by audience and word by word; readable without colour. */
export function ChangesView(props: {
  changes: ProtocolChangesDto;
  /** The later of the two versions. */
  version: ProtocolVersionDto;
  leadingQuestions: LeadingQuestionDto[];
}) {
  const t = useText('protocols');
  const { changes: it, version } = props;
  const idOf = (lineageId: string | null) =>
    version.questions.find((one) => one.lineageId === lineageId && one.can.change)?.id;
  return (
    <Box mt="md">
      <Text fw={600}>{t.history.changes(it.fromNumber, it.toNumber)}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {it.changes.length === 0 && t.history.none}
        {it.changes.length > 0 && (it.isWordingOnly ? t.history.wordingOnly : t.history.meaning)}
      </Text>
      {protocolAudiences.map((audience) => {
        const mine = it.changes.filter((change) => change.audience === audience);
        const dropped = mine.filter(({ kind }) => kind === 'dropped');
        if (mine.length === 0) return null;
        return (
          <div key={audience}>
            <Text fw={560} mt="sm">
              {t.forAudience(audience)}
            </Text>
            <Stack component="ul" gap="sm" m={0} mt={4} p={0} style={{ listStyle: 'none' }}>
              {mine.map((change) => {
                const id = change.kind === 'added' ? idOf(change.lineageId) : undefined;
                return (
                  <li key={`${change.kind}${change.lineageId}`}>
                    <Text size="sm" c="dimmed">
                      {t.changes[change.kind]}
                    </Text>
                    <Text style={{ overflowWrap: 'anywhere' }}>
                      <WordChanges parts={change.parts} />
                    </Text>
                    <Settings {...props} change={change} />
                    {id !== undefined && dropped.length > 0 && (
                      <SameQuestion questionId={id} fromNumber={it.fromNumber} dropped={dropped} />
                    )}
                  </li>
                );
              })}
            </Stack>
          </div>
        );
      })}
    </Box>
  );
}

/** What is no text is told as it was and as it is. */
function Settings(props: {
  change: ProtocolChangeDto;
  version: ProtocolVersionDto;
  leadingQuestions: LeadingQuestionDto[];
}) {
  const t = useText('protocols');
  const { change, version, leadingQuestions } = props;
  const { before, after } = change;
  if (!before || !after) return null;
  const say = (it: QuestionSettingsDto) => {
    if (change.kind === 'retied') {
      const found = leadingQuestions.find(({ id }) => id === it.leadingQuestionId);
      return found ? `${t.lv(found.position)}: ${found.text}` : '';
    }
    if (change.kind === 'conditioned') return conditionWords(t, it.condition, version.questions);
    return [answerWords(t, it), it.isOptional && t.optional].filter(Boolean).join(', ');
  };
  return (
    <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
      {t.history.was}: <del>{say(before)}</del>
      <br />
      {t.history.became}: <ins>{say(after)}</ins>
    </Text>
  );
}
