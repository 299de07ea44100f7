import {
  NameWorkshopCategoryDto,
  type SheetKind,
  type WorkshopAnswerDto,
  type WorkshopCategoryDto,
  type WorkshopDto,
} from '@leerkring/shared';
import { Button, Group, Menu, Modal, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useForm } from '../../../lib/form.ts';
import { useText } from '../../../text/text.ts';
import { FormFrame } from '../../../ui/form-frame.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { Section } from '../../../ui/section.tsx';
import { Surface } from '../../../ui/surface.tsx';
import { useDropAnswer, useMergeCategory, useNameCategory, useRestoreAnswer } from '../api.ts';
import { SheetAnswers } from './sheet-answers.tsx';

/** Dreams, or needs: what says the same under one heading, each answer still of its group. */
export function SheetDigest({ it, kind }: { it: WorkshopDto; kind: SheetKind }) {
  const t = useText('workshops');
  const [isNaming, setNaming] = useState(false);
  const merge = useMergeCategory(it.id);
  const drop = useDropAnswer(it.id);
  const restore = useRestoreAnswer(it.id);
  const [dropped, setDropped] = useState<WorkshopAnswerDto>();
  const handleDrop = (answer: WorkshopAnswerDto) =>
    drop.mutate(answer.id, { onSuccess: () => setDropped(answer) });
  const answers = it.answers.filter((one) => one.kind === kind);
  const categories = it.categories.filter((one) => one.kind === kind);
  const roots = categories.filter(({ mergedIntoId }) => mergedIntoId === null);
  const under = (id: string): WorkshopCategoryDto[] => {
    const own = categories.filter(({ mergedIntoId }) => mergedIntoId === id);
    return own.flatMap((one) => [one, ...under(one.id)]);
  };
  return (
    <Section
      title={t.kinds[kind]}
      lead={kind === 'dream' ? it.dreamQuestion : it.needQuestion}
      actions={
        it.can.lead && (
          <Button variant="default" onClick={() => setNaming(true)}>
            {t.nameCategory}
          </Button>
        )
      }
    >
      <ProblemNote error={merge.error ?? drop.error ?? restore.error} />
      {dropped && (
        <Group gap="xs" role="status">
          <Text size="sm" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
            {t.dropped(dropped.text)}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            loading={restore.isPending}
            onClick={() => restore.mutate(dropped.id, { onSuccess: () => setDropped(undefined) })}
          >
            {t.split}
          </Button>
        </Group>
      )}
      {roots.map((root) => {
        const merged = under(root.id);
        const ids = [root.id, ...merged.map(({ id }) => id)];
        const others = roots.filter(({ id }) => id !== root.id);
        return (
          <Surface key={root.id} p="md">
            <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
              <Stack gap={0} style={{ minWidth: 0, overflowWrap: 'anywhere' }}>
                <Title order={3} size="h4">
                  {root.name}
                </Title>
                <Text size="sm" c="dimmed">
                  {t.named(root.groups, it.groupCount)}
                </Text>
              </Stack>
              {it.can.lead && others.length > 0 && (
                <RowMenu label={t.more(root.name)}>
                  {others.map(({ id, name }) => (
                    <Menu.Item key={id} onClick={() => merge.mutate({ categoryId: root.id, intoId: id })}>
                      {t.mergeInto(name)}
                    </Menu.Item>
                  ))}
                </RowMenu>
              )}
            </Group>
            <SheetAnswers
              it={it}
              categories={roots}
              onDrop={handleDrop}
              answers={answers.filter(({ categoryId }) => categoryId !== null && ids.includes(categoryId))}
            />
            {merged
              .filter(({ mergedIntoId }) => mergedIntoId === root.id)
              .map(({ id, name }) => (
                <Group key={id} gap="xs">
                  <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                    {t.merged(name)}
                  </Text>
                  {it.can.lead && (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      onClick={() => merge.mutate({ categoryId: id, intoId: null })}
                    >
                      {t.split}
                    </Button>
                  )}
                </Group>
              ))}
          </Surface>
        );
      })}
      {answers.length === 0 && <Text c="dimmed">{t.nothing[kind]}</Text>}
      {answers.some(({ categoryId }) => categoryId === null) && (
        <div>
          <Text fw={600}>{t.loose}</Text>
          <SheetAnswers
            it={it}
            categories={roots}
            onDrop={handleDrop}
            answers={answers.filter(({ categoryId }) => categoryId === null)}
          />
        </div>
      )}
      <Modal opened={isNaming} onClose={() => setNaming(false)} title={t.nameCategory}>
        <NameForm workshopId={it.id} kind={kind} onDone={() => setNaming(false)} />
      </Modal>
    </Section>
  );
}

function NameForm(props: { workshopId: string; kind: SheetKind; onDone: () => void }) {
  const t = useText('workshops');
  const name = useNameCategory(props.workshopId);
  const form = useForm(NameWorkshopCategoryDto, { kind: props.kind, name: '' }, async (input) => {
    await name.mutateAsync(input);
    props.onDone();
  });
  return (
    <FormFrame form={form} onCancel={props.onDone}>
      <TextInput label={t.categoryName} maxLength={100} data-autofocus {...form.field('name')} />
    </FormFrame>
  );
}
