import type { PortraitChoice, PortraitFieldId, PortraitSectionId } from './portrait-template.ts';

interface PortraitWords {
  /** What a portrait asks, by the id of the field; the short hint says what helps the others. */
  fields: Record<PortraitFieldId, { label: string; hint?: string }>;
  sections: Record<PortraitSectionId, string>;
  choices: Record<PortraitChoice, string>;
}

/** The words of a portrait itself: the same in the form, in the comparison and on a public page. */
export const portraitWords: { nl: PortraitWords; en: PortraitWords } = {
  nl: {
    fields: {
      title: { label: 'Titel' },
      core: { label: 'De kern in één zin' },
      status: { label: 'Hoe ver zijn jullie?' },
      goal: {
        label: 'Doel: wat worden studenten er beter van?',
        hint: 'Begin bij de student. Klein werken is geen doel op zich.',
      },
      occasion: { label: 'Aanleiding' },
      organisation: {
        label: 'Organisatie: wat doen jullie anders in les en begeleiding?',
        hint: 'Hoe ziet een week eruit, en wie doet wat?',
      },
      audience: { label: 'Voor wie' },
      groupBefore: { label: 'Groepsgrootte voorheen' },
      groupNow: { label: 'Groepsgrootte nu' },
      approach: { label: 'Aanpak' },
      timetable: { label: 'Rooster en ruimte' },
      practice: { label: 'Samenwerking met de praktijk' },
      costs: { label: 'Kosten', hint: 'Mag leeg blijven.' },
      preparation: { label: 'Voorbereiding: wat vraagt dit van het team?' },
      studentVoice: { label: 'Hoe denken studenten mee?' },
      pictures: {
        label: 'Foto’s en bestanden',
        hint: 'Een foto van het lokaal of een voorbeeldrooster zegt vaak meer dan een alinea.',
      },
      hours: { label: 'Uren per leerjaar', hint: 'Klokuren begeleide onderwijstijd (bot) en stage (bpv).' },
      quality: { label: 'Hoe volgen jullie de kwaliteit?' },
      benefits: { label: 'Voordelen tot nu toe' },
      drawbacks: { label: 'Nadelen en risico’s' },
      needs: { label: 'Wat heb je nodig om te beginnen?' },
      question: { label: 'Onze vraag aan de groep' },
      contact: { label: 'Contact', hint: 'Een functie in plaats van een naam blijft langer kloppen.' },
      owner: { label: 'Eigenaar en vervanger', hint: 'Wie houdt dit portret bij?' },
      validUntil: { label: 'Geldig tot' },
      licence: { label: 'Wat mogen anderen ermee?' },
    },
    sections: {
      core: 'In het kort',
      purpose: 'Waarom',
      organisation: 'Hoe het werkt',
      hours: 'Uren',
      experience: 'Wat het oplevert en vraagt',
      contact: 'Bij te houden',
    },
    choices: {
      does_already: 'We werken al zo',
      wants_to: 'We willen zo gaan werken',
      stopped: 'We zijn ermee gestopt',
      shift: 'Schuiven met uren tussen bot en bpv',
      derogate: 'Afwijken van de urennorm',
      split: 'De groep splitsen',
      other: 'Anders',
      group_only: 'Alleen lezen binnen deze groep',
      cc_by: 'Gebruiken met naamsvermelding (CC BY 4.0)',
      cc_by_sa: 'Gebruiken met naamsvermelding, op dezelfde voorwaarden (CC BY-SA 4.0)',
    },
  },
  en: {
    fields: {
      title: { label: 'Title' },
      core: { label: 'The core in one sentence' },
      status: { label: 'How far are you?' },
      goal: {
        label: 'Goal: how do students benefit?',
        hint: 'Start from the student. Working small is no aim in itself.',
      },
      occasion: { label: 'Why you began' },
      organisation: {
        label: 'Organisation: what do you do differently in teaching and guidance?',
        hint: 'What does a week look like, and who does what?',
      },
      audience: { label: 'For whom' },
      groupBefore: { label: 'Group size before' },
      groupNow: { label: 'Group size now' },
      approach: { label: 'Approach' },
      timetable: { label: 'Timetable and rooms' },
      practice: { label: 'Working with employers' },
      costs: { label: 'Costs', hint: 'May stay empty.' },
      preparation: { label: 'Preparation: what does this ask of the team?' },
      studentVoice: { label: 'How do students have a say?' },
      pictures: {
        label: 'Pictures and files',
        hint: 'A picture of the room or a sample timetable often says more than a paragraph.',
      },
      hours: {
        label: 'Hours per year of study',
        hint: 'Clock hours of supervised teaching (bot) and work placement (bpv).',
      },
      quality: { label: 'How do you monitor quality?' },
      benefits: { label: 'Advantages so far' },
      drawbacks: { label: 'Drawbacks and risks' },
      needs: { label: 'What do you need to begin?' },
      question: { label: 'Our question to the group' },
      contact: { label: 'Contact', hint: 'A function rather than a name stays right for longer.' },
      owner: { label: 'Owner and substitute', hint: 'Who keeps this portrait up to date?' },
      validUntil: { label: 'Valid until' },
      licence: { label: 'What may others do with it?' },
    },
    sections: {
      core: 'In short',
      purpose: 'Why',
      organisation: 'How it works',
      hours: 'Hours',
      experience: 'What it brings and asks',
      contact: 'Keeping it up to date',
    },
    choices: {
      does_already: 'We already work this way',
      wants_to: 'We want to work this way',
      stopped: 'We have stopped',
      shift: 'Shifting hours between teaching and placement',
      derogate: 'Derogating from the hours norm',
      split: 'Splitting the group',
      other: 'Otherwise',
      group_only: 'Read within this group only',
      cc_by: 'Use with attribution (CC BY 4.0)',
      cc_by_sa: 'Use with attribution, under the same terms (CC BY-SA 4.0)',
    },
  },
};
