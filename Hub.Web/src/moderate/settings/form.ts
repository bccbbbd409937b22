import { uuidv7 } from '../../live/uuid';
import type { Asking, PanelSettings } from '../../live/views';
import { rebase as merged } from '../rebase';

/** The settings as the form holds them: labels in order, blocked words as they are typed, a language a field. */
export interface Form {
  version: number; moderated: boolean; paused: boolean; pausedBecause: string; names: Asking; longestText: number; perMinute: number; reportsToHold: number;
  labels: readonly { id: string; name: string }[]; blocked: Readonly<Record<string, string>>;
}

export const languagesOf = (settings: PanelSettings, ofEvent: readonly string[]): string[] =>
  [...new Set([...ofEvent, ...Object.keys(settings.blocked ?? {}), 'en', 'de'])];

export function formOf(settings: PanelSettings): Form {
  const { labels, blocked, pausedBecause = '', ...rest } = settings;
  const named = Object.entries(labels ?? {}).map(([id, name]) => ({ id, name })).sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...rest, pausedBecause, labels: named, blocked: { ...blocked } };
}

export const newLabel = (): { id: string; name: string } => ({ id: uuidv7(), name: '' });

/** What the hub is sent: without empty labels and languages. */
export function settingsOf({ labels, blocked, pausedBecause, ...rest }: Form): PanelSettings {
  const named = labels.map(({ id, name }) => [id, name.trim()] as const).filter(([, name]) => name);
  const words = Object.entries(blocked).map(([language, text]) => [language, lines(text)] as const).filter(([, text]) => text);
  return { ...rest, ...(pausedBecause.trim() && { pausedBecause: pausedBecause.trim() }), labels: Object.fromEntries(named), blocked: Object.fromEntries(words) };
}

const lines = (text: string): string => text.split('\n').map(line => line.trim()).filter(Boolean).join('\n');

/** Somebody else has saved meanwhile: their version counts for what I did not touch. */
export const rebase = (mine: Form, seen: PanelSettings, now: PanelSettings): Form => ({ ...merged(mine, formOf(seen), formOf(now)), version: now.version });
