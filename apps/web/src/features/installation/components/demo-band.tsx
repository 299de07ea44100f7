import { Button } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useSession } from '../../../lib/session.tsx';
import { useText } from '../../../text/text.ts';
import classes from './demo-band.module.css';

// Menus weigh, and whoever is still at the door has none.
const PersonaMenu = lazy(() => import('./persona-menu.tsx').then((it) => ({ default: it.PersonaMenu })));

/** On every screen of the example: that it is invented, and whose eyes you borrow. */
export function DemoBand() {
  const t = useText('app');
  const { isDemo, user } = useSession();
  if (!isDemo) return null;
  return (
    <aside className={classes['band']} aria-label={t.demo.label}>
      <span>{t.demo.band}</span>
      {user && (
        <span className={classes['menu']}>
          {/* It looks like its menu until that is there, so that the words beside it stay where they are. */}
          <Suspense
            fallback={
              <Button component="span" size="compact-xs" variant="white" color="dark" aria-hidden>
                {t.demo.persona(user.name)}
              </Button>
            }
          >
            <PersonaMenu name={user.name} />
          </Suspense>
        </span>
      )}
    </aside>
  );
}
