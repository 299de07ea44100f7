import type { CommentDto } from '@leerkring/shared';
import { Blockquote, Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { StatusChip } from '../../../ui/status-chip.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useSettleComment } from '../api.ts';
import { OwnWords } from './own-words.tsx';
import { ReplyForm } from './reply-form.tsx';

/** One comment with its answers: the words it is about, what was said, and what can be done with it. */
export function CommentCard(props: {
  comment: CommentDto;
  names: string[];
  isChosen: boolean;
  /** Null while it has no place to show. */
  onShow: (() => void) | null;
}) {
  const t = useText('comments');
  const { comment: it } = props;
  const [isReplying, setReplying] = useState(false);
  const settle = useSettleComment(it.id);
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (props.isChosen) card.current?.scrollIntoView({ block: 'nearest' });
  }, [props.isChosen]);
  const name = it.authorName === '' ? t.formerMember : it.authorName;
  const verb = (word: string) => ({ 'aria-label': t.of(word, name), children: word });
  const isSettled = it.resolvedAt !== null;
  const choices = [
    ['acknowledge', t.acknowledge],
    ['resolve', t.resolve],
    ['reopen', t.reopen],
  ] as const;
  return (
    <Surface
      component="article"
      padding="md"
      aria-label={t.of(t.title, name)}
      {...(props.isChosen && { 'aria-current': true })}
    >
      <Stack gap="xs" ref={card}>
        <Who name={name} at={it.placedAt} />
        <Words comment={it} />
        {it.question && <StatusChip tone="waiting">{t.questions[it.question]}</StatusChip>}
        <OwnWords
          commentId={it.id}
          said={it}
          menu={t.of(t.menu, name)}
          names={props.names}
          mentions={it.mentions}
          isSettled={isSettled}
        />
        {it.replies.length > 0 && (
          <Stack component="ul" gap="xs" m={0} ps="md" aria-label={t.replies} style={listed}>
            {it.replies.map((reply) => (
              <li key={reply.id}>
                <Who name={reply.authorName === '' ? t.formerMember : reply.authorName} at={reply.placedAt} />
                <OwnWords
                  commentId={it.id}
                  replyId={reply.id}
                  said={reply}
                  menu={t.menuOfReply(reply.authorName)}
                  names={props.names}
                  mentions={it.mentions}
                  isSettled={isSettled}
                />
                {reply.norm !== '' && (
                  <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {t.restsOn(reply.norm)}
                  </Text>
                )}
              </li>
            ))}
          </Stack>
        )}
        {it.resolvedByName !== '' && (
          <Text size="sm" c="dimmed">
            {t.resolvedBy(it.resolvedByName)}
          </Text>
        )}
        {isReplying ? (
          <ReplyForm
            commentId={it.id}
            names={props.names}
            asksNorm={it.can.cite}
            onDone={() => setReplying(false)}
          />
        ) : (
          <Group gap="xs">
            {it.can.reply && (
              <Button
                size="compact-md"
                variant="default"
                onClick={() => setReplying(true)}
                {...verb(t.answer)}
              />
            )}
            {choices.map(
              ([choice, word]) =>
                it.can[choice] && (
                  <Button
                    key={choice}
                    size="compact-md"
                    variant="subtle"
                    loading={settle.isPending && settle.variables === choice}
                    onClick={() => settle.mutate(choice)}
                    {...verb(word)}
                  />
                ),
            )}
            {props.onShow && (
              <Button
                size="compact-md"
                variant="subtle"
                aria-pressed={props.isChosen}
                onClick={props.onShow}
                {...verb(t.show)}
              />
            )}
          </Group>
        )}
        <ProblemNote error={settle.error} />
      </Stack>
    </Surface>
  );
}

const listed = { listStyle: 'none', borderInlineStart: '2px solid var(--mantine-color-default-border)' };

function Who(props: { name: string; at: string }) {
  const dates = useDates();
  return (
    <Group gap="xs" justify="space-between" align="baseline">
      <Text fw={560} style={{ overflowWrap: 'anywhere' }}>
        {props.name}
      </Text>
      <Text size="sm" c="dimmed">
        {dates.dayTime(props.at)}
      </Text>
    </Group>
  );
}

/** The words as they were, and what became of them. */
function Words({ comment: it }: { comment: CommentDto }) {
  const t = useText('comments');
  if (it.excerpt === '') return null;
  const said = it.now === null ? t.gone : it.isMoved ? t.moved : it.now === it.excerpt ? '' : t.now(it.now);
  return (
    <>
      <Blockquote
        p="xs"
        fz="sm"
        my={0}
        style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
        {...(it.now === null && { c: 'dimmed' })}
      >
        {it.excerpt}
      </Blockquote>
      {said !== '' && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {said}
        </Text>
      )}
    </>
  );
}
