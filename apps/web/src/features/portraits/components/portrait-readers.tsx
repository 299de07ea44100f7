import { portraitFieldIds, portraitReaches, portraitSectionsOf } from '@leerkring/shared';
import { Button, Group, Menu, Stack, Tabs, Text } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useText } from '../../../text/text.ts';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { ProblemNote } from '../../../ui/problem-note.tsx';
import { SaveStateBadge } from '../../../ui/save-state.tsx';
import { Section } from '../../../ui/section.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import { portraitQuery, useSetReach } from '../api.ts';
import { FieldReach } from './field-reach.tsx';
import { ReadersNow } from './readers-now.tsx';

/** Where a programme says per field who may read it, and sees what each reader finds at this moment. */
export function PortraitReaders(props: { plgId: string; portraitId: string }) {
  const words = useText('portraits');
  const t = words.readers;
  const { data: portrait } = useSuspenseQuery(portraitQuery(props.portraitId));
  const setting = useSetReach(props.portraitId);

  return (
    <>
      <PageHeader
        title={t.title}
        tab={`${t.title}, ${portrait.programme.name}`}
        lead={t.lead}
        above={
          <TextLink to={`/plg/${props.plgId}/portretten/${props.portraitId}/schrijven`}>{t.back}</TextLink>
        }
      />
      <Tabs defaultValue="set" keepMounted={false}>
        <Tabs.List mb="xl">
          <Tabs.Tab value="set">{t.set}</Tabs.Tab>
          <Tabs.Tab value="now">{t.now}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="set">
          <Group justify="space-between" gap="sm" mb="lg" maw="46rem">
            <Menu position="bottom-start" shadow="md" width={300}>
              <Menu.Target>
                <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
                  {t.all}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {portraitReaches.map((reach) => (
                  <Menu.Item
                    key={reach}
                    onClick={() => setting.mutate({ fieldIds: [...portraitFieldIds], reach, opensOn: null })}
                  >
                    {t.reaches[reach]}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
            {(setting.isPending || setting.isSuccess) && (
              <SaveStateBadge state={setting.isPending ? 'underway' : 'kept'} />
            )}
          </Group>
          <ProblemNote error={setting.error} />
          {portraitSectionsOf(portrait.templateVersion).map((section) => (
            <Section key={section.id} title={words.sections[section.id]}>
              <Stack component="ul" gap="md" p={0} m={0} maw="46rem" style={{ listStyle: 'none' }}>
                {section.fields.map(({ id }) => {
                  const it = portrait.reaches.find(({ fieldId }) => fieldId === id);
                  return (
                    it && (
                      <FieldReach
                        key={id}
                        it={it}
                        onSet={(reach, opensOn) => setting.mutate({ fieldIds: [id], reach, opensOn })}
                      />
                    )
                  );
                })}
              </Stack>
            </Section>
          ))}
        </Tabs.Panel>
        <Tabs.Panel value="now">
          <Suspense fallback={<PageSkeleton rows={2} />}>
            {portrait.publishedAt === null ? <Text>{t.notShared}</Text> : <ReadersNow portrait={portrait} />}
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}
