import { readSeen, sayCounted, type TallyNumber, tallyValues, writeSeen } from '@leerkring/shared';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useLocale, useText } from '../../../text/text.ts';
import { TextLink } from '../../../ui/text-link.tsx';
import { themesQuery } from '../../analysis/api.ts';
import { talliesQuery } from '../../tallies/api.ts';
import { sayTally } from '../tally-number.ts';
import { supportOf, supportValues } from '../support-values.ts';
import { ChangedNumber } from './changed-number.tsx';
import classes from './text-atoms.module.css';

interface Seen {
  /** What it came to when the sentence was written. */
  seen: unknown;
  mayKeep: () => boolean;
  onKeep: (seen: string) => void;
}

/** How widely a thread is carried, as it is now. */
export function SupportWords(props: Seen & { themeId: string }) {
  const { plgId = '' } = useParams();
  const t = useText('quotes');
  const { data: themes } = useQuery(themesQuery(plgId));
  const theme = themes?.find((it) => it.id === props.themeId);
  if (!theme) return themes ? t.countGone : '…';
  const values = supportValues(theme.support);
  const was = readSeen(props.seen);
  const then = was && supportOf(was);
  return (
    <Bound
      {...props}
      values={values}
      was={then && t.count(then)}
      now={theme.support ? t.count(theme.support) : t.tooFew}
      to={`/plg/${plgId}/rapport/rode-draden/${theme.id}`}
      about={theme.name}
    />
  );
}

/** A number of what was counted, as it is now. */
export function TallyWords(props: Seen & { number: TallyNumber }) {
  const { plgId = '' } = useParams();
  const t = useText('tallies');
  const locale = useLocale();
  const { data: tallies } = useQuery(talliesQuery(plgId));
  if (!tallies) return '…';
  const tally = tallies.find(({ key }) => key === props.number.tally);
  const values = tallyValues(tally, props.number);
  if (!tally || !values) return t.gone;
  const was = readSeen(props.seen);
  return (
    <Bound
      {...props}
      values={values}
      was={was && sayTally(t, locale, props.number.shape, was)}
      now={sayTally(t, locale, props.number.shape, values)}
      to={`/plg/${plgId}/rapport/tellingen`}
      about={(tally.room === 'workshops'
        ? t.aboutGroups
        : tally.room === 'field-cases'
          ? t.aboutTeams
          : t.about)(
        [tally.title, sayCounted(locale, tally, tally.question)].filter((it) => it !== '').join(': '),
        tally.of,
      )}
    />
  );
}

function Bound(
  props: Seen & { values: number[] | null; was: string | null; now: string; to: string; about: string },
) {
  const { values, was } = props;
  const link = (
    <TextLink to={props.to} title={props.about}>
      {props.now}
    </TextLink>
  );
  // What is too small to be told now says nothing of what it was.
  if (!values || was === null || writeSeen(values) === props.seen) return link;
  return (
    <span className={classes['changed']}>
      {link}{' '}
      <ChangedNumber
        was={was}
        now={props.now}
        mayKeep={props.mayKeep}
        onKeep={() => props.onKeep(writeSeen(values))}
      />
    </span>
  );
}
