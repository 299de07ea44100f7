import type { ReactNode } from 'react';
import { Link, NavLink } from 'react-router';
import { useText } from '../../../text/text.ts';
import { BrandMark } from '../../../ui/brand-mark.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { PlgMenu } from './plg-menu.tsx';
import classes from './shell-frame.module.css';
import { UserMenu } from './user-menu.tsx';

export function ShellFrame(props: { band: ReactNode; children: ReactNode }) {
  const t = useText('app');
  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href="#main">
        {t.skip}
      </a>
      {props.band}
      <header className={classes['bar']}>
        <div className={classes['barInner']}>
          <Link to="/" className={classes['brand']} aria-label={`${t.name}: ${t.nav.today}`}>
            <BrandMark />
            <span className={classes['wideOnly']}>{t.name}</span>
          </Link>
          <nav aria-label={t.nav.main} className={classes['links']}>
            <NavLink to="/" end className={`${classes['link']} ${classes['wideOnly']}`}>
              <span>{t.nav.today}</span>
            </NavLink>
            <PlgMenu />
          </nav>
          <div className={classes['end']}>
            <UserMenu />
          </div>
        </div>
      </header>
      <main id="main" tabIndex={-1} className={classes['main']}>
        {props.children}
      </main>
      <ConnectionNotice />
    </div>
  );
}
