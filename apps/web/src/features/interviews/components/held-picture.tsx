import type { AudienceProgressDto, VisitorProgressDto } from '@leerkring/shared';
import { useText } from '../../../text/text.ts';
import classes from './held-picture.module.css';

type State = 'handedIn' | 'held' | 'missing';

/** One mark for each conversation that was planned or held more. */
function marksOf({ planned, held, handedIn }: AudienceProgressDto): State[] {
  const underway = held - handedIn;
  const empty = Math.max(0, planned - held);
  return [
    ...Array<State>(handedIn).fill('handedIn'),
    ...Array<State>(underway).fill('held'),
    ...Array<State>(empty).fill('missing'),
  ];
}

/** All conversations at a glance; the table beside it says the same in numbers. */
export function HeldPicture(props: { visits: VisitorProgressDto[]; words: string }) {
  const { picture: t } = useText('interviews');
  return (
    <div className={classes['picture']} role="img" aria-label={props.words}>
      {props.visits.map((visit) => (
        <div key={visit.assignmentId} className={classes['row']} aria-hidden>
          <span className={classes['groups']}>
            {visit.audiences.map((it) => (
              <span key={it.audience} className={classes['marks']}>
                {marksOf(it).map((state, index) => (
                  <Mark key={index} audience={it.audience} state={state} />
                ))}
              </span>
            ))}
          </span>
          <span className={classes['name']}>{t.visit(visit.visitorName, visit.programmeName)}</span>
        </div>
      ))}
      <div className={classes['legend']} aria-hidden>
        {(['handedIn', 'held', 'missing'] as const).map((state) => (
          <span key={state}>
            <Mark audience="student" state={state} /> {t.states[state]}
          </span>
        ))}
        <span>
          <Mark audience="student" state="missing" /> {t.student}
        </span>
        <span>
          <Mark audience="teacher" state="missing" /> {t.teacher}
        </span>
      </div>
    </div>
  );
}

function Mark(props: { audience: string; state: State }) {
  return <span className={classes['mark']} data-audience={props.audience} data-state={props.state} />;
}
