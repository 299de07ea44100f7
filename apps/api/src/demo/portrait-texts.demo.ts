import type { ProgrammeKey } from './world.demo.ts';

export interface PortraitText {
  title: string;
  core: string;
  goal: string;
  occasion: string;
  organisation: string;
  timetable: string;
  practice: string;
  costs: string | null;
  quality: string;
  benefits: string;
  drawbacks: string;
  needs: string;
  question: string;
  contact: string;
  approach: 'shift' | 'derogate' | 'split' | 'other';
  groupBefore: number;
  groupNow: number;
  years: number[];
  students: number;
  /** Clock hours: level, and per year supervised hours and placement. */
  hours: { level: number; rows: [bot: number, bpv: number][] };
}

/** How five programmes describe themselves. Every sentence and number is invented. */
export const portraitTexts: Record<ProgrammeKey, PortraitText> = {
  FD: {
    title: 'Twee halve groepen, elk een praktijkdag',
    core: 'Twee vaste halve groepen met ieder een eigen praktijkdag.',
    goal: 'Iedere student oefent elke week zelf in plaats van te kijken hoe een ander het doet.',
    occasion: 'In de grote groep stonden er altijd tien te wachten tot er een werkplek vrij was.',
    organisation:
      'Op dinsdag en donderdag wisselen de halve groepen van plek: de ene helft werkt in de keuken en de linnenkamer, de andere heeft theorie. Op maandag en vrijdag zijn ze samen.',
    timetable: 'Eén vast praktijklokaal per dag. De roostermaker plant de halve groepen als twee klassen.',
    practice: 'Twee zorginstellingen leveren om de week een eigen medewerker voor de praktijkdag.',
    costs: 'Kostenneutraal gemaakt door één dag minder in blokken van drie uur te werken.',
    quality: 'Om de zes weken een korte peiling van vier vragen, en per student een oefenkaart.',
    benefits: 'Studenten kunnen eerder zelfstandig werken. Docenten zien meteen wie iets nog niet durft.',
    drawbacks:
      'Theorie wordt soms stil als de helft weg is. Ziekte van een docent treft meteen een hele groep.',
    needs:
      'Een praktijklokaal dat twee vaste dagen vrij is, en een team dat dezelfde les twee keer wil geven.',
    question: 'Hoe houd je theorie levend als de helft weg is?',
    contact: 'Onderwijscoördinator Facilitaire Dienstverlening',
    approach: 'derogate',
    groupBefore: 24,
    groupNow: 13,
    years: [1, 2],
    students: 26,
    hours: {
      level: 2,
      rows: [
        [640, 360],
        [560, 440],
      ],
    },
  },
  MZ: {
    title: 'Minder lesblokken, meer leerwerkplaats',
    core: 'Minder lesblokken, meer leerwerkplaats in het verpleeghuis.',
    goal: 'Gesprekken over grenzen en houding krijgen een vaste plek, dicht bij het werk waar ze over gaan.',
    occasion: 'Studenten vertelden moeilijke dingen pas op de gang, nooit in de klas.',
    organisation:
      'Drie ochtenden per week werkt en leert een groep van zeventien in een vleugel van het verpleeghuis. Een docent is daar de hele ochtend. De uren schuiven van les naar begeleide praktijk.',
    timetable: 'Vaste ochtenden, zodat het verpleeghuis erop kan rekenen. De middagen zijn voor school.',
    practice: 'Het verpleeghuis stelt een ruimte en een praktijkbegeleider beschikbaar.',
    costs: 'Reistijd van docenten staat nu op de lessentabel.',
    quality: 'Coachnotities per student, twee keer per periode besproken in het team.',
    benefits: 'Studenten benoemen eerder wat ze lastig vinden. Minder uitval in het eerste half jaar.',
    drawbacks: 'Wie zich graag verstopt, heeft het zwaarder. Niet iedere docent wil buiten school lesgeven.',
    needs: 'Een instelling die een jaar vooruit wil plannen, en duidelijkheid over wat als lestijd telt.',
    question: 'Wanneer telt begeleiding op locatie als lestijd?',
    contact: 'Teamleider leerwerkplaats Maatschappelijke Zorg',
    approach: 'shift',
    groupBefore: 29,
    groupNow: 17,
    years: [1, 2, 3],
    students: 51,
    hours: {
      level: 3,
      rows: [
        [700, 300],
        [600, 400],
        [500, 500],
      ],
    },
  },
  HV: {
    title: 'Een salonteam van twaalf',
    core: 'Een salonteam van twaalf, drie niveaus door elkaar.',
    goal: 'Beginners leren van gevorderden, en de docent kijkt mee met de handen.',
    occasion: 'Voor drie losse niveaus waren er te weinig kappersstoelen en te veel tussenuren.',
    organisation:
      'Studenten van niveau 2, 3 en 4 vormen samen een salonteam. Zij ontvangen twee dagen per week echte klanten. Een niveau 4-student plant, niveau 3 voert uit, niveau 2 oefent ernaast.',
    timetable: 'Alleen in leerjaar 1 zijn er minder lesuren; de salon is open op woensdag en vrijdag.',
    practice: 'Drie salons in de stad geven opdrachten en komen twee keer per jaar beoordelen.',
    costs: null,
    quality: 'Slagingspercentage van de proeve en een eigen peiling onder studenten.',
    benefits: 'Studenten helpen elkaar zonder dat iemand het zegt. De docent ziet ieders handen.',
    drawbacks: 'Als twee mensen ruzie hebben, heeft het hele team ruzie.',
    needs: 'Een ruimte die op een salon lijkt, en afspraken over wie wat beoordeelt.',
    question: 'Hoe beoordeel je eerlijk bij gemengde niveaus?',
    contact: 'Docent salonteam Haarverzorging',
    approach: 'derogate',
    groupBefore: 22,
    groupNow: 12,
    years: [1, 2, 3],
    students: 36,
    hours: {
      level: 3,
      rows: [
        [660, 340],
        [640, 360],
        [500, 500],
      ],
    },
  },
  SB: {
    title: 'Kernteam van zestien met één coach',
    core: 'Kernteam van zestien met één coach en wisselende vakdocenten.',
    goal: 'Eerder zien wie dreigt af te haken, en daar dezelfde week nog iets mee doen.',
    occasion: 'Twee jaar achter elkaar stopte een kwart van de studenten voor de kerst.',
    organisation:
      'Zestien studenten houden drie jaar dezelfde coach. Vakdocenten komen naar het kernteam toe. Voor teamsport sluiten twee kernteams bij elkaar aan.',
    timetable:
      'De coach heeft elke maandag een uur met het hele kernteam en elke week drie korte gesprekken.',
    practice: 'Sportclubs nemen een half kernteam tegelijk aan.',
    costs: 'Coachuren komen uit de mentoruren en uit twee vakken die korter zijn geworden.',
    quality: 'Een korte groepsmeting met zes stellingen, in maart ingevuld door 52 van 74 studenten.',
    benefits: 'Iedereen wordt gezien. Docenten gaan met energie naar huis.',
    drawbacks: 'Met elf man kun je geen twee teams maken. Een zieke coach is niet zomaar te vervangen.',
    needs: 'Coaches die drie jaar willen blijven, en een gymzaal op maandag.',
    question: 'Welk bewijs overtuigt de studentenraad?',
    contact: 'Coach kernteam Sport & Bewegen',
    approach: 'derogate',
    groupBefore: 30,
    groupNow: 16,
    years: [1, 2, 3],
    students: 74,
    hours: {
      level: 3,
      rows: [
        [620, 380],
        [600, 400],
        [520, 480],
      ],
    },
  },
  VK: {
    title: 'Winkelweken',
    core: 'Winkelweken: om en om school en winkel in halve groepen.',
    goal: 'Rust in de klas en meer taaloefening voor wie thuis geen Nederlands spreekt.',
    occasion: 'Wij werken nog niet klein. We zien het bij anderen en willen weten waar je begint.',
    organisation:
      'Ons plan: de ene week is de ene helft in de winkel en de andere helft op school, de week erna andersom. Op school is er elke dag een taaluur in een groep van twaalf.',
    timetable: 'Het rooster is nu vol. We zoeken twee vaste lokalen naast elkaar.',
    practice: 'Vier winkels in het centrum willen een half jaar meedoen als we het op tijd vragen.',
    costs: 'Nog niet bekend.',
    quality: 'Daar kiezen we later voor.',
    benefits: 'Verwacht: meer spreektijd per student.',
    drawbacks: 'Verwacht: dubbel lesgeven, en een lastig rooster.',
    needs: 'Een jaar voorbereiding en een team dat het samen wil.',
    question: 'Waar begin je als het rooster al vol zit?',
    contact: 'Docententeam Verkoper',
    approach: 'shift',
    groupBefore: 21,
    groupNow: 12,
    years: [1, 2],
    students: 41,
    hours: {
      level: 2,
      rows: [
        [700, 300],
        [550, 450],
      ],
    },
  },
};
