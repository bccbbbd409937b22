import { describe, expect, it } from 'vitest';
import { choose, embed, offers } from '../src/attend/stage/streams';
import { captionLines, parseVtt } from '../src/attend/stage/webvtt';
import type { Stream } from '../src/live/views';

const stream = (order: number, language?: string): Stream => ({ order, kind: 'hls', url: 'https://s.example/x.m3u8', delay: 0, ...(language && { language }) });

describe('the floor language', () => {
  const all = offers({ b: stream(2, 'de'), a: stream(1, 'en'), c: stream(3, 'fr-CA') });

  it('is that of the page, else the first', () => {
    expect(all.map(o => o.id)).toEqual(['a', 'b', 'c']);
    expect(choose(all, null, 'de')?.id).toBe('b');
    expect(choose(all, null, 'it')?.id).toBe('a');
    expect(choose([], null, 'de')).toBeUndefined();
  });

  it('is the one chosen before, also on another panel', () => {
    expect(choose(all, { id: 'c' }, 'de')?.id).toBe('c');
    expect(choose(all, { id: 'of-yesterday', language: 'fr' }, 'de')?.id).toBe('c');
  });
});

describe('an address', () => {
  const src = (kind: Stream['kind'], url: string): string | undefined => embed({ kind, url })?.src;

  it.each([
    'https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=10s', 'https://youtu.be/aqz-KE-bpKQ?si=x', 'https://m.youtube.com/live/aqz-KE-bpKQ',
    'https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ',
  ])('of YouTube is framed without cookies: %s', url =>
    expect(src('youtube', url)).toBe('https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ?autoplay=1&playsinline=1&rel=0'));

  it('of a channel on YouTube shows what is live there', () =>
    expect(src('youtube', 'https://www.youtube.com/channel/UC4R8DWoMoI7CAwX8_LjQHig/live')).toContain('live_stream?channel=UC4R8DWoMoI7CAwX8_LjQHig'));

  it('of Vimeo is framed and asks not to be followed', () => {
    expect(src('vimeo', 'https://vimeo.com/76979871')).toBe('https://player.vimeo.com/video/76979871?autoplay=1&dnt=1');
    expect(src('vimeo', 'https://vimeo.com/76979871/a1b2c3')).toBe('https://player.vimeo.com/video/76979871?h=a1b2c3&autoplay=1&dnt=1');
    expect(src('vimeo', 'https://vimeo.com/event/123/embed/ab12')).toBe('https://vimeo.com/event/123/embed/ab12?autoplay=1&dnt=1');
  });

  it('of Jitsi opens silent', () => expect(src('jitsi', 'https://meet.example.org/Panel#x')).toMatch(/^https:\/\/meet\.example\.org\/Panel#config\.startWithAudioMuted=true/));

  it('that cannot be framed is a link; what is no page is nothing', () => {
    expect(embed({ kind: 'youtube', url: 'https://example.org/watch?v=aqz-KE-bpKQ' })?.how).toBe('link');
    expect(embed({ kind: 'vimeo', url: 'https://vimeo.com/categories' })?.how).toBe('link');
    expect(embed({ kind: 'link', url: 'javascript:alert(1)' })).toBeNull();
    expect(embed({ kind: 'hls', url: 'not an address' })).toBeNull();
  });
});

describe('captions', () => {
  const file = '\ufeffWEBVTT - a feed\r\n\r\nNOTE not this\r\n\r\nSTYLE\r\n::cue { color: red }\r\n\r\n1\r\n00:01.000 --> 00:04.000 line:0\r\n<v Ana Ω>Good <b>morning</b> &amp; welcome\r\n\r\n'
    + '01:00:00.000 --> 01:00:02.500\nSecond\nline\n\n00:05.000 --> 00:05.000\nnever there\n\n00:06.000-->bad\nno';

  it('are read from WebVTT as plain words', () => expect(parseVtt(file)).toEqual([
    { start: 1, end: 4, text: 'Ana Ω: Good morning & welcome' },
    { start: 3600, end: 3602.5, text: 'Second\nline' },
  ]));

  it('follow the player', () => {
    const cues = [{ start: 0, end: 2, text: 'a' }, { start: 2, end: 4, text: 'b' }, { start: 4, end: 6, text: 'c' }];
    expect(captionLines(cues, 3)).toEqual(['a', 'b']);
    expect(captionLines(cues, 1)).toEqual(['a']);
  });

  it('are the last that came, where the player has another clock or says nothing', () => {
    const cues = [{ start: 900, end: 902, text: 'a' }, { start: 902, end: 904, text: 'b' }, { start: 904, end: 906, text: 'c' }];
    expect(captionLines(cues, null)).toEqual(['b', 'c']);
    expect(captionLines(cues, 12)).toEqual(['b', 'c']);
    expect(captionLines([], 3)).toEqual([]);
  });
});
