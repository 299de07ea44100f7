import type { WorkshopAnswerDto, WorkshopCategoryDto, WorkshopDto } from '@leerkring/shared';
import { Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../text/text.ts';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { RowMenu } from '../../../ui/row-menu.tsx';
import { usePlace } from '../api.ts';
import { RewordForm } from './reword-form.tsx';

/** Answers with the group each is of, and where they can be put. */
export function SheetAnswers(props: {
  it: WorkshopDto;
  categories: WorkshopCategoryDto[];
  answers: WorkshopAnswerDto[];
  /** That it was taken away, and how to bring it back, is said by who shows this. */
  onDrop: (answer: WorkshopAnswerDto) => void;
}) {
  const t = useText('workshops');
  const { it } = props;
  const place = usePlace(it.id);
  const [rewording, setRewording] = useState<WorkshopAnswerDto>();
  const numberOf = (groupId: string) => it.groups.find(({ id }) => id === groupId)?.number ?? 0;
  return (
    <>
      <Stack component="ul" gap={2} p={0} my="xs" mx={0} style={{ listStyle: 'none' }}>
        {props.answers.map((answer) => {
          const { id, text, groupId, categoryId } = answer;
          return (
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
                  <Menu.Item onClick={() => setRewording(answer)}>{t.reword}</Menu.Item>
                  <Menu.Item onClick={() => props.onDrop(answer)}>{t.dropAnswer}</Menu.Item>
                </RowMenu>
              )}
            </Group>
          );
        })}
      </Stack>
      <ProblemNote error={place.error} />
      <Modal opened={rewording !== undefined} onClose={() => setRewording(undefined)} title={t.reword}>
        {rewording && (
          <RewordForm workshopId={it.id} answer={rewording} onDone={() => setRewording(undefined)} />
        )}
      </Modal>
    </>
  );
}
