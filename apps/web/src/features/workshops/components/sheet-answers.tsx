import type { WorkshopAnswerDto, WorkshopCategoryDto, WorkshopDto } from '@leerkring/shared';
import { Group, Menu, Stack, Text } from '@mantine/core';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { useDropAnswer, usePlace } from '../api.ts';

/** Answers with the group each is of, and where they can be put. */
export function SheetAnswers(props: {
  it: WorkshopDto;
  categories: WorkshopCategoryDto[];
  answers: WorkshopAnswerDto[];
}) {
  const t = useText('workshops');
  const { it } = props;
  const place = usePlace(it.id);
  const drop = useDropAnswer(it.id);
  const numberOf = (groupId: string) => it.groups.find(({ id }) => id === groupId)?.number ?? 0;
  return (
    <>
      <Stack component="ul" gap={2} p={0} my="xs" mx={0} style={{ listStyle: 'none' }}>
        {props.answers.map(({ id, text, groupId, categoryId }) => (
          <Group component="li" key={id} justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
            <Text style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
              {text}{' '}
              <Text span size="sm" c="dimmed">
                {t.groupShort(numberOf(groupId))}
              </Text>
            </Text>
            {it.can.type && (
              <RowMenu label={t.more(text)}>
                {it.can.lead && props.categories.length > 0 && <Menu.Label>{t.put}</Menu.Label>}
                {it.can.lead &&
                  props.categories
                    .filter((one) => one.id !== categoryId)
                    .map((one) => (
                      <Menu.Item
                        key={one.id}
                        onClick={() => place.mutate({ answerId: id, categoryId: one.id, from: categoryId })}
                      >
                        {one.name}
                      </Menu.Item>
                    ))}
                {it.can.lead && categoryId !== null && (
                  <Menu.Item
                    onClick={() => place.mutate({ answerId: id, categoryId: null, from: categoryId })}
                  >
                    {t.takeOut}
                  </Menu.Item>
                )}
                <Menu.Item onClick={() => drop.mutate(id)}>{t.dropAnswer}</Menu.Item>
              </RowMenu>
            )}
          </Group>
        ))}
      </Stack>
      <ProblemNote error={place.error ?? drop.error} />
    </>
  );
}
