import { Button } from '@mantine/core';
import { useNewVersion } from '../../../lib/installed.ts';
import { useConnection } from '../../../lib/connection.ts';
import { useText } from '../../../text/text.ts';
import classes from './shell-frame.module.css';

/** Floats over the page, so that losing the connection or a new version moves nothing. */
export function ConnectionNotice() {
  const t = useText('app');
  const connection = useConnection();
  const version = useNewVersion();
  return (
    <div role="status">
      {connection === 'offline' ? (
        <div className={classes['notice']}>{t.connection.offline}</div>
      ) : (
        version.isReady && (
          <div className={classes['notice']}>
            {t.connection.newVersion}{' '}
            <Button size="compact-sm" variant="white" ml="sm" onClick={version.takeOver}>
              {t.connection.takeOver}
            </Button>
          </div>
        )
      )}
    </div>
  );
}
