import { describe, expect, it } from 'vitest';
import { copyOf, draftOf, hasOptions, kinds, moved, newDraft, newItem, newOption, sheetOf, titleOf, type Draft } from '../../src/moderate/polls/draft';
import { faultsOf } from '../../src/moderate/polls/faults';
import { current, firstPrepared, itemBeside, openPoll, pollsOf, timeLeft, toShow, waitFor } from '../../src/moderate/polls/library';
import type { PollPhase, PollView, StageView } from '../../src/live/views';

const stage = (...phases: PollPhase[]): StageView => ({ polls: Object.fromEntries(phases.map((phase, i) => [`p${i}`, { order: i, title: `Poll ${i}`, phase }])) });
const polls = (...phases: PollPhase[]) => pollsOf(stage(...phases), new Map());

describe('the library', () => {
  it('shows what was done here until the hub says something else', () => {
    const wish = new Map([['p0', { from: 'draft' as const, to: 'open' as const }]]);
    expect(pollsOf(stage('draft'), wish)[0]?.phase).toBe('open');
    expect(pollsOf(stage('closed'), wish)[0]?.phase).toBe('closed');
  });

  it('knows what one key opens, closes, shows', () => {
    expect(firstPrepared(polls('closed', 'draft', 'draft'))?.id).toBe('p1');
    expect(openPoll(polls('draft', 'closing'))?.id).toBe('p1');
    expect(toShow(polls('closed', 'shown', 'closed'))?.id).toBe('p1');
    expect(toShow(polls('closed', 'closed'), 'p0')?.id).toBe('p0');
    expect(toShow(polls('closed', 'closed'))?.id).toBe('p1');
    expect(current(polls('shown', 'open'))?.id).toBe('p1');
    expect(current(polls('draft'))).toBeUndefined();
  });

  it('counts the seconds that others still have', () => {
    const poll = { phase: 'closing', lastEndsAt: '2026-01-01T10:00:02.300Z', closesAt: '2026-01-01T10:00:09Z' } as NonNullable<PollView['poll']>;
    expect(waitFor(poll, Date.parse('2026-01-01T10:00:00Z'))).toBe(3);
    expect(waitFor(poll, Date.parse('2026-01-01T10:00:05Z'))).toBe(0);
    expect(timeLeft({ ...poll, phase: 'open' }, Date.parse('2026-01-01T10:00:00Z'))).toBe(9);
    expect(timeLeft(poll, 0)).toBeNull();
  });

  it('steps from question to question where the moderator sets the pace', () => {
    const item = (order: number) => ({ order, kind: 'open' as const, text: '' });
    const view = { poll: { pace: 'moderator', item: 'b' }, items: { a: item(0), b: item(1), c: item(2) } } as unknown as PollView;
    expect([itemBeside(view, -1), itemBeside(view, 1)]).toEqual(['a', 'c']);
    expect(itemBeside({ ...view, poll: { ...view.poll!, item: 'c' } }, 1)).toBeUndefined();
    expect(itemBeside({ ...view, poll: { ...view.poll!, pace: 'self' } }, 1)).toBeUndefined();
  });
});

describe('the editor', () => {
  const options = [newOption('Yes'), newOption('No')];
  const draft = (how: Partial<Draft> = {}, item = {}): Draft => ({ ...newDraft(), title: 'A poll', ...how, items: how.items ?? [{ ...newItem(), text: 'Well?', options, ...item }] });
  const faults = (it: Draft) => faultsOf(it).map(f => f.what);

  it('finds nothing wrong with a poll that is complete, of any kind', () => {
    for (const kind of kinds) expect(faults(draft({}, { kind, options: hasOptions(kind) ? [{ ...options[0]!, right: true }, options[1]!] : [] }))).toEqual([]);
  });

  it('says what is missing, and where', () => {
    expect(faults(draft({ title: '', items: [] }))).toEqual(['no-title', 'no-item']);
    expect(faults(draft({ title: '' }))).toEqual([]); // of one question: its text is the title
    expect(titleOf(draft({ title: ' ' }))).toBe('Well?');
    expect(faults(draft({}, { text: ' ' }))).toEqual(['no-text']);
    expect(faults(draft({}, { options: [newOption('Yes'), newOption('yes ')] }))).toEqual(['same-option']);
    expect(faults(draft({}, { options: [newOption('Yes')] }))).toEqual(['few-options']);
    expect(faults(draft({}, { kind: 'quiz' }))).toEqual(['no-right']);
    expect(faults(draft({}, { kind: 'multiple', min: 3 }))).toEqual(['range']);
    expect(faults(draft({}, { kind: 'scale', from: 5, to: 1 }))).toEqual(['scale']);
    expect(faultsOf(draft({}, { options: [options[0]!, { ...options[1]!, text: '' }] }))).toEqual([{ where: options[1]!.id, what: 'empty-option' }]);
  });

  it('sends only what the kind of a question has use for', () => {
    const sent = (item: object) => sheetOf(draft({}, item), 's').items![0]!;
    const nothing = { seconds: null, options: null, min: null, max: null, from: null, to: null, fromLabel: null, toLabel: null };
    expect(sent({ kind: 'scale', fromLabel: 'Low', toLabel: ' ' })).toEqual({ ...nothing, id: expect.any(String), kind: 'scale', text: 'Well?', from: 1, to: 5, fromLabel: 'Low' });
    expect(sent({ kind: 'cloud', min: 2, max: 3 })).toMatchObject({ ...nothing, max: 3 });
    expect(sent({ min: 1, options: [{ ...options[0]!, right: true }, options[1]!] })).toMatchObject({ ...nothing, options: options.map(({ id, text }) => ({ id, text, right: false })) });
  });

  it('reads a poll back in the order it was written', () => {
    const view = { poll: { title: 'A poll', version: 4, phase: 'open' }, items: { b: { order: 1, kind: 'open', text: '2' }, a: { order: 0, kind: 'single', text: '1', options: { y: { order: 1, text: 'No' }, x: { order: 0, text: 'Yes' } } } } } as unknown as PollView;
    const read = draftOf('p', view);
    expect(read).toMatchObject({ id: 'p', version: 4, locked: true });
    expect(read.items.map(i => i.id)).toEqual(['a', 'b']);
    expect(read.items[0]!.options.map(o => o.text)).toEqual(['Yes', 'No']);
  });

  it('copies a poll under new names, free to be changed', () => {
    const from = { ...draft(), version: 3, locked: true };
    const copy = copyOf(from, 'Again');
    expect(copy).toMatchObject({ version: 0, locked: false, title: 'Again' });
    expect([copy.id, copy.items[0]!.id, copy.items[0]!.options[0]!.id].some(id => [from.id, from.items[0]!.id, options[0]!.id].includes(id))).toBe(false);
  });

  it('moves by one place, and not beyond the ends', () => {
    const list = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(moved(list, 'a', 1).map(i => i.id)).toEqual(['b', 'a', 'c']);
    expect(moved(list, 'a', -1)).toBe(list);
    expect(moved(list, 'c', 1)).toBe(list);
  });
});
