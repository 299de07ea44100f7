/** Files on their way, wherever they are added. */
export const files = {
  sending: (name: string, percent: number) => `${name}: ${percent}% verstuurd`,
  taking: (name: string) => `${name}: verstuurd, wordt bewaard`,
  failed: (name: string) => `${name} is niet bewaard`,
  retry: 'Probeer opnieuw',
  retryOf: (name: string) => `Probeer ${name} opnieuw`,
  dismiss: 'Laat maar',
  dismissOf: (name: string) => `Laat ${name} maar`,
};
