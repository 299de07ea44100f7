/**
 * What was said in the twenty conversations, by session code and question key. Everything is invented. `null` was
 * skipped, with the reason in `skipped`.
 */
export interface AnswerText {
  text: string;
  scale?: number;
  isQuote?: boolean;
  probes?: string[];
  skipReason?: string;
  /** Read by nobody but the interviewer, until released. */
  isSensitive?: boolean;
}

export type Conversation = Record<string, AnswerText>;

const said = (text: string): AnswerText => ({ text });
const quote = (text: string): AnswerText => ({ text, isQuote: true });
const rated = (scale: number, text: string): AnswerText => ({ text, scale, isQuote: true });
const sensitive = (text: string): AnswerText => ({ text, isSensitive: true });
const skipped = (skipReason: string): AnswerText => ({ text: '', skipReason });

const long =
  'In het begin vond ik het vreemd. We waren met elf en de docent kende na twee weken iedereen. Ik ben iemand die achterin gaat zitten, en achterin bestaat niet meer. De eerste maand dacht ik: dit wordt niks. Toen moesten we een opdracht doen waarbij iedereen iets moest voordoen. Ik had het niet geoefend. In mijn vorige klas had niemand dat gemerkt. Hier zei de docent: jij begint morgen als eerste, ik help je vanmiddag. Dat heeft ze ook gedaan, een half uur lang, gewoon naast me. De volgende dag ging het goed. Niet perfect, maar goed. Vanaf toen ben ik het thuis gaan oefenen, want ik wist dat het gezien zou worden. Ik denk dat ik in een grote klas was gestopt, net als vorig jaar. Mijn moeder zegt dat ik nu over school praat aan tafel. Dat deed ik nooit. Het enige wat ik mis is dat je je niet even kunt verstoppen als je een slechte dag hebt. Dan moet je het gewoon zeggen. Daar ben ik nog niet aan gewend, maar het is eerlijk gezegd ook wel fijn. Als ik iets mocht kiezen, dan zou ik één middag per week met de andere groep samen willen, voor nieuwe gezichten.';

