import {
  type CaseGroup,
  type FieldVisitDto,
  type InstrumentQuestionDto,
  MakeFieldQuoteDto,
  type SpeakerType,
  speakersOf,
} from '@leerkring/shared';
import { Button, Group, Modal, Radio, Select, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { newId } from '../../../lib/ids.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { useWholeDialog } from '../../../ui/use-whole-dialog.ts';
import { themesQuery } from '../../analysis/api.ts';
import { useMakeFieldQuote } from '../api.ts';

interface Said {
  visit: FieldVisitDto;
  group: CaseGroup;
  question: InstrumentQuestionDto;
  said: string;
}

/** Takes words of a group at a team in the field to the report: literally where that is allowed, or in other words. */
export function FieldQuoteMaker(props: Said) {
  const t = useText('quotes').field;
  const dialog = useWholeDialog(themesQuery(props.visit.case.plgId));
  const [madeId, setMadeId] = useState<string>();
  return (
    <Group gap="sm" mt={4}>
      <Button
        size="compact-md"
        variant="default"
        aria-label={t.makeOf(props.question.text)}
        loading={dialog.isComing}
        onClick={dialog.open}
      >
        {t.make}
      </Button>
      {madeId !== undefined && (
        <Text size="sm" role="status">
          {t.ready}{' '}
          <TextLink to={`/plg/${props.visit.case.plgId}/rapport/citaten/${madeId}`}>{t.toQuote}</TextLink>
        </Text>
      )}
      <Modal opened={dialog.isOpen} onClose={dialog.close} title={t.title} size="lg">
        <Form
          {...props}
          onDone={(id) => {
            setMadeId(id);
            dialog.close();
          }}
          onCancel={dialog.close}
        />
      </Modal>
    </Group>
  );
}

function Form(props: Said & { onDone: (id: string) => void; onCancel: () => void }) {
  const t = useText('quotes').field;
  const common = useText('app');
  const { visit, group, question, said } = props;
  const make = useMakeFieldQuote(visit.case.id);
  const { data: themes = [] } = useQuery(themesQuery(visit.case.plgId));
  const mayQuote = visit.conversations.find((it) => it.group === group)?.mayQuote === true;
  const speakers = speakersOf[group];
  const [id] = useState(newId);
  const form = useForm(
    MakeFieldQuoteDto,
    {
      id,
      group,
      questionId: question.id,
      speaker: speakers.length === 1 ? speakers[0] : null,
      words: mayQuote ? said.slice(0, 1000) : '',
      isParaphrased: !mayQuote,
      themeId: null,
    },
    async (input) => props.onDone((await make.mutateAsync(input)).id),
  );
  const isParaphrased = form.values.isParaphrased === true;
  const theme = form.field('themeId');
  return (
    <FormFrame form={form} submit={t.make} onCancel={props.onCancel}>
      <Radio.Group
        label={t.how}
        description={mayQuote ? undefined : t.noPermission}
        value={isParaphrased ? 'ours' : 'literal'}
        onChange={(next) => form.set('isParaphrased', next === 'ours')}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="literal" label={t.asSaid} disabled={!mayQuote} />
          <Radio value="ours" label={t.inOurs} />
        </Stack>
      </Radio.Group>
      <Textarea
        label={t.words}
        description={isParaphrased ? t.ownWords : t.literal}
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        {...form.field('words')}
      />
      {speakers.length > 1 && (
        <Radio.Group label={t.who} {...form.field('speaker')} value={(form.values.speaker ?? '') as string}>
          <Stack gap="xs" mt="xs">
            {speakers.map((value: SpeakerType) => (
              <Radio key={value} value={value} label={t.speakers[value]} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {themes.length > 0 && (
        <Select
          label={`${t.theme} (${common.optional})`}
          data={themes.map((it) => ({ value: it.id, label: it.name }))}
          clearable
          {...theme}
          value={theme.value || null}
          onChange={(next) => theme.onChange(next)}
        />
      )}
    </FormFrame>
  );
}
