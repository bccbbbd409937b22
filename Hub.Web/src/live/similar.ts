/**
 * Which questions ask much the same, in English and German: by the words they share (Jaccard on light stems) and, for typing errors,
 * compounds and half-typed words, by their trigrams (Dice). Words and trigrams are hashed into sorted numbers, so that comparing
 * a draft with a thousand questions takes a millisecond or two.
 */
export interface Traits { readonly stems: Uint32Array; readonly grams: Uint32Array }
export interface Like { readonly id: string; readonly likeness: number }

/** So much alike that one should look before asking. */
export const ALIKE = 0.42;

/** Lower case without accents; "ß" as "ss", and "ae", "oe", "ue" as the umlauts that some keyboards lack. */
export const fold = (text: string): string =>
  text.toLowerCase().replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '').replace(/([aou])e/g, '$1');

/** Words that questions share whatever they ask. */
const EMPTY = new Set(fold(
  'a about all also am an and any are as at be been but by can could did do does for from get had has have how i if in into is it its just like may me more much my of on ' +
  'one or our out shall should so some such than that the their them then there these they this those to us was we were what when where which who whom why will with would you your ' +
  'aber alle als also am an auch auf aus bei bis da damit dann das dass dem den der des die dies diese dieser dieses doch du durch ein eine einem einen einer eines er es etwas ' +
  'fur gibt haben hat hatte ich ihr ihre im in ist ja kann konnen konnte man mehr mein mich mit nach nicht noch nun nur ob oder schon sein sich sie sind so soll sollen sollte ' +
  'uber um und uns unser unsere vom von vor wann war warum was weil welche welcher welches wenn wer werden wie wieso wir wird wo wurde zu zum zur zwischen',
).split(' '));

const ENDINGS = ['ungen', 'ingen', 'ern', 'ing', 'ung', 'est', 'en', 'em', 'er', 'es', 'ed', 'ly', 'st', 'e', 'n', 's', 't'];
const SHORTEST_STEM = 3;

/** Cuts endings until none is left, so that "region" and "regions" come to the same, whatever that looks like. */
export function stem(word: string): string {
  const ending = ENDINGS.find(it => word.endsWith(it) && word.length - it.length >= SHORTEST_STEM);
  return ending ? stem(word.slice(0, -ending.length)) : word;
}

export const stemsOf = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !EMPTY.has(word)).map(stem);

export function traitsOf(text: string): Traits {
  const stems = stemsOf(text);
  const padded = stems.map(it => ` ${it} `);
  return { stems: hashed(stems), grams: hashed(padded.flatMap(it => Array.from({ length: it.length - 2 }, (_, i) => it.slice(i, i + 3)))) };
}

/** From 0, nothing in common, to 1. */
export function likeness(a: Traits, b: Traits): number {
  if (a.stems.length === 0 || b.stems.length === 0) return 0;
  const shared = common(a.stems, b.stems);
  const words = shared / (a.stems.length + b.stems.length - shared);
  const letters = (2 * common(a.grams, b.grams)) / (a.grams.length + b.grams.length);
  // A short question within a longer one: all of its words are there, but a single word in common says little.
  const within = shared >= 2 ? shared / Math.min(a.stems.length, b.stems.length) : 0;
  return Math.max(0.5 * words + 0.5 * letters, 0.8 * within * letters + 0.2 * within);
}

/** The most alike, best first. */
export function mostAlike(to: Traits, others: Iterable<readonly [string, Traits]>, most = 3, least = ALIKE): Like[] {
  const found: Like[] = [];
  for (const [id, traits] of others) {
    const it = likeness(to, traits);
    if (it >= least) found.push({ id, likeness: it });
  }
  return found.sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1)).slice(0, most);
}

/** Sorted, each once. */
const hashed = (texts: readonly string[]): Uint32Array => Uint32Array.from(new Set(texts.map(hash))).sort();

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let it = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) it = Math.imul(it ^ text.charCodeAt(i), 0x01000193);
  return it >>> 0;
}

/** How many numbers two sorted lists share. */
function common(a: Uint32Array, b: Uint32Array): number {
  let n = 0;
  for (let i = 0, k = 0; i < a.length && k < b.length;) {
    const difference = a[i]! - b[k]!;
    if (difference === 0) n++;
    if (difference <= 0) i++;
    if (difference >= 0) k++;
  }
  return n;
}
