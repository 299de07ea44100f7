import {
  portraitField,
  type PortraitChoice,
  type PortraitFieldId,
  type PortraitValueDto,
} from '@leerkring/shared';
import { Text } from '@mantine/core';
import { useDates } from '../../../lib/dates.ts';
import { useText } from '../../../text/text.ts';
import { TextView } from '../../../ui/living-text/text-view.tsx';
import { FilesView } from './files-view.tsx';
import { HoursView } from './hours-view.tsx';
import classes from './value-view.module.css';

/** One answer, to be read. */
export function ValueView(props: { id: PortraitFieldId; value: PortraitValueDto }) {
  const t = useText('portraits');
  const dates = useDates();
  const { value } = props;
  const kind = portraitField(props.id)?.kind;
  if (kind === 'text' && value.doc)
    return (
      <div className={classes['text']}>
        <TextView json={value.doc} />
      </div>
    );
  if (value.text) return words(value.text);
  if (value.line) return words(value.line);
  // A later version of the template may know choices that this page does not.
  if (value.choice) return words(t.choices[value.choice as PortraitChoice] ?? value.choice);
  if (value.number !== null && value.number !== undefined) return words(String(value.number));
  if (value.date) return words(dates.day(value.date));
  if (value.audience)
    return words(
      t.audience.say({
        ...value.audience,
        route: value.audience.route && t.audience.routes[value.audience.route],
      }) || t.none,
    );
  if (value.files?.length) return <FilesView files={value.files} />;
  if (value.hours?.length) return <HoursView tables={value.hours} />;
  return (
    <Text c="dimmed" fs="italic">
      {t.none}
    </Text>
  );
}

function words(text: string) {
  return <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-line' }}>{text}</Text>;
}
