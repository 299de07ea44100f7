// Dutch that reads like a report: sentences in which every word follows one that it follows in the texts of the example.
// Their words are spread as in those texts, so that they compress and hyphenate as a report does.

/** @param {string[]} texts @param {number} seed */
export function dutch(texts, seed = 11) {
  let state = seed;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const one = (list) => list[Math.floor(random() * list.length)];
  const next = new Map();
  const firsts = [];
  // A number typed by hand would need a source.
  const sentences = texts.flatMap((text) => text.split(/(?<=[.?])\s+/)).filter((it) => !/\d|[#{}]/.test(it));
  for (const sentence of sentences) {
    const words = sentence.split(/\s+/).filter(Boolean);
    if (words.length < 4) continue;
    firsts.push(words[0]);
    words.slice(1).forEach((word, at) => next.set(words[at], [...(next.get(words[at]) ?? []), word]));
  }
  const sentence = () => {
    const words = [one(firsts)];
    for (let at = 0; at < 24; at++) {
      const word = one(next.get(words.at(-1)) ?? firsts);
      words.push(word);
      if (/[.?]$/.test(word)) break;
    }
    return words.join(' ').replace(/[.?,;:]*$/, '.');
  };
  const paragraph = (count) => Array.from({ length: count }, sentence).join(' ');
  return { random, one, sentence, paragraph, words: next.size };
}
