import { computed, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { readSnapshot } from './client';
import { Connection, connected } from './connection';
import type { JsonObject } from './mergePatch';
import { asProblem, passes } from './problem';
import { idle, step, type Effect, type Event, type Position, type State } from './topic';

/** A topic that this page follows. `view` keeps the last good state through all trouble. */
export interface Live<View> {
  readonly view: ReadonlySignal<View | null>;
  readonly fresh: ReadonlySignal<boolean>;
  readonly refused: ReadonlySignal<string | null>;
  /** What the view holds: commands answer where they came to stand. */
  readonly position: ReadonlySignal<Position | null>;
}

interface Watched { state: Signal<State>; users: number; live: Live<JsonObject>; timer?: ReturnType<typeof setTimeout> }

const KEPT_AFTER_USE = 10_000;
const watched = new Map<string, Watched>();
const whenRefused = new Set<() => void>();

const connection = new Connection({
  opened: () => all({ type: 'opened' }),
  lost: () => all({ type: 'lost' }),
  push: push => tell(push.topic, { type: 'push', push }),
  heads: heads => Object.entries(heads).forEach(([topic, at]) => tell(topic, { type: 'head', at })),
  refused: () => whenRefused.forEach(hear => hear()),
});

export const startLive = (): void => connection.start();

/** Under a new identity the old connection says nothing of use. */
export async function restartLive(): Promise<void> {
  await connection.stop();
  connection.start();
}

export const stopLive = (): Promise<void> => connection.stop();

/** Called when the server shut us out, or cannot be reached: look whether we are still who we were. */
export const onRefused = (hear: () => void): void => void whenRefused.add(hear);

/** Whether every topic on this page is up to date. */
export const upToDate = signal(true);

/** Follows a topic; the function given back lets go of it. */
export function watch<View>(topic: string): [Live<View>, () => void] {
  const it = watched.get(topic) ?? begin(topic);
  it.users++;
  clearTimeout(it.timer);
  let held = true;
  const release = (): void => {
    if (!held) return;
    held = false;
    if (--it.users === 0) it.timer = setTimeout(() => end(topic), KEPT_AFTER_USE);
  };
  return [it.live as unknown as Live<View>, release];
}

function begin(topic: string): Watched {
  const state = signal<State>(idle);
  const live = {
    view: computed(() => state.value.shown?.view ?? null),
    fresh: computed(() => state.value.phase === 'live'),
    refused: computed(() => state.value.refused),
    position: computed(() => state.value.shown),
  };
  const it: Watched = { state, users: 0, live };
  watched.set(topic, it);
  if (connected.value) tell(topic, { type: 'opened' });
  return it;
}

function end(topic: string): void {
  watched.delete(topic);
  connection.invoke('Unwatch', topic).catch(() => undefined);
  judge();
}

const all = (event: Event): void => [...watched.keys()].forEach(topic => tell(topic, event));

function tell(topic: string, event: Event): void {
  const it = watched.get(topic);
  if (!it) return;
  const [state, effects] = step(it.state.value, event);
  it.state.value = state;
  effects.forEach(effect => perform(topic, effect));
  judge();
}

const judge = (): void => {
  upToDate.value = connected.value && [...watched.values()].every(w => w.state.value.phase === 'live' || w.state.value.refused);
};

function perform(topic: string, effect: Effect): void {
  const { attempt } = effect;
  const failed = (error: unknown): void => tell(topic, { type: 'failed', attempt, ...reasonOf(error) });
  if (effect.do === 'watch')
    return void connection.invoke<Position>('Watch', topic).then(at => tell(topic, { type: 'watched', attempt, at }), failed);
  const wait = effect.after * (0.5 + Math.random());
  const go = effect.do === 'again'
    ? () => tell(topic, { type: 'again', attempt })
    : () => void readSnapshot(topic).then(snapshot => tell(topic, { type: 'read', attempt, snapshot }), failed);
  if (wait === 0) go();
  else setTimeout(go, wait);
}

/** SignalR wraps our code in a sentence; what is not for us, or not there, will not be on another try. */
function reasonOf(error: unknown): { refused?: string } {
  const problem = asProblem(error);
  if (problem.code !== 'offline') return passes(problem) ? {} : { refused: problem.code };
  const said = String((error as Error | undefined)?.message ?? '');
  const code = ['forbidden', 'unknown-topic', 'too-many-topics'].find(known => said.includes(known));
  return code ? { refused: code } : {};
}
