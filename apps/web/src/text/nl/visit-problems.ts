/** What is the matter in swaps, in moments for visits, and in the route to depart from the hours norm. */
export const visitProblems = {
  'swap.over': 'Over deze ruil is al besloten.',
  'swap.expired': 'Deze ruil is verlopen. Vraag hem opnieuw als je nog wilt.',
  'swap.overtaken':
    'Een bezoek uit deze ruil is intussen veranderd, dus de ruil gaat niet meer. Kijk hoe het nu staat.',
  'swap.asked_already': 'Je hebt voor dit bezoek al een ruil gevraagd. Trek die eerst in.',
  'opening.taken': 'Iemand anders was je net voor: dit bezoek is al overgenomen.',
  'derogation_route.published': 'De route is al openbaar. Schrijf een nieuwe versie als er iets verandert.',
  'derogation_route.withdrawn': 'Deze route is al ingetrokken.',
  'slot.past': 'Dit moment is voorbij. Kies een ander.',
  'slot.overlaps': 'Je hebt op dat moment al iets aangeboden of afgesproken.',
  'slot.filled': 'Een collega heeft dit moment net gekozen.',
  'slot.not_filled': 'Dit moment is al vrij.',
  'slot.withdrawn': 'Dit moment is ingetrokken.',
  'slot.enough': 'Met deze groep zijn al zoveel gesprekken afgesproken als gepland.',
};
