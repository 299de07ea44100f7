import { isolating } from './isolated.ts';
import { inShort } from './names.ts';
import type { FactKey } from './trajectories.ts';

export interface FactWords {
  /** How far it is: “4 van 5 portretten”. */
  state: (have: number, of: number) => string;
  /** What a letter and the first page ask; the name is of a programme or a chapter. */
  ask: (name: string | null) => string;
  /** As an item on an agenda, while it is not all there. */
  agenda: string;
}

interface Language {
  facts: Record<FactKey, FactWords>;
  missing: (names: string[]) => string;
}

const done = (have: number, of: number) => of > 0 && have >= of;

/** How far a group is, on the screen, in a letter, on an agenda and in minutes: the same words everywhere. */
export const factWords: { nl: Language; en: Language } = isolating({
  nl: {
    missing: (names) => `mist: ${inShort(names, (n) => `nog ${n} andere`).join(', ')}`,
    facts: {
      'questions.set': {
        state: (have, of) => (done(have, of) ? 'De leervragen zijn er' : 'Er zijn nog geen leervragen'),
        ask: () => 'Schrijf de leervragen op',
        agenda: 'Leervragen die er nog niet zijn',
      },
      'seats.filled': {
        state: (have, of) => `${have} van ${of} opleidingen doen mee`,
        ask: (name) => `Nodig iemand uit van ${name ?? 'elke opleiding'}`,
        agenda: 'Opleidingen die nog niemand hebben',
      },
      'portraits.shared': {
        state: (have, of) => `${have} van ${of} portretten`,
        ask: (name) => `Deel het portret van ${name ?? 'je opleiding'}`,
        agenda: 'Portretten die er nog niet zijn',
      },
      'protocol.frozen': {
        state: (have, of) => (done(have, of) ? 'De vragen staan vast' : 'De vragen staan nog niet vast'),
        ask: () => 'Stel de vragen vast',
        agenda: 'De vragen vaststellen',
      },
      'assignments.made': {
        state: (have, of) => `${have} van ${of} opleidingen krijgen bezoek`,
        ask: (name) =>
          name ? `Regel wie er bij ${name} op bezoek gaat` : 'Verdeel wie bij wie op bezoek gaat',
        agenda: 'Bezoeken die nog niet verdeeld zijn',
      },
      'conversations.held': {
        state: (have, of) => `${have} van ${of} gesprekken`,
        ask: (name) => `Voer je gesprekken bij ${name ?? 'de andere opleiding'}`,
        agenda: 'Gesprekken die nog komen',
      },
      'conversations.students': {
        state: (have, of) => `${have} van ${of} gesprekken met studenten`,
        ask: (name) => `Voer je gesprekken met studenten van ${name ?? 'de andere opleiding'}`,
        agenda: 'Gesprekken met studenten die nog komen',
      },
      'conversations.teachers': {
        state: (have, of) => `${have} van ${of} gesprekken met docenten`,
        ask: (name) => `Voer je gesprekken met docenten van ${name ?? 'de andere opleiding'}`,
        agenda: 'Gesprekken met docenten die nog komen',
      },
      'themes.named': {
        state: (have, of) => (done(have, of) ? 'De rode draden zijn er' : `${have} van ${of} rode draden`),
        ask: () => 'Geef de rode draden een naam',
        agenda: 'Rode draden die nog geen naam hebben',
      },
      'chapters.written': {
        state: (have, of) => (of === 0 ? 'Er zijn nog geen hoofdstukken' : `${have} van ${of} hoofdstukken`),
        ask: (name) => (name ? `Begin aan het hoofdstuk “${name}”` : 'Begin aan het rapport'),
        agenda: 'Hoofdstukken die nog leeg zijn',
      },
      'recommendations.agreed': {
        state: (have, of) =>
          of === 0 ? 'Er zijn nog geen aanbevelingen' : `${have} van ${of} aanbevelingen vastgesteld`,
        ask: () => 'Rond de aanbevelingen af',
        agenda: 'Aanbevelingen die nog openstaan',
      },
      'report.frozen': {
        state: (have, of) =>
          done(have, of) ? 'Er is een versie van het rapport' : 'Er is nog geen versie 1.0 van het rapport',
        ask: () => 'Leg versie 1.0 van het rapport vast',
        agenda: 'Het rapport vastleggen',
      },
      'report.approved': {
        state: (have, of) =>
          of === 0
            ? 'Er is nog geen rapport om goed te keuren'
            : `${have} van ${of} opleidingen akkoord met het rapport`,
        ask: () => 'Lees het rapport en keur het goed',
        agenda: 'Akkoord op het rapport',
      },
      'report.published': {
        state: (have, of) =>
          done(have, of) ? 'Het rapport is openbaar' : 'Het rapport is nog niet openbaar',
        ask: () => 'Maak het rapport openbaar',
        agenda: 'Het rapport openbaar maken',
      },
    },
  },
  en: {
    missing: (names) => `missing: ${inShort(names, (n) => `${n} others`).join(', ')}`,
    facts: {
      'questions.set': {
        state: (have, of) =>
          done(have, of) ? 'The leading questions are there' : 'There are no leading questions yet',
        ask: () => 'Write down the leading questions',
        agenda: 'Leading questions that are not there yet',
      },
      'seats.filled': {
        state: (have, of) => `${have} of ${of} programmes take part`,
        ask: (name) => `Invite someone of ${name ?? 'every programme'}`,
        agenda: 'Programmes that have nobody yet',
      },
      'portraits.shared': {
        state: (have, of) => `${have} of ${of} portraits`,
        ask: (name) => `Share the portrait of ${name ?? 'your programme'}`,
        agenda: 'Portraits that are not there yet',
      },
      'protocol.frozen': {
        state: (have, of) =>
          done(have, of) ? 'The questions are settled' : 'The questions are not settled yet',
        ask: () => 'Settle the questions',
        agenda: 'Settling the questions',
      },
      'assignments.made': {
        state: (have, of) => `${have} of ${of} programmes will be visited`,
        ask: (name) => (name ? `Arrange who visits ${name}` : 'Arrange who visits whom'),
        agenda: 'Visits that are not arranged yet',
      },
      'conversations.held': {
        state: (have, of) => `${have} of ${of} conversations`,
        ask: (name) => `Hold your conversations at ${name ?? 'the other programme'}`,
        agenda: 'Conversations still to come',
      },
      'conversations.students': {
        state: (have, of) => `${have} of ${of} conversations with students`,
        ask: (name) => `Hold your conversations with students of ${name ?? 'the other programme'}`,
        agenda: 'Conversations with students still to come',
      },
      'conversations.teachers': {
        state: (have, of) => `${have} of ${of} conversations with teachers`,
        ask: (name) => `Hold your conversations with teachers of ${name ?? 'the other programme'}`,
        agenda: 'Conversations with teachers still to come',
      },
      'themes.named': {
        state: (have, of) => (done(have, of) ? 'The red threads are there' : `${have} of ${of} red threads`),
        ask: () => 'Name the red threads',
        agenda: 'Red threads without a name',
      },
      'chapters.written': {
        state: (have, of) => (of === 0 ? 'There are no chapters yet' : `${have} of ${of} chapters`),
        ask: (name) => (name ? `Begin the chapter “${name}”` : 'Begin the report'),
        agenda: 'Chapters that are still empty',
      },
      'recommendations.agreed': {
        state: (have, of) =>
          of === 0 ? 'There are no recommendations yet' : `${have} of ${of} recommendations agreed`,
        ask: () => 'Finish the recommendations',
        agenda: 'Recommendations that are still open',
      },
      'report.frozen': {
        state: (have, of) =>
          done(have, of) ? 'There is a version of the report' : 'There is no version 1.0 of the report yet',
        ask: () => 'Freeze version 1.0 of the report',
        agenda: 'Freezing the report',
      },
      'report.approved': {
        state: (have, of) =>
          of === 0 ? 'There is no report to approve yet' : `${have} of ${of} programmes approve the report`,
        ask: () => 'Read the report and approve it',
        agenda: 'Approval of the report',
      },
      'report.published': {
        state: (have, of) => (done(have, of) ? 'The report is public' : 'The report is not public yet'),
        ask: () => 'Publish the report',
        agenda: 'Publishing the report',
      },
    },
  },
});

/** One line: “4 van 5 portretten, mist: Verkoper”. */
export function factLine(
  locale: 'nl' | 'en',
  { fact, have, of, missing }: { fact: FactKey; have: number; of: number; missing: readonly string[] },
): string {
  const words = factWords[locale];
  const state = words.facts[fact].state(have, of);
  return missing.length === 0 ? state : `${state}, ${words.missing([...missing])}`;
}
