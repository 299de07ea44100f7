import { EditCommentDto } from '@leerkring/shared';
import { Menu, Text } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { useMendComment } from '../api.ts';
import { SaidField } from './said-field.tsx';
import { SaidText } from './said-text.tsx';

/** What somebody said, with what whoever said it can do about it. What was taken back leaves a place that says so. */
export function OwnWords(props: {
  commentId: string;
  replyId?: string;
  said: {
    text: string;
    editedAt: string | null;
    deletedAt: string | null;
    can: Record<'edit' | 'delete', boolean>;
  };
  menu: string;
  names: string[];
  mentions: string[];
  isSettled: boolean;
}) {
  const t = useText('comments');
  const { said } = props;
  const [isMending, setMending] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const mend = useMendComment(props.commentId, props.replyId);
  if (said.deletedAt !== null)
    return (
      <Text c="dimmed" fs="italic">
        {t.deleted}
      </Text>
    );
  if (isMending)
    return (
      <MendForm
        text={said.text}
        names={props.names}
        onSend={async (text) => {
          await mend.mutateAsync(text);
          setMending(false);
        }}
        onCancel={() => setMending(false)}
      />
    );
  return (
    <>
      <SaidText text={said.text} mentions={props.mentions} isSettled={props.isSettled} />
      {said.editedAt !== null && (
        <Text size="sm" c="dimmed">
          {t.edited}
        </Text>
      )}
      {(said.can.edit || said.can.delete) && (
        <RowMenu label={props.menu}>
          {said.can.edit && <Menu.Item onClick={() => setMending(true)}>{t.edit}</Menu.Item>}
          {said.can.delete && <Menu.Item onClick={() => setAsking(true)}>{t.delete}</Menu.Item>}
        </RowMenu>
      )}
      <ConfirmDialog
        opened={isAsking}
        title={t.deleteTitle}
        body={t.deleteBody}
        confirm={t.delete}
        tone="danger"
        onConfirm={() => mend.mutateAsync(null)}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

function MendForm(props: {
  text: string;
  names: string[];
  onSend: (text: string) => Promise<void>;
  onCancel: () => void;
}) {
  const t = useText('comments');
  const form = useForm(EditCommentDto, { text: props.text }, ({ text }) => props.onSend(text));
  return (
    <FormFrame form={form} submit={t.save} onCancel={props.onCancel}>
      <SaidField label={t.mend} names={props.names} field={form.field('text')} isFocused />
    </FormFrame>
  );
}
