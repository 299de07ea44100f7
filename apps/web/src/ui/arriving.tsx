import { BrandMark } from './brand-mark.tsx';
import classes from './arriving.module.css';

/** Before anything is known. Shows itself only when that takes a while. */
export function Arriving() {
  return (
    <div className={classes['arriving']} aria-busy="true">
      <BrandMark size={44} />
    </div>
  );
}
