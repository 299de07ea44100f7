import {
  type ChangeInstrumentDto,
  type InstrumentQuestionDto,
  protocolAudiences,
  type ProtocolAudience,
} from '@leerkring/shared';
import { Button, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';

/** The same question in the words of each audience; an empty one is asked as it stands. */
export function WordingFields(props: {
  form: ReturnType<typeof useForm<ChangeInstrumentDto>>;
  question: InstrumentQuestionDto;
  at: number;
}) {
  const t = useText('instruments').wordings;
  const { form, question, at } = props;
  const wordings = question.wordings ?? [];
  const [isOpen, setOpen] = useState(wordings.length > 0);
  const handleChange = (audience: ProtocolAudience, text: string) => {
    const others = wordings.filter((it) => it.audience !== audience);
    const next = text.trim() === '' ? others : [...others, { audience, text }];
    form.set(`questions.${at}`, { ...question, wordings: next });
  };
  if (!isOpen)
    return (
      <div>
        <Button variant="subtle" mx={-14} onClick={() => setOpen(true)}>
          {t.add}
        </Button>
      </div>
    );
  return (
    <Stack gap="sm">
      {protocolAudiences.map((audience) => (
        <Textarea
          key={audience}
          label={t.for[audience]}
          placeholder={question.text}
          autosize
          minRows={1}
          maxLength={1000}
          value={wordings.find((it) => it.audience === audience)?.text ?? ''}
          onChange={(event) => handleChange(audience, event.currentTarget.value)}
        />
      ))}
    </Stack>
  );
}
