/** One caption, in seconds of the stream. */
export interface Cue { start: number; end: number; text: string }

const TIMES = /^((?:\d+:)?\d{2}:\d{2}[.,]\d{3})[ \t]+-->[ \t]+((?:\d+:)?\d{2}:\d{2}[.,]\d{3})/;
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', lrm: '\u200e', rlm: '\u200f' };

/** The cues of a WebVTT file (W3C WebVTT, section 6) as plain text; notes, styles, regions and what cannot be read are left out. */
export function parseVtt(file: string): Cue[] {
  const blocks = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n').split(/\n{2,}/);
  return blocks.flatMap(block => cue(block.split('\n'))).sort((a, b) => a.start - b.start);
}

function cue(lines: readonly string[]): Cue[] {
  const at = lines.findIndex(line => TIMES.test(line));
  const [, from, to] = TIMES.exec(lines[at] ?? '') ?? [];
  if (!from || !to || at > 1) return [];
  const text = lines.slice(at + 1).map(plain).filter(Boolean).join('\n');
  const [start, end] = [seconds(from), seconds(to)];
  return text && end > start ? [{ start, end, text }] : [];
}

const seconds = (stamp: string): number =>
  stamp.replace(',', '.').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** Who speaks is said in words; other marks are dropped. */
const plain = (line: string): string => line
  .replace(/<v(?:\.[^\s>]*)?[ \t]+([^>]+)>/g, '$1: ')
  .replace(/<[^>]*>/g, '')
  .replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole)
  .trim();

/** A feed that is written while the stream runs may be ahead of its clock by this much, in seconds. */
const NEAR = 30;

/**
 * What to show: the cues at the place of the player, and the one before them for those who read slowly. Where the player says nothing of
 * its place, or its clock is not that of the feed, the last ones that have come.
 */
export function captionLines(cues: readonly Cue[], place: number | null, most = 2): string[] {
  const last = cues.at(-1);
  if (!last) return [];
  const together = place !== null && place >= cues[0]!.start - NEAR && place <= last.end + NEAR;
  const begun = together ? cues.filter(c => c.start <= place) : cues;
  return begun.slice(-most).map(c => c.text);
}
