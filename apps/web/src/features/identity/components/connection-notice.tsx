import { useConnection } from '../../../lib/socket.ts';
import { useText } from '../../../text/text.ts';
import classes from './shell-frame.module.css';

/** Floats over the page, so that losing the connection moves nothing. */
export function ConnectionNotice() {
  const t = useText('app');
  const connection = useConnection();
  return (
    <div role="status">
      {connection === 'offline' && <div className={classes['notice']}>{t.connection.offline}</div>}
    </div>
  );
}
