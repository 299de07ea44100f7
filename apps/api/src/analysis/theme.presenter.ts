import type { ThemeDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { isAnalyst } from '../policies/people.ts';
import { themePolicy } from '../policies/theme.policy.ts';
import type { ThemeView } from './analysis.service.ts';
import { isSingleCase } from './support.rules.ts';

export function presentTheme(
  me: Actor,
  { theme, support, counterConversations, links }: ThemeView,
): ThemeDto {
  return {
    id: theme.id,
    plgId: theme.plgId,
    position: theme.position,
    name: theme.name,
    description: theme.description,
    counterVoice: theme.counterVoice,
    leadingQuestionId: theme.leadingQuestionId,
    support,
    isSingleCase: isSingleCase(support),
    counterConversations,
    links: isAnalyst(me, theme.plgId) ? links.map(({ answerId, voice }) => ({ answerId, voice })) : [],
    can: themePolicy.abilitiesOf(me, theme),
  };
}
