import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useDevicePerson } from '../../../lib/device-person.ts';
import { useText } from '../../../text/text.ts';
import { SaveStateBadge } from '../../../ui/save-state.tsx';
import classes from './talk.module.css';
import { useKept } from './use-keeper.ts';

/** A screen for one hand: where you are on top, the next step under the thumb, nothing else. */
export function TalkFrame(props: {
  where: string;
  back: { to: string; label: string };
  interviewId?: string;
  foot?: ReactNode;
  children: ReactNode;
}) {
  const t = useText('app');
  const isDemo = useDevicePerson()?.isDemo === true;
  return (
    <div className={classes['frame']}>
      {isDemo && (
        <aside className={classes['demo']} aria-label={t.demo.label}>
          {t.demo.band}
        </aside>
      )}
      <header className={classes['bar']}>
        <div className={classes['barInner']}>
          <Link to={props.back.to} className={classes['back']} aria-label={props.back.label}>
            <IconArrowLeft size={24} aria-hidden />
          </Link>
          <span className={classes['where']}>{props.where}</span>
          {props.interviewId !== undefined && <Saved interviewId={props.interviewId} />}
        </div>
      </header>
      <main id="main" className={classes['main']}>
        {props.children}
      </main>
      {props.foot !== undefined && (
        <footer className={classes['foot']}>
          <div className={classes['footInner']}>{props.foot}</div>
        </footer>
      )}
    </div>
  );
}

function Saved(props: { interviewId: string }) {
  const { unsent, underwayId } = useKept();
  const isUnsent = (unsent.get(props.interviewId) ?? 0) > 0;
  const state = !isUnsent ? 'kept' : underwayId === props.interviewId ? 'underway' : 'device';
  return <SaveStateBadge state={state} />;
}
