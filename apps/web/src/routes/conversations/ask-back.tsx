import { Text } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { useReplies } from '../../features/ask-backs/components/replies-kept.tsx';
import { ReplyForm, type ReplyFieldProps } from '../../features/ask-backs/components/reply-form.tsx';
import { AnswerField } from '../../features/interviews/components/answer-field.tsx';
import { ClosedWords } from '../../features/interviews/components/closed-words.tsx';
import { TalkFrame } from '../../features/interviews/components/talk-frame.tsx';
import { contentOf } from '../../features/interviews/device/model.ts';
import { useText } from '../../text/text.ts';
import { NotFound } from '../../ui/not-found.tsx';

export function Component() {
  const { askBackId = '' } = useParams();
  const t = useText('interviews');
  const navigate = useNavigate();
  const task = useReplies().tasks.find(({ id }) => id === askBackId);
  if (!task) return <NotFound />;
  const { question, answer } = task;
  return (
    <TalkFrame
      where={`${task.hostProgrammeName} · ${t.audience[task.audience]}`}
      back={{ to: '/gesprekken', label: t.mine.title }}
    >
      <ReplyForm
        task={task}
        said={
          <>
            <ClosedWords form={question} answer={answer} />
            {answer.skipReason === null ? (
              <Text style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{answer.text}</Text>
            ) : (
              <Text c="dimmed">{t.talk.skipped(answer.skipReason)}</Text>
            )}
          </>
        }
        Field={ReplyField}
        onSent={() => void navigate('/gesprekken')}
      />
    </TalkFrame>
  );
}

function ReplyField({ question, content, onChange }: ReplyFieldProps) {
  return (
    <AnswerField
      question={question}
      content={contentOf(content)}
      isFull={false}
      onChange={(part) => onChange(part as Partial<typeof content>)}
    />
  );
}
