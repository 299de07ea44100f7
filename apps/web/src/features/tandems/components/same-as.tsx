import { Button, Group } from '@mantine/core';
import type { OtherTalkDto, TandemTalkDetailDto } from '@leerkring/shared';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useText } from '../../../text/text.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { Section } from '../../../ui/section.tsx';
import { useRelink } from '../api.ts';

/** Two halves that wait for each other because their devices called one conversation by two numbers. */
export function SameAs(props: { talk: TandemTalkDetailDto }) {
  const { talk } = props;
  const { sameAs: t } = useText('tandems');
  const navigate = useNavigate();
  const relink = useRelink(talk.id);
  const [chosen, setChosen] = useState<OtherTalkDto>();
  if (talk.sameAs.length === 0) return null;

  const handleConfirm = async () => {
    if (!chosen) return;
    const { id } = await relink.mutateAsync(chosen.id);
    await navigate(`/gesprekken/samen/${id}`, { replace: true });
  };

  return (
    <Section title={t.title} lead={t.lead}>
      <Group gap="sm">
        {talk.sameAs.map((it) => (
          <Button key={it.id} variant="default" onClick={() => setChosen(it)}>
            {t.action(it.number, it.code)}
          </Button>
        ))}
      </Group>
      <ConfirmDialog
        opened={chosen !== undefined}
        title={t.confirmTitle}
        body={t.confirmBody}
        confirm={t.confirm}
        onConfirm={handleConfirm}
        onClose={() => setChosen(undefined)}
      />
    </Section>
  );
}
