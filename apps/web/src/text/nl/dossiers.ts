export const dossiers = {
  title: 'Het dossier van dit jaar',
  lead: 'Het hele jaar in één bestand: bladzijden die zonder internet openen, lijsten voor Excel, de agenda en het rapport.',
  without:
    'Namen van wie jullie spraken zitten er niet in, en teruggenomen woorden ook niet. Wat niet iedereen in de groep mag lezen, zit achter slot.',
  leaves: 'Neemt iemand later woorden terug? Haal dan een nieuw dossier op en gooi het oude weg.',
  download: 'Haal het dossier op',
  code: {
    title: 'De code van onze dossiers',
    lead: 'Een deel van elk dossier zit achter slot, zoals wat er in de gesprekken is gezegd. Alleen met deze code gaat dat open in een andere Leerkring.',
    show: 'Laat de code zien',
    label: 'Code',
    keep: 'Bewaar de code op een andere plek dan de dossiers.',
  },
};
