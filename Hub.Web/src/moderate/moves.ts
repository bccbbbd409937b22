import { signal } from '@preact/signals';
import { sentence } from '../i18n/words';
import { api, ask, type Status } from '../live/client';
import { asProblem } from '../live/problem';
import { insist, sleep } from '../live/retry';
import { toast } from '../ui/toasts';
import { words } from './words';

/** Moves that are on their way: shown as done at once, taken back if they are refused. */
export const moving = signal<ReadonlyMap<string, Status>>(new Map());
const busy = new Set<string>();
let last: Move | null = null;

interface Move { conference: string; panel: string; question: string; from: Status; to: Status }

const SHOWN_BY_THEN = 5_000;

/** Moves a question, and offers to take that back. */
export async function move(it: Move, nowIs: () => Status | undefined): Promise<void> {
  if (it.from === it.to || !(await run(it, 'move', nowIs))) return;
  last = it;
  toast(words.value.moved[it.to], { label: words.value.undo, run: () => void undo(it, nowIs) });
}

/** Takes a move back: the same question, the other way. */
export async function undo(it: Move, nowIs: () => Status | undefined): Promise<void> {
  if (await run({ ...it, from: it.to, to: it.from }, 'undo', nowIs)) toast(words.value.undone);
  if (last?.question === it.question) last = null;
}

export function undoLast(nowIs: (question: string) => Status | undefined): void {
  const it = last;
  if (it) void undo(it, () => nowIs(it.question));
  else toast(words.value.nothingToUndo);
}

/** Called with what the server shows: what has arrived is not on its way any more. */
export function confirmMoves(statusOf: (question: string) => Status | undefined): void {
  for (const [question, to] of moving.value) if (!busy.has(question) && statusOf(question) === to) show(question, undefined);
}

async function run({ conference, panel, question, from, to }: Move, what: 'move' | 'undo', nowIs: () => Status | undefined): Promise<boolean> {
  if (busy.has(question)) return false;
  busy.add(question);
  show(question, to);
  const params = { path: { conference, panel, question } };
  const address = `/api/conferences/{conference}/panels/{panel}/questions/{question}/${what}` as const;
  try {
    await insist(() => ask(api.POST(address, { params, body: { from, to } })));
    void sleep(SHOWN_BY_THEN).then(() => busy.has(question) || show(question, undefined));
    return true;
  } catch (error) {
    show(question, undefined);
    const problem = asProblem(error);
    const now = nowIs();
    toast(problem.code === 'stale-state' && now && now !== from ? words.value.stale(words.value.nowIs[now]) : sentence(problem));
    return false;
  } finally {
    busy.delete(question);
  }
}

function show(question: string, to: Status | undefined): void {
  const next = new Map(moving.value);
  if (to === undefined) next.delete(question);
  else next.set(question, to);
  moving.value = next;
}