export const studentConversations: Conversation[] = [
  {
    S1: said('Met veertien. Vorig jaar zat ik in een klas van zesentwintig.'),
    S2: quote('Je valt op als je stil bent. Eerst vond ik dat eng, nu niet meer.'),
    S3: said('Bij omgaan met onrust. We speelden het na tot iedereen het had gedaan.'),
    S5: rated(4, 'Bijna altijd. Ze vraagt ernaar voordat ik iets zeg.'),
    S6: quote('We waren in november al bij de opdracht die mijn zus pas in februari had.'),
    S7: said('Fijn, je weet wat je aan elkaar hebt.'),
    S8: said('Minder op papier. Je merkt het als iedereen het durft.'),
    S9: said('Dat pauze samen ook telt.'),
  },
  {
    S1: said('Met elf of twaalf. Eerst met tweeëntwintig.'),
    S2: said('Dat je sneller aan de beurt bent.'),
    S4: quote('Met sport wil je twee teams kunnen maken. Met elf man lukt dat niet echt.'),
    S5: rated(3, 'Soms wel, soms niet.'),
    S6: said('Ik denk sneller, want niemand hoeft te wachten.'),
    S7: said('Je kent iedereen, dus je zegt ook sneller iets doms.'),
    S8: said('Samen beginnen op maandag.'),
  },
  {
    S1: said('Twaalf, met drie niveaus door elkaar.'),
    S2: said('Dat ze weten hoe je heet en wat je kunt.'),
    S3: quote('Ik mocht de kleur drie keer overdoen en ze bleef erbij staan.'),
    S5: rated(5, 'Ze wist dat ik een bijbaan erbij had en vroeg of de planning nog paste.'),
    S6: said('Dieper. Je ziet bij niveau 4 waar je naartoe gaat.'),
    S7: said('Gezellig, en soms te gezellig.'),
    S8: said('Dat we zelf mogen kiezen welke klant we doen.'),
    S9: said('Vraag ook eens aan ouders.'),
  },
  {
    S1: said('Altijd met dezelfde twaalf.'),
    S2: said('De rust.'),
    // A name that was taken out when this was handed in.
    S3: said('De dag dat er maar zes waren. Toen leerde [naam docent] me föhnen.'),
    S4: said('Als er twee ziek zijn, is het bijna leeg.'),
    S5: rated(4, 'Meestal.'),
    S7: quote('Als twee mensen ruzie hebben, heeft de hele groep ruzie.'),
    S8: said('Eén keer per maand ruilen met het andere team.'),
    S9: sensitive('Mijn moeder is ziek. Hier kan ik even aan iets anders denken.'),
  },
  {
    S1: said('Met zestien, drie jaar lang dezelfde.'),
    S2: said('Dat de coach belt als je er niet bent.'),
    S3: said('Toen ik les moest geven aan de brugklas en hij daarna met me terugkeek.'),
    S5: rated(4, 'In het vak altijd.'),
    S6: quote('Niet sneller, wel dieper: we praten na over wat er in de winkel gebeurde.'),
    S7: skipped('De student wilde hier niet over praten.'),
    S8: said('Vaker filmen, dan zie je het verschil.'),
  },
  {
    S1: said('Zestien. Voor handbal gaan we samen met het andere kernteam.'),
    S2: said('Je kunt je niet verstoppen.'),
    S3: said(long),
    S4: said('Bij sportdagen. Dan is groot leuker.'),
    S5: rated(5, 'Elke week een gesprek.'),
    S6: said('Gewoon hetzelfde, denk ik.'),
    S8: quote('Eén keer per week met de andere groep samen, dan hoor je ook andere ideeën.'),
    S9: said('Nee, dit was het wel.'),
  },
  {
    S1: said('We zijn met eenentwintig, maar in de winkel met tien.'),
    S2: said('In de winkel leer je meer mensen kennen.'),
    S3: quote('Als iemand iets fout doet, leren we er allemaal van.'),
    S5: rated(3, 'Dat verschilt per docent.'),
    S6: said('In de winkel sneller.'),
    S7: said('Dat weet ik nog niet.'),
    S8: said('Een vaste dag op school.'),
  },
  {
    S1: said('Groot. Twintig of meer.'),
    S2: said('Als de helft weg is, is het rustig. Dan durf ik wel Nederlands te praten.'),
    S4: said('Als je niets weet, is een volle klas fijner.'),
    S5: rated(4, 'Voor het vak altijd. Als persoon hangt het van de docent af.'),
    S6: said('Op die dagen gaat het beter 🙂 dan kan ik twee keer vragen.'),
    S7: said('Dan help je elkaar met woorden.'),
    S8: said('Elke dag een uur praten.'),
  },
  {
    S1: said('Dertien, en op maandag met zijn allen.'),
    S2: said('Dat je niet hoeft te wachten op een werkplek.'),
    S3: said('Het bedden opmaken. Ik mocht het net zo vaak doen tot het goed was.'),
    S4: quote('Bij een gastles voelde het leeg, die mevrouw had op meer mensen gerekend.'),
    S5: rated(4, 'Ja, bijna altijd.'),
    S6: said('Sneller, want je doet het zelf.'),
    S8: said('Dat de gastlessen met de hele groep zijn.'),
    S9: said('Dat het soms saai is.'),
  },
  {
    S1: said('Thirteen. Last year I was in a class of twenty-eight.'),
    S2: said('That the teacher has time to explain it in other words.'),
    S3: said('In the kitchen: she let me finish although it took long.'),
    S5: rated(4, 'Most of the time.'),
    S6: said('It goes deeper, because I can ask.'),
    S7: said('Everybody knows everything about you.'),
    S8: quote('Vraag het ons halverwege het jaar en niet pas aan het eind.'),
  },
];

