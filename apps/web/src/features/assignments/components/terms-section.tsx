import {
  type AssignmentHostDto,
  type AssignmentPersonDto,
  type AssignmentPlanDto,
  eachSkillOnce,
  skillIn,
} from '@leerkring/shared';
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useLocale, useText } from '../../../text/text.ts';
import { Section } from '../../../ui/section.tsx';
import { HostTermsForm } from './host-terms-form.tsx';
import { InterviewerTermsForm } from './interviewer-terms-form.tsx';

const isSpecial = ({ terms }: AssignmentPersonDto) =>
  !!terms &&
  (terms.tenths < 10 || terms.audiences.length < 2 || terms.halfDays.length > 0 || !!terms.skills?.length);
const asksOwn = ({ terms }: AssignmentHostDto) =>
  terms.halfDays.length > 0 ||
  !!terms.skills?.length ||
  [terms.interviewers, terms.studentConversations, terms.teacherConversations].some((it) => it !== null);

/** What interviewers and hosts can do, and when: one's own for everyone, and for the coordinator whatever differs. */
export function TermsSection(props: { plan: AssignmentPlanDto; myMembershipId: string | undefined }) {
  const { terms: t } = useText('assignments');
  const { plan } = props;
  const locale = useLocale();
  const inWords = (skills: readonly string[]) => eachSkillOnce(skills.map((it) => skillIn(it, locale)));
  const [open, setOpen] = useState<string | null>(null);
  const people = plan.people.filter(({ can }) => can.change);
  const hosts = plan.programmes.filter(({ can }) => can.change);
  if (people.length === 0 && hosts.length === 0) return null;
  const isShort = !plan.can.coordinate;
  const shownPeople = people.filter(
    (it) => isShort || it.membershipId === props.myMembershipId || isSpecial(it),
  );
  const shownHosts = hosts.filter((it) => isShort || asksOwn(it));
  const close = () => setOpen(null);
  const person = plan.people.find(({ membershipId }) => membershipId === open);
  const host = plan.programmes.find(({ programmeId }) => programmeId === open);
  const when = (halfDays: readonly (keyof typeof t.halfDays)[]) =>
    halfDays.length === 0 ? t.always : halfDays.map((it) => t.halfDays[it]).join(', ');
  const rows = [
    ...shownPeople.map(({ membershipId: id, name, terms }) => ({
      id,
      name,
      words: terms
        ? [
            t.tenths(terms.tenths),
            terms.audiences.map((it) => t.audiences[it]).join(', '),
            when(terms.halfDays),
            ...(terms.skills?.length ? [t.skills(inWords(terms.skills))] : []),
          ]
        : [],
    })),
    ...shownHosts.map(({ programmeId: id, name, terms }) => ({
      id,
      name,
      words: [
        t.asks(
          terms.interviewers ?? plan.interviewersPerProgramme,
          terms.studentConversations ?? plan.studentConversations,
          terms.teacherConversations ?? plan.teacherConversations,
        ),
        when(terms.halfDays),
        ...(terms.skills?.length ? [t.asksFor(inWords(terms.skills))] : []),
      ],
    })),
  ];
  return (
    <Section
      title={t.title}
      lead={t.lead}
      actions={
        !isShort && (
          <Button variant="default" onClick={() => setOpen('')}>
            {t.changeFor}
          </Button>
        )
      }
    >
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {rows.map(({ id, name, words }) => (
          <Group component="li" key={id} justify="space-between" gap="sm">
            <div style={{ minWidth: 0, flex: '1 1 14rem' }}>
              <Text style={{ overflowWrap: 'anywhere' }}>{name}</Text>
              <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {words.join(' · ')}
              </Text>
            </div>
            <Button variant="subtle" size="sm" aria-label={t.changeOf(name)} onClick={() => setOpen(id)}>
              {t.change}
            </Button>
          </Group>
        ))}
      </Stack>
      <Modal
        opened={open !== null}
        onClose={close}
        title={person || host ? t.of((person ?? host)?.name ?? '') : t.changeFor}
        size="lg"
      >
        {open === '' && (
          <Select
            label={t.choose}
            searchable
            data={[
              { group: t.people, items: people.map((it) => ({ value: it.membershipId, label: it.name })) },
              { group: t.hosts, items: hosts.map((it) => ({ value: it.programmeId, label: it.name })) },
            ]}
            value={null}
            onChange={setOpen}
          />
        )}
        {person && <InterviewerTermsForm key={open} plan={plan} person={person} onDone={close} />}
        {host && <HostTermsForm key={open} plan={plan} host={host} onDone={close} />}
      </Modal>
    </Section>
  );
}
