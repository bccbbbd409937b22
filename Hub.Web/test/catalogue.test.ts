import { describe, expect, it } from 'vitest';

type Words = Record<string, unknown>;
const en = import.meta.glob<Record<string, Words>>('../src/i18n/en/*.ts', { eager: true });
const de = import.meta.glob<Record<string, Words>>('../src/i18n/de/*.ts', { eager: true });
const sources = import.meta.glob<string>('../src/**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' });

/** Every entry by its path. The types ask for the same entries; they do not see an empty or forgotten one. */
function entries(words: Words, path = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? entries(value as Words, `${path}${key}.`) : [[`${path}${key}`, value] as [string, unknown]]);
}

describe.each(Object.keys(en))('%s', file => {
  const english = new Map(entries(en[file] as Words));
  const german = new Map(entries(de[file.replace('/en/', '/de/')] as Words));

  it('has the same entries in German', () => expect([...german.keys()].sort()).toEqual([...english.keys()].sort()));

  it('says something in both, with the same arguments', () => {
    for (const [key, value] of english) {
      const other = german.get(key);
      expect(typeof other, key).toBe(typeof value);
      if (typeof value === 'function') expect((other as () => void).length, key).toBe(value.length);
      else expect(other === '', key).toBe(value === '');
    }
  });

  it('counts one and many', () => {
    for (const words of [english, german])
      for (const [key, value] of words)
        if (typeof value === 'function' && /^(votes|count|waiting|sessions|added)$/.test(key.split('.').at(-1)!)) expect(value(1), key).not.toBe(String(value(2)).replace('2', '1'));
  });
});

it('keeps every sentence in the catalogue', () => {
  const loose = Object.entries(sources).filter(([path]) => path.endsWith('.tsx')).flatMap(([path, source]) =>
    [...source.matchAll(/>\s*([A-Z][a-z]+(?: [a-z]+)+)[^<{]*</g)].map(match => `${path}: ${match[1]}`));
  expect(loose).toEqual([]);
});
