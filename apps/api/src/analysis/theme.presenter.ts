import type { ThemeDto } from '@leerkring/shared';
import type { Actor } from '../platform/session/actor.ts';
import { isAnalyst } from '../policies/people.ts';
import { themePolicy } from '../policies/theme.policy.ts';
import type { ThemeView } from './analysis.service.ts';
import { isSingleCase } from './support.rules.ts';

export function presentTheme(
  me: Actor,
  { theme, support, counterConversations, links, isTooFew }: ThemeView,
): ThemeDto {
  // Who reads the answers may count them; for everyone else the threshold holds.
  const seesAnswers = isAnalyst(me, theme.plgId);
  const seesCounts = seesAnswers || !isTooFew;
  return {
    id: theme.id,
    plgId: theme.plgId,
    position: theme.position,
    name: theme.name,
    description: theme.description,
    counterVoice: theme.counterVoice,
    leadingQuestionId: theme.leadingQuestionId,
    support: seesCounts ? support : null,
    isSingleCase: seesCounts && isSingleCase(support),
    counterConversations: seesCounts ? counterConversations : null,
    links: seesAnswers
      ? links.filter((it) => !it.codingId).map(({ answerId, voice }) => ({ answerId, voice }))
      : [],
    can: themePolicy.abilitiesOf(me, theme),
  };
}
