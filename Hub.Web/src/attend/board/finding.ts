import type { Line } from '../../live/board';

/** Letters that are no other letter with a mark, though keyboards elsewhere only have that one. */
const OTHERWISE: { readonly [letter: string]: string } = { ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd' };

const plain = (text: string): string => text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/[øłđıßæœþð]/g, letter => OTHERWISE[letter]!);

/** The lines of those whose name or organisation holds the words, however they are spelled here. */
export function found<Of extends Pick<Line, 'name' | 'organisation'>>(lines: readonly Of[], words: string): readonly Of[] {
  const sought = plain(words.trim());
  return sought ? lines.filter(line => plain(`${line.name} ${line.organisation ?? ''}`).includes(sought)) : lines;
}
