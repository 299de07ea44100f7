import type { HandKind } from '@leerkring/shared';
import { IconBulb, IconHelpCircle, IconMessageReply, type IconProps } from '@tabler/icons-react';
import type { ComponentType } from 'react';

const icons: Record<HandKind, ComponentType<IconProps>> = {
  point: IconBulb,
  reaction: IconMessageReply,
  process: IconHelpCircle,
};

/** What someone wants with the word, as a sign; the word itself always stands beside it. */
export function HandKindIcon(props: { kind: HandKind }) {
  const Icon = icons[props.kind];
  return <Icon size={18} aria-hidden style={{ flexShrink: 0 }} />;
}
