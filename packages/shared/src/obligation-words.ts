import { factWords } from './fact-words.ts';
import { isolating } from './isolated.ts';
import { inShort } from './names.ts';
import type { ObligationKind } from './today.ts';
import type { FactKey } from './trajectories.ts';

type Facts = Record<string, string | number | string[]>;
export type ObligationWords = Record<ObligationKind, (facts: Facts) => string>;

/** “A, B en C”. */
function listed(names: string | number | string[] | undefined, and: string, more: string): string {
  const all = inShort(Array.isArray(names) ? names : [String(names ?? '')], (n) => `${n} ${more}`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`;
}

/** What a phase still waits for; the facts name it, and the language has the words. */
function said(locale: 'nl' | 'en', facts: Facts): string {
  return factWords[locale].facts[facts['fact'] as FactKey].ask(facts['name'] ? String(facts['name']) : null);
}

/**
 * What is asked of someone, by its kind: the same words on the screen and in a letter. The facts a sentence may use
 * are the ones that its room sends.
 */
export const obligationWords: { nl: ObligationWords; en: ObligationWords } = isolating({
  nl: {
    'cycle.plan': () => 'Plan de bijeenkomsten van dit jaar',
    'meeting.replan': (facts) => `${facts['title']} kan niet op de geplande dag: kies een andere`,
    'date_poll.answer': (facts) => `Geef aan wanneer je kunt: ${facts['title']}`,
    'date_poll.settle': (facts) => `Kies de datum: ${facts['title']}`,
    'member.invite': (facts) => `Nodig afgevaardigden uit van ${listed(facts['programmes'], 'en', 'andere')}`,
    'phase.prepare': (facts) => `${said('nl', facts)}, voor ${facts['meeting']}`,
    'portrait.write': (facts) => `Schrijf het portret van ${facts['programme']}`,
    'edition.consent': (facts) =>
      `Lees wat er openbaar wordt van het portret van ${facts['programme']}, en zeg ja of nee`,
    'interview.hold': (facts) =>
      `Voer je gesprekken bij ${facts['programme']}: ${facts['held']} van ${facts['planned']} gedaan`,
    'ask_back.answer': (facts) =>
      `Er is iets teruggevraagd over je gesprek bij ${facts['programme']}: geef antwoord`,
    'reading.write': (facts) =>
      facts['count'] === 1
        ? 'Schrijf op wat je opvalt in het gesprek dat jij leest'
        : `Schrijf op wat terugkomt in de ${facts['count']} gesprekken die jij leest`,
    'tandem.hand_in': (facts) =>
      `${facts['name']} wacht op wat jij opschreef bij ${facts['programme']}: lever je deel in`,
    'tandem.settle': (facts) =>
      facts['count'] === 1
        ? `Jij en ${facts['name']} hoorden bij ${facts['programme']} één antwoord anders: kies samen`
        : `Jij en ${facts['name']} hoorden bij ${facts['programme']} ${facts['count']} antwoorden anders: kies samen`,
    'commitment.settle': (facts) => `Doe wat je afsprak: ${facts['text']}`,
    'proposal.answer': (facts) => `Antwoord op het voorstel ${facts['title']}`,
    'protocol.contribute': () => 'Bedenk vragen voor studenten en docenten',
    'protocol.freeze': () => 'Stel de vragen vast',
    'assignment.arrange': () => 'Verdeel wie bij wie op bezoek gaat',
    'opening.fill': (facts) => `Zoek iemand voor het bezoek aan ${facts['programme']}`,
    'swap.answer': (facts) => `${facts['name']} wil een bezoek ruilen: zeg of je meedoet`,
    'instrument.fill': (facts) =>
      facts['programme']
        ? `Vul in na je bezoek aan ${facts['programme']}: ${facts['title']}`
        : `Vul in: ${facts['title']}`,
    'consultation.hold': (facts) => `Praat met ${facts['organisation']} over: ${facts['title']}`,
    'field_case.visit': (facts) => `Ga langs bij ${facts['team']} voor: ${facts['title']}`,
    'fact_check.answer': (facts) =>
      facts['count'] === 1
        ? `Klopt wat het rapport over ${facts['programme']} zegt? Kijk één passage na; zonder reactie geldt: geen bezwaar`
        : `Klopt wat het rapport over ${facts['programme']} zegt? Kijk ${facts['count']} passages na; zonder reactie geldt: geen bezwaar`,
    'fact_check.reply': (facts) =>
      facts['count'] === 1
        ? 'Een opleiding zegt dat een passage niet klopt: geef antwoord'
        : `Opleidingen zeggen dat ${facts['count']} passages niet kloppen: geef antwoord`,
    'suggestion.settle': (facts) =>
      facts['count'] === 1
        ? `Er is een voorstel voor je hoofdstuk ${facts['title']}: neem het over of zeg waarom niet`
        : `Er zijn ${facts['count']} voorstellen voor je hoofdstuk ${facts['title']}: neem ze over of zeg waarom niet`,
    'recommendation.weigh': (facts) =>
      facts['again'] === 1
        ? 'De woorden van een aanbeveling zijn veranderd: weeg die opnieuw'
        : facts['count'] === 1
          ? 'Weeg één aanbeveling, in stilte'
          : `Weeg ${facts['count']} aanbevelingen, in stilte`,
    'comment.answer': (facts) =>
      facts['question'] === 'legal'
        ? `Mag dit? Geef antwoord bij ${facts['title']}`
        : facts['question'] === 'workable'
          ? `Is dit werkbaar? Geef antwoord bij ${facts['title']}`
          : facts['name']
            ? `${facts['name']} noemt je in een opmerking bij ${facts['title']}: lees die en reageer`
            : `Je wordt genoemd in een opmerking bij ${facts['title']}: lees die en reageer`,
    'version.approve': (facts) => `Lees versie ${facts['number']} van het rapport en keur die goed`,
    'version.sign': (facts) => `Lees versie ${facts['number']} van het rapport en teken ervoor`,
    'analysis_request.answer': (facts) =>
      `Iemand vraagt om de analyses bij versie ${facts['number']} van het rapport: geef antwoord`,
    'takeaway.write': (facts) => `Na “${facts['title']}”: wat neem je mee naar je team?`,
    'takeaway.settle': (facts) => `Wat deed je ermee: ${facts['text']}`,
    'team_item.answer': (facts) => `Wat deden jullie ermee: ${facts['title']}`,
    'exchange.answer': (facts) =>
      `${facts['team']} wil met jullie uitwisselen over ${facts['title']}: geef antwoord`,
  },
  en: {
    'cycle.plan': () => 'Plan the meetings of this year',
    'meeting.replan': (facts) => `${facts['title']} cannot stay on its day: choose another`,
    'date_poll.answer': (facts) => `Say when you can make it: ${facts['title']}`,
    'date_poll.settle': (facts) => `Choose the date: ${facts['title']}`,
    'member.invite': (facts) => `Invite delegates of ${listed(facts['programmes'], 'and', 'others')}`,
    'phase.prepare': (facts) => `${said('en', facts)}, for ${facts['meeting']}`,
    'portrait.write': (facts) => `Write the portrait of ${facts['programme']}`,
    'edition.consent': (facts) =>
      `Read what becomes public of the portrait of ${facts['programme']}, and say yes or no`,
    'interview.hold': (facts) =>
      `Hold your conversations at ${facts['programme']}: ${facts['held']} of ${facts['planned']} done`,
    'ask_back.answer': (facts) =>
      `Something was asked back about your conversation at ${facts['programme']}: please answer`,
    'reading.write': (facts) =>
      facts['count'] === 1
        ? 'Write down what strikes you in the conversation you read'
        : `Write down what comes back in the ${facts['count']} conversations you read`,
    'tandem.hand_in': (facts) =>
      `${facts['name']} is waiting for what you wrote down at ${facts['programme']}: hand in your part`,
    'tandem.settle': (facts) =>
      facts['count'] === 1
        ? `You and ${facts['name']} heard one answer at ${facts['programme']} differently: choose together`
        : `You and ${facts['name']} heard ${facts['count']} answers at ${facts['programme']} differently: choose together`,
    'commitment.settle': (facts) => `Do what you took on: ${facts['text']}`,
    'proposal.answer': (facts) => `Answer the proposal ${facts['title']}`,
    'protocol.contribute': () => 'Think of questions for students and teachers',
    'protocol.freeze': () => 'Settle the questions',
    'assignment.arrange': () => 'Arrange who visits whom',
    'opening.fill': (facts) => `Find someone for the visit to ${facts['programme']}`,
    'swap.answer': (facts) => `${facts['name']} would like to swap a visit: say whether you will join`,
    'instrument.fill': (facts) =>
      facts['programme']
        ? `Fill in after your visit to ${facts['programme']}: ${facts['title']}`
        : `Fill in: ${facts['title']}`,
    'consultation.hold': (facts) => `Talk with ${facts['organisation']} about: ${facts['title']}`,
    'field_case.visit': (facts) => `Visit ${facts['team']} for: ${facts['title']}`,
    'fact_check.answer': (facts) =>
      facts['count'] === 1
        ? `Is what the report says about ${facts['programme']} right? Check one passage; no answer counts as no objection`
        : `Is what the report says about ${facts['programme']} right? Check ${facts['count']} passages; no answer counts as no objection`,
    'fact_check.reply': (facts) =>
      facts['count'] === 1
        ? 'A programme says that a passage is not right: please answer'
        : `Programmes say that ${facts['count']} passages are not right: please answer`,
    'suggestion.settle': (facts) =>
      facts['count'] === 1
        ? `There is a suggestion for your chapter ${facts['title']}: accept it or say why not`
        : `There are ${facts['count']} suggestions for your chapter ${facts['title']}: accept them or say why not`,
    'recommendation.weigh': (facts) =>
      facts['again'] === 1
        ? 'The words of a recommendation have changed: weigh it again'
        : facts['count'] === 1
          ? 'Weigh one recommendation, in silence'
          : `Weigh ${facts['count']} recommendations, in silence`,
    'comment.answer': (facts) =>
      facts['question'] === 'legal'
        ? `Is this allowed? Answer at ${facts['title']}`
        : facts['question'] === 'workable'
          ? `Can this be done? Answer at ${facts['title']}`
          : facts['name']
            ? `${facts['name']} names you in a comment on ${facts['title']}: read it and answer`
            : `You are named in a comment on ${facts['title']}: read it and answer`,
    'version.approve': (facts) => `Read version ${facts['number']} of the report and approve it`,
    'version.sign': (facts) => `Read version ${facts['number']} of the report and sign for it`,
    'analysis_request.answer': (facts) =>
      `Someone asks for the analyses under version ${facts['number']} of the report: please answer`,
    'takeaway.write': (facts) => `After “${facts['title']}”: what do you take to your team?`,
    'takeaway.settle': (facts) => `What did you do with it: ${facts['text']}`,
    'team_item.answer': (facts) => `What did your team do with it: ${facts['title']}`,
    'exchange.answer': (facts) =>
      `${facts['team']} would like to meet you about ${facts['title']}: please answer`,
  },
});
