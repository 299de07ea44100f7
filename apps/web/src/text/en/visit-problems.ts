/** What is the matter in swaps, in moments for visits, and in the route to depart from the hours norm. */
export const visitProblems = {
  'swap.over': 'This swap has been decided already.',
  'swap.expired': 'This swap has expired. Ask again if you still want it.',
  'swap.overtaken':
    'A visit in this swap has changed since, so it is no longer possible. See how things stand.',
  'swap.asked_already': 'You have asked a swap for this visit already. Withdraw that one first.',
  'opening.taken': 'Someone else was just before you: this visit has been taken.',
  'derogation_route.published': 'The route is public already. Write a new version when something changes.',
  'derogation_route.withdrawn': 'This route has been withdrawn already.',
  'slot.past': 'This moment is over. Choose another.',
  'slot.overlaps': 'You have already offered or agreed on something at that time.',
  'slot.filled': 'A colleague has just chosen this moment.',
  'slot.not_filled': 'This moment is free already.',
  'slot.withdrawn': 'This moment was withdrawn.',
  'slot.enough': 'As many conversations with this group as planned have been agreed already.',
};
