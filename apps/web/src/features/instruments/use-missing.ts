import { useState } from 'react';
import { Problem } from '../../lib/http.ts';

/** The questions that the server still wants an answer to, and the way to the first of them. */
export function useMissing() {
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  return {
    missing,
    /** @returns whether that was what was the matter */
    look: (error: unknown): boolean => {
      if (!(error instanceof Problem) || error.code !== 'instrument.incomplete') return false;
      const ids = Array.isArray(error.facts['questions']) ? error.facts['questions'].map(String) : [];
      setMissing(new Set(ids));
      document.getElementById(`vraag-${ids[0]}`)?.scrollIntoView({ block: 'start' });
      return true;
    },
    clear: () => setMissing(new Set()),
  };
}
