import type { CodingDto } from '@leerkring/shared';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../../../text/text.ts';
import classes from './codings.module.css';

/** More than this and the words themselves are out of sight. */
const atFirst = 8;

export const heightOfCodes = (count: number): number =>
  44 * Math.min(count, atFirst) + (count > atFirst ? 30 : 0);

/** The codes of one answer: the first of them, and the rest when somebody asks. */
export function CodesOf(props: {
  code: string;
  codings: CodingDto[];
  isWhole: boolean;
  renderCoding: (coding: CodingDto) => ReactNode;
  onWhole: (isWhole: boolean) => void;
}) {
  const t = useText('codings');
  const { codings, isWhole } = props;
  if (codings.length === 0) return null;
  const isFolded = codings.length > atFirst && !isWhole;
  return (
    <>
      <ul className={classes['codes']} aria-label={t.codesOf(props.code)}>
        {(isFolded ? codings.slice(0, atFirst) : codings).map(props.renderCoding)}
      </ul>
      {codings.length > atFirst && (
        <Button
          size="compact-md"
          variant="subtle"
          aria-expanded={isWhole}
          aria-label={isWhole ? t.fewerOf(props.code) : t.moreOf(codings.length, props.code)}
          onClick={() => props.onWhole(!isWhole)}
        >
          {isWhole ? t.fewer : t.more(codings.length)}
        </Button>
      )}
    </>
  );
}
