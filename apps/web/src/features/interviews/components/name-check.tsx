import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import {
  findNames,
  type FoundName,
  neutralTerms,
  replaceNames,
  type TaskQuestionDto,
} from '@leerkring/shared';
import { useEffect, useState } from 'react';
import { useText } from '../../../text/text.ts';
import { type AnswerContent, contentOf, type DeviceRevision } from '../device/model.ts';
import { useKeeper } from './use-keeper.ts';

interface Hit {
  question: TaskQuestionDto;
  content: AnswerContent;
  found: FoundName;
}

/** What may give somebody away, before it is handed in: replaced by a neutral term, or looked at and left. */
export function NameCheck(props: {
  interviewId: string;
  questions: TaskQuestionDto[];
  answers: ReadonlyMap<string, DeviceRevision>;
}) {
  const { interviewId } = props;
  const { names: t } = useText('interviews');
  const { store } = useKeeper();
  const [name, setName] = useState<string>();
  useEffect(() => {
    void store.name(interviewId).then(setName);
  }, [store, interviewId]);

  const known = name ? [{ name, kind: 'respondent' as const }] : [];
  const hits = props.questions.flatMap((question): Hit[] => {
    const content = props.answers.get(question.id);
    if (!content) return [];
    return findNames(content.text, known)
      .filter((it) => !(content.namesKept ?? []).includes(it.words) || it.kind === 'respondent')
      .map((found) => ({ question, content, found }));
  });
  if (hits.length === 0) return null;

  const write = ({ question, content }: Hit, part: Partial<AnswerContent>) =>
    store.write(interviewId, question.id, { ...contentOf(content), ...part });

  return (
    <Alert color="yellow" variant="light" title={t.title(hits.length)}>
      <Stack gap="md">
        <Text size="sm">{t.lead}</Text>
        {hits.map((hit) => (
          <Stack key={`${hit.question.id} ${hit.found.start}`} gap={4}>
            <Text style={{ overflowWrap: 'anywhere' }}>
              {t.found(hit.found.words, hit.question.position)}
            </Text>
            <Group gap="xs">
              <Button
                size="compact-md"
                mih={32}
                variant="light"
                onClick={() => write(hit, { text: replaceNames(hit.content.text, [hit.found]) })}
              >
                {t.replace(neutralTerms[hit.found.kind])}
              </Button>
              {hit.found.kind !== 'respondent' && (
                <Button
                  size="compact-md"
                  mih={32}
                  variant="subtle"
                  onClick={() =>
                    write(hit, { namesKept: [...(hit.content.namesKept ?? []), hit.found.words] })
                  }
                >
                  {t.keep}
                </Button>
              )}
            </Group>
          </Stack>
        ))}
        <Text size="sm">{t.rest}</Text>
      </Stack>
    </Alert>
  );
}
