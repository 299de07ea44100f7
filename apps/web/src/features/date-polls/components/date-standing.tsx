import type { DateOptionDto, DatePollDto, DateProgrammeDto, DayBlockDto } from '@leerkring/shared';
import { Button, Collapse, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { StatusChip } from '../../../ui/status-chip.tsx';
import classes from './date-standing.module.css';

interface DateStandingProps {
  poll: DatePollDto;
  option: DateOptionDto;
  sayBlocks: (blocks: DayBlockDto[]) => string;
  onChoose: (option: DateOptionDto) => void;
}

/** How one date stands: which programmes are there, who is missing and what everyone said. */
export function DateStanding(props: DateStandingProps) {
  const t = useText('date-polls');
  const dates = useDates();
  const [isOpen, { toggle }] = useDisclosure(false);
  const { poll, option } = props;
  const { rank, startsAt, endsAt, represented, yes, ifNeedBe, no, silent, blocks } = option;
  const seated = option.programmes.filter(({ programmeName }) => programmeName !== null);
  const missing = seated.filter(({ isRepresented }) => !isRepresented);
  const isChosen = poll.settledOptionId === option.id;
  const day = dates.longDay(startsAt);
  return (
    <li className={classes['standing']} data-first={rank === 1 || isChosen || undefined}>
      <Text className={classes['rank'] ?? ''} aria-hidden>
        {rank ?? '–'}
      </Text>
      <Stack gap={4} className={classes['body'] ?? ''}>
        <Group gap="sm" align="baseline">
          <Text fw={600} component="h3" fz="md" m={0} ff="text">
            {day}, {dates.span(startsAt, endsAt)}
          </Text>
          {isChosen ? (
            <StatusChip tone="done">{t.isChosen}</StatusChip>
          ) : (
            rank === 1 && <StatusChip tone="active">{t.onTop}</StatusChip>
          )}
        </Group>
        <Text>{t.represented(represented, poll.programmes)}</Text>
        {rank !== null && missing.length > 0 && (
          <Text size="sm" c="dimmed">
            {missing.map((it) => t.missing(it.programmeName ?? '', it.mayStillCome)).join(' · ')}
          </Text>
        )}
        {option.exceptions.includes('facilitator_missing') && poll.facilitatorName !== null && (
          <Text size="sm" c="dimmed">
            {t.withoutFacilitator(poll.facilitatorName)}
          </Text>
        )}
        {blocks.length > 0 && (
          <Text size="sm" c={blocks.some(({ isHard }) => isHard) ? 'var(--mantine-color-error)' : 'dimmed'}>
            {props.sayBlocks(blocks)}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {t.counts(yes, ifNeedBe, no, silent)}
        </Text>
        <Group gap="xs" mt={4}>
          {poll.can.settle && (
            <Button
              size="compact-md"
              variant={rank === 1 ? 'filled' : 'default'}
              aria-label={t.chooseDay(day)}
              onClick={() => props.onChoose(option)}
            >
              {t.chooseThis}
            </Button>
          )}
          <Button size="compact-md" variant="subtle" aria-expanded={isOpen} onClick={toggle}>
            {isOpen ? t.hideVoices : t.showVoices}
          </Button>
        </Group>
        <Collapse expanded={isOpen}>
          <Stack component="ul" gap={6} m={0} mt="xs" p={0} style={{ listStyle: 'none' }}>
            {option.programmes.map((it) => (
              <Voices key={it.programmeName} programme={it} />
            ))}
          </Stack>
        </Collapse>
      </Stack>
    </li>
  );
}

function Voices(props: { programme: DateProgrammeDto }) {
  const t = useText('date-polls');
  const { programmeName, people } = props.programme;
  return (
    <li>
      <Text size="sm" fw={560}>
        {programmeName ?? t.noProgramme}
      </Text>
      <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
        {people.length === 0
          ? t.nobodyHolds
          : people.map(({ name, answer }) => `${name}: ${t.said[answer ?? 'silent']}`).join(' · ')}
      </Text>
    </li>
  );
}
