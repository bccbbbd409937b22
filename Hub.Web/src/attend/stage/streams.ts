import type { ById, Stream } from '../../live/views';

export interface Offer extends Stream { id: string }

/** How a stream gets onto the page: by our own player, in a frame of the service, or as a link to it. */
export type Embed =
  | { how: 'hls'; src: string; host: string }
  | { how: 'frame'; src: string; host: string; allow: string }
  | { how: 'link'; src: string; host: string };

/** The streams in the order of the organiser. */
export const offers = (streams: ById<Stream> | undefined): Offer[] =>
  Object.entries(streams ?? {}).map(([id, stream]) => ({ ...stream, id })).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

/** What somebody chose before: that very stream, or its floor language on another panel. */
export interface Floor { id: string; language?: string }

export function choose(all: readonly Offer[], before: Floor | null, language: string): Offer | undefined {
  const speaks = (wanted: string | undefined) => wanted && all.find(o => o.language?.split('-')[0] === wanted.split('-')[0]);
  return all.find(o => o.id === before?.id) || speaks(before?.language) || speaks(language) || all[0];
}

/** Null where the address is none that a page may open. A page of YouTube or Vimeo that cannot be framed becomes a link. */
export function embed(stream: Pick<Stream, 'kind' | 'url'>): Embed | null {
  const url = address(stream.url);
  if (!url) return null;
  const link: Embed = { how: 'link', src: url.href, host: url.host };
  switch (stream.kind) {
    case 'hls': return { how: 'hls', src: url.href, host: url.host };
    case 'youtube': return framed(youtube(url), PLAYS) ?? link;
    case 'vimeo': return framed(vimeo(url), PLAYS) ?? link;
    case 'jitsi': return framed(jitsi(url), `${PLAYS}; camera; microphone; display-capture`) ?? link;
    case 'link': return link;
  }
}

function address(text: string): URL | null {
  try {
    const url = new URL(text);
    return /^https?:$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

const PLAYS = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

function framed(src: string | null, allow: string): Embed | null {
  return src === null ? null : { how: 'frame', src, host: new URL(src).host, allow };
}

/** The address without cookies, whatever page of the video was copied: watch, short, live or embed; or a channel that is live. */
function youtube(url: URL): string | null {
  const host = url.hostname.replace(/^(www|m|music)\./, '');
  if (!['youtube.com', 'youtube-nocookie.com', 'youtu.be'].includes(host)) return null;
  const [first, second, third] = url.pathname.split('/').filter(Boolean);
  const base = 'https://www.youtube-nocookie.com/embed/';
  const channel = first === 'channel' && third === 'live' ? second : second === 'live_stream' ? url.searchParams.get('channel') : null;
  if (channel && /^[\w-]+$/.test(channel)) return `${base}live_stream?channel=${channel}&autoplay=1&playsinline=1`;
  const id = host === 'youtu.be' ? first : first === 'watch' ? url.searchParams.get('v') : second;
  return id && /^[\w-]{11}$/.test(id) ? `${base}${id}?autoplay=1&playsinline=1&rel=0` : null;
}

/** With `dnt`: the service is asked not to follow. */
function vimeo(url: URL): string | null {
  if (!/^(www\.|player\.)?vimeo\.com$/.test(url.hostname)) return null;
  const [, event, id = '', hash] = /^\/(?:video\/|(event)\/)?(\d+)(?:\/(?:embed\/)?([0-9a-f]+))?/.exec(url.pathname) ?? [];
  if (!id) return null;
  if (event) return `https://vimeo.com/event/${id}/embed${hash ? `/${hash}` : ''}?autoplay=1&dnt=1`;
  const key = url.searchParams.get('h') ?? hash;
  return `https://player.vimeo.com/video/${id}?${key ? `h=${encodeURIComponent(key)}&` : ''}autoplay=1&dnt=1`;
}

/** Whoever opens the meeting from here looks on: silent and unseen until they choose otherwise. */
const jitsi = (url: URL): string =>
  `${url.origin}${url.pathname}${url.search}#config.startWithAudioMuted=true&config.startWithVideoMuted=true`;
