import { isObject, mergePatch, type JsonObject } from './mergePatch';

/** A place in a topic's history. Revisions compare within one epoch only. */
export interface Position { readonly epoch: string; readonly revision: number }
export interface Snapshot extends Position { readonly view: JsonObject }
export interface Push { topic: string; epoch: string; from?: number | null; to: number; patch: JsonObject }

/**
 * How a page follows one topic: it watches first and reads then, holds what is pushed meanwhile, drops what is older than the
 * snapshot and chains the rest. Whatever does not chain leads to another read. `shown` is the last good state and outlives all trouble.
 */
export type Phase = 'idle' | 'joining' | 'loading' | 'live' | 'stale';
export interface State {
  readonly phase: Phase;
  /** Answers to an earlier attempt are late and do not count. */
  readonly attempt: number;
  readonly shown: Snapshot | null;
  readonly held: readonly Push[];
  /** What the server has told us exists: a snapshot before that is not good enough. */
  readonly known: Position | null;
  /** Reads in a row that did not suffice: each makes the next wait longer. */
  readonly misses: number;
  readonly refused: string | null;
}

export type Event =
  | { type: 'opened' }
  | { type: 'lost' }
  | { type: 'watched'; attempt: number; at: Position }
  | { type: 'read'; attempt: number; snapshot: Snapshot }
  | { type: 'failed'; attempt: number; refused?: string }
  | { type: 'again'; attempt: number }
  | { type: 'push'; push: Push }
  | { type: 'head'; at: Position };

/** `after` in ms; the shell adds jitter. */
export type Effect =
  | { do: 'watch'; attempt: number }
  | { do: 'read'; attempt: number; after: number }
  | { do: 'again'; attempt: number; after: number };

export type Step = readonly [State, readonly Effect[]];

export const idle: State = { phase: 'idle', attempt: 0, shown: null, held: [], known: null, misses: 0, refused: null };

/** Whether `here` already holds what stands at `there`. Another epoch is never held. */
export const reaches = (here: Position | null, there: Position): boolean =>
  here !== null && here.epoch === there.epoch && here.revision >= there.revision;

const later = (a: Position | null, b: Position): Position => (reaches(a, b) && a ? a : b);
const backOff = (misses: number): number => (misses === 0 ? 0 : Math.min(250 * 2 ** misses, 10_000));

export function step(state: State, event: Event): Step {
  switch (event.type) {
    case 'opened': return join(state);
    case 'lost': return [{ ...state, phase: state.phase === 'idle' ? 'idle' : 'stale', attempt: state.attempt + 1, held: [] }, []];
    case 'push': return push(state, event.push);
    case 'head': return head(state, event.at);
  }
  if (event.attempt !== state.attempt) return [state, []];
  switch (event.type) {
    case 'watched': return state.phase === 'joining' ? read({ ...state, known: event.at }, 0) : [state, []];
    case 'read': return state.phase === 'loading' ? settle(state, event.snapshot) : [state, []];
    case 'failed': return fail(state, event.refused);
    case 'again': return join(state);
  }
}

function join(state: State): Step {
  const attempt = state.attempt + 1;
  return [{ ...state, phase: 'joining', attempt, held: [], known: null, refused: null }, [{ do: 'watch', attempt }]];
}

function read(state: State, after: number): Step {
  const attempt = state.attempt + 1;
  return [{ ...state, phase: 'loading', attempt }, [{ do: 'read', attempt, after }]];
}

function fail(state: State, refused: string | undefined): Step {
  if (refused) return [{ ...state, phase: 'stale', refused, held: [] }, []];
  const misses = state.misses + 1;
  return [{ ...state, phase: 'stale', misses, held: [] }, [{ do: 'again', attempt: state.attempt, after: backOff(misses) }]];
}

function push(state: State, given: Push): Step {
  if (state.phase === 'joining' || state.phase === 'loading') return [{ ...state, held: [...state.held, given] }, []];
  if (state.phase !== 'live' || !state.shown) return [state, []];
  const next = chain(state.shown, given);
  return next ? [{ ...state, shown: next }, []] : read({ ...state, held: [given] }, 300);
}

function head(state: State, at: Position): Step {
  if (state.phase === 'loading') return [{ ...state, known: later(state.known, at) }, []];
  // Heads come in order with the pushes: one that is lower means that the store was restored from a copy.
  if (state.phase !== 'live' || (state.shown?.epoch === at.epoch && state.shown.revision === at.revision)) return [state, []];
  return read({ ...state, known: at }, 500);
}

/** The snapshot is here: chain what was held on it. What does not chain needs another read. */
function settle(state: State, snapshot: Snapshot): Step {
  let shown = snapshot; // also where it is older than what was shown: the store may have been restored from a copy
  let whole = state.known === null || state.known.epoch !== shown.epoch || reaches(shown, state.known);
  const held: Push[] = [];
  for (const given of state.held) {
    const next = chain(shown, given);
    if (next) shown = next;
    else if (given.from == null && reaches(shown, { epoch: given.epoch, revision: given.to })) continue; // it asked for this very read
    else {
      whole = false;
      // A push of another epoch has asked for a read; keeping it would ask for ever.
      if (given.epoch === shown.epoch) held.push(given);
    }
  }
  if (whole) return [{ ...state, phase: 'live', shown, held: [], known: null, misses: 0 }, []];
  const misses = state.misses + 1;
  return read({ ...state, shown, held, misses }, backOff(misses));
}

/** The state after the push; the same state if it is old news; null if it does not follow. */
function chain(at: Snapshot, given: Push): Snapshot | null {
  // A journal that has not begun is the beginning of whichever begins.
  if (given.epoch !== at.epoch && at.epoch !== '') return null;
  if (given.from == null) return null;
  if (given.to <= at.revision) return at;
  if (given.from !== at.revision) return null;
  const view = mergePatch(at.view, given.patch);
  return { epoch: given.epoch, revision: given.to, view: isObject(view) ? view : {} };
}
