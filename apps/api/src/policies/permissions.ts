import type { Policy } from './can.ts';
import { allPolicies } from './can.ts';
import { exampleActors } from './example.ts';
import type { BaseEntity } from '../platform/db/base.entity.ts';

function sentence(rule: (...facts: never[]) => boolean): string {
  return rule
    .toString()
    .replace(/^\(.*?\)\s*=>\s*/s, '')
    .replace(/\s+/g, ' ');
}

function section(policy: Policy<BaseEntity>): string {
  const actors = Object.entries(exampleActors);
  const states = Object.entries(policy.examples);
  const rows = states.flatMap(([state, it]) =>
    policy.abilities.map((ability) => {
      const marks = actors.map(([, me]) => (policy.can(me, ability, it) ? '●' : '·'));
      return `| ${state} | ${ability} | ${marks.join(' | ')} |`;
    }),
  );
  const rules = policy.abilities.map(
    (ability) => `- **${ability}**: \`${sentence(policy.ruleOf(ability))}\``,
  );
  return [
    `## ${policy.entity.name}`,
    '',
    ...rules,
    '',
    `| state | ability | ${actors.map(([name]) => name).join(' | ')} |`,
    `| --- | --- | ${actors.map(() => ':-:').join(' | ')} |`,
    ...rows,
    '',
  ].join('\n');
}

/** The permission matrix as it stands in docs/permissions.md. */
export function describePermissions(): string {
  const policies = allPolicies().toSorted((a, b) => a.entity.name.localeCompare(b.entity.name));
  return [
    '# Permissions',
    '',
    'Generated from `apps/api/src/policies`; never edited by hand. Each rule is printed as it is executed, and then tried',
    'on everyone in a small world: ● may, · may not. Roles add up: someone with several has the abilities of each.',
    'What may not be read is answered as if it did not exist.',
    '',
    ...policies.map(section),
  ].join('\n');
}
