/** What this browser remembers about its user's taste; never anything about people or groups. */
export const device = {
  read(key: 'locale' | 'scheme'): string | null {
    try {
      return localStorage.getItem(`leerkring.${key}`);
    } catch {
      return null;
    }
  },
  write(key: 'locale' | 'scheme', value: string): void {
    try {
      localStorage.setItem(`leerkring.${key}`, value);
    } catch {
      // A browser that refuses storage keeps the choice for this visit only.
    }
  },
};