export const teacherConversations: Conversation[] = [
  {
    D1: said('Dat studenten weer durfden te zeggen dat ze iets niet wisten.'),
    D2: said('Drie ochtenden buiten school, twee middagen op school.'),
    D3: quote('Mijn oude lessen waren gemaakt om orde te houden. Die kon ik weggooien.'),
    D4: said('Reizen kost tijd. Orde houden niet meer.'),
    D5: said('Wie op school afhaakt, bloeit in het verpleeghuis.'),
    D6: said('Afspraken met de instelling. Een jaar vooruit plannen was nieuw.'),
    D7: said('Aan de gesprekken die de praktijkbegeleider met studenten heeft.'),
    D8: said('Begin met één ochtend.'),
    D9: said('Wie mij vervangt.'),
  },
  {
    D1: said('Meer tijd per student, minder herhalen op het bord.'),
    D2: said('Twee halve groepen, dus alles twee keer.'),
    D3: said('Je moet meer vragen en minder vertellen.'),
    D4: quote('Nakijken halveert bijna, maar ik geef dezelfde les twee keer.'),
    D5: said('De stille studenten.'),
    D6: said('Een tweede lokaal vinden.'),
    D7: said('De coachnotities, al schrijf ik ze niet altijd op.'),
    D8: said('Spreek af wie de roostermaker belt.'),
  },
  {
    D1: said('Dat beginners van gevorderden leren, niet alleen van mij.'),
    D2: said('Twee salondagen met klanten, de rest les.'),
    D3: said('Loslaten. Ik sta nu naast iemand in plaats van voor een groep.'),
    D4: said('De salon kost voorbereiding, maar ik hoef minder te herhalen.'),
    D5: said('Niveau 2. Die zien waar ze naartoe gaan.'),
    D6: said('Materiaal voor drie niveaus tegelijk.'),
    D7: quote('De cijfers gaan over de hele opleiding; mijn twee groepen zie ik er niet in terug.'),
    D8: said('Maak eerst afspraken over beoordelen.'),
    D9: said('Wat de bedrijven merken.'),
  },
  {
    D1: said('Rust. Voor hen en voor ons.'),
    D2: said('Het rooster draait om de salon.'),
    D3: said('Je kunt niet meer op de automatische piloot.'),
    D4: said('Tijd winnen we bij het begeleiden.'),
    D5: quote('De middenmoot profiteert het meest. Vroeger redde die zichzelf, dachten we.'),
    D6: said('Genoeg stoelen.'),
    D7: said('Hoeveel studenten de proeve in één keer halen.'),
    D8: said('Kies een team dat het wil.'),
  },
  {
    D1: said('Dat we in oktober al weten wie dreigt te stoppen.'),
    D2: said('De coach heeft een vast uur, vakdocenten komen langs.'),
    D3: said('Je moet mensen durven aanspreken.'),
    D4: said('We winnen tijd bij verzuim: er is er minder van.'),
    D5: said('Wie thuis weinig steun heeft.'),
    D6: quote('Twee lokalen tegelijk krijgen was moeilijker dan de uren rondrekenen.'),
    D7: said('De groepsmeting.'),
    D8: said('Reken op een half jaar gewenning.'),
  },
  {
    D1: said('Minder uitval voor de kerst.'),
    D2: said('Gewone weken, maar met dezelfde gezichten.'),
    D3: quote('Ik stel nu vragen en wacht. In een volle klas durfde ik dat niet.'),
    D4: said('Vergaderen over studenten kost minder tijd, want je weet het al.'),
    D5: said('De rustige sporters.'),
    D6: said('De gymzaal op maandag.'),
    D7: said('Vsv, maar dat cijfer komt te laat.'),
    D8: said('Zorg dat een coach een vervanger heeft.'),
    D9: said('Hoe moe je ervan bent.'),
  },
  {
    D1: said('Wij beginnen nog. We willen meer taal.'),
    D2: said('Nog gewoon: twintig in een lokaal.'),
    D3: said('Dat weet ik nog niet. Ik denk: minder uitleg, meer oefenen.'),
    D4: quote('Ik ga aan het eind van de dag met energie naar huis, dat is ook winst.'),
    D5: said('Studenten die Nederlands als tweede taal hebben.'),
    D6: said('Alles zit vol.'),
    D7: said('We hebben nu alleen cijfers over de hele opleiding.'),
    D8: said('Vraag het aan een team dat het al doet.'),
  },
  {
    D1: said('Dat winkels weer graag met ons werken.'),
    D2: said('Om en om, als het lukt.'),
    D3: said('Je kunt niet meer achter je bureau blijven.'),
    D4: said('Afstemmen met winkels kost tijd.'),
    D5: quote('Wie zich graag verstopt, heeft het zwaarder. Daar moet je iets voor regelen.'),
    D6: said('De bezetting op vrijdag.'),
    D7: said('Wat winkels teruggeven.'),
    D8: quote('Spreek vóór de start af wat je in januari wilt kunnen laten zien.'),
  },
  {
    D1: said('Dat iedereen elke week zelf aan de slag is.'),
    D2: said('Twee halve groepen, ieder een eigen praktijkdag.'),
    D3: said('Meer kijken, minder zeggen.'),
    D4: said('Ik win tijd in de les en verlies die bij het voorbereiden.'),
    D5: said('Wie met zijn handen leert.'),
    D6: quote('De praktijk wilde best schuiven, als we het maar een half jaar vooraf vroegen.'),
    D7: said('De oefenkaart van elke student.'),
    D8: said('Begin met de roostermaker.'),
  },
  {
    D1: quote('Wij zochten geen kleinere klas, wij zochten meer oefentijd per student.'),
    D2: said('Vier dagen praktijk in twee helften.'),
    D3: said('Je ziet meteen of je uitleg werkt.'),
    D4: skipped('Geen tijd meer; het gesprek duurde al een uur.'),
    D5: said('Studenten die vorig jaar bij ons zijn blijven zitten.'),
    D6: said('Vervanging bij ziekte.'),
    D7: quote('Een korte peiling van zes vragen zei mij meer dan het grote onderzoek.'),
    D8: said('Deel je portret, dan hoeft een ander niet opnieuw te beginnen.'),
    D9: said('Nee, dank voor het luisteren.'),
  },
];
