import { type CommentDto, PlaceCommentDto, type SectionDto } from '@leerkring/shared';
import { Blockquote, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDates } from '../../../lib/dates.ts';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormRefusal } from '../../../ui/form-refusal.tsx';
import { commentsQuery, usePlaceComment, useSettleComment } from '../api.ts';

/** What members say about one chapter, open ones first. */
export function CommentPanel(props: { plgId: string; section: SectionDto; getSelection: () => string }) {
  const t = useText('reports');
  const all = useSuspenseQuery(commentsQuery(props.plgId)).data.filter(
    (comment) => comment.sectionId === props.section.id,
  );
  const [showsResolved, setShowsResolved] = useState(false);
  const resolved = all.filter((comment) => comment.resolvedAt !== null);
  const shown = showsResolved ? all : all.filter((comment) => comment.resolvedAt === null);
  return (
    <Stack gap="lg">
      {all.length === 0 && <Text c="dimmed">{t.noComments}</Text>}
      <Stack component="ul" gap="lg" p={0} m={0} aria-label={t.panel.comments} style={{ listStyle: 'none' }}>
        {shown.map((comment) => (
          <Remark key={comment.id} comment={comment} />
        ))}
      </Stack>
      {resolved.length > 0 && !showsResolved && (
        <Button variant="subtle" onClick={() => setShowsResolved(true)}>
          {t.showResolved(resolved.length)}
        </Button>
      )}
      {props.section.can.comment && (
        <NewRemark key={all.length} sectionId={props.section.id} getSelection={props.getSelection} />
      )}
    </Stack>
  );
}

function Remark({ comment }: { comment: CommentDto }) {
  const t = useText('reports');
  const dates = useDates();
  const settle = useSettleComment();
  const verb = comment.can.resolve ? 'resolve' : 'reopen';
  return (
    <Stack component="li" gap={4}>
      <Group gap="xs" justify="space-between" align="baseline">
        <Text fw={560}>{comment.authorName === '' ? t.formerMember : comment.authorName}</Text>
        <Text size="sm" c="dimmed">
          {dates.dayTime(comment.placedAt)}
        </Text>
      </Group>
      {comment.excerpt !== '' && (
        <Blockquote p="xs" fz="sm" my={4}>
          {comment.excerpt}
        </Blockquote>
      )}
      <Text
        style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}
        {...(comment.resolvedAt !== null && { c: 'dimmed' })}
      >
        {comment.text}
      </Text>
      {(comment.can.resolve || comment.can.reopen) && (
        <Group>
          <Button
            size="compact-md"
            variant="subtle"
            loading={settle.isPending}
            onClick={() => settle.mutate({ id: comment.id, verb })}
          >
            {verb === 'resolve' ? t.resolve : t.reopen}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function NewRemark(props: { sectionId: string; getSelection: () => string }) {
  const t = useText('reports');
  const place = usePlaceComment(props.sectionId);
  const [excerpt, setExcerpt] = useState('');
  const form = useForm(PlaceCommentDto, { text: '' }, async ({ text }) => {
    await place.mutateAsync({ text, excerpt });
  });
  return (
    <form {...form.props}>
      <Stack gap="sm">
        {excerpt !== '' && (
          <Blockquote p="xs" fz="sm" my={0} aria-label={t.about}>
            {excerpt}
          </Blockquote>
        )}
        <Textarea
          label={t.comment}
          description={t.aboutSelection}
          autosize
          minRows={2}
          {...form.field('text')}
          onMouseDown={() => setExcerpt(props.getSelection())}
          onFocus={() => setExcerpt((before) => props.getSelection() || before)}
        />
        <FormRefusal>{form.refusal}</FormRefusal>
        <Group justify="flex-end">
          <Button type="submit" loading={form.busy}>
            {t.place}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
