import { describe, expect, it } from 'vitest';
import { answeredLast, fits, inOrder, type Order } from '../src/attend/ordering';
import { gatherer, repliesOf, type Wishes } from '../src/attend/questions';
import { isOpen, rewording, stateOf } from '../src/attend/states';
import type { From, PanelView, Standing } from '../src/live/views';

const standing = (votes: number, more: Partial<Standing> = {}): Standing => ({ status: 'approved', since: '2026-01-01T10:00:00Z', votes, ...more });
const asked = (minute: number, from: From = 'hall') => ({ text: 'Why?', from, askedAt: `2026-01-01T10:0${minute}:00Z` });
const wishes = (votes: Record<string, boolean> = {}, ...reports: string[]): Wishes => ({ votes: new Map(Object.entries(votes)), reports: new Set(reports) });
const panel: PanelView = { questions: { a: asked(1), b: asked(2) }, standing: { a: standing(3), b: standing(3) } };

describe('votes', () => {
  it('count at once, and once only', () => {
    const gather = gatherer();
    expect(gather(panel, {}, wishes({ a: true }))[0]).toMatchObject({ votes: 4, voted: true });
    expect(gather(panel, { votes: { a: true } }, wishes({ a: true }))[0]).toMatchObject({ votes: 3, voted: true });
    expect(gather(panel, { votes: { a: true } }, wishes({ a: false }))[0]).toMatchObject({ votes: 2, voted: false });
  });

  it('make anew only what they change', () => {
    const gather = gatherer();
    const [a, b] = gather(panel, {}, wishes());
    const voted = { ...panel, standing: { ...panel.standing, b: standing(4) } };
    const [sameA, otherB] = gather(voted, {}, wishes());
    expect(sameA).toBe(a);
    expect(otherB).not.toBe(b);
    expect(gather(voted, {}, wishes({}, 'a'))[0]).toMatchObject({ reported: true });
    expect(gather(voted, { mine: { a: { text: 'Why?', askedAt: '', named: false } } }, wishes())[0]).toMatchObject({ mine: true, reported: false });
  });
});

describe('the list', () => {
  const ids = (order: Order, view = panel, wish = wishes()) => {
    const all = gatherer()(view, {}, wish);
    return inOrder(all.filter(q => q.status === 'approved'), order, all).questions.map(q => q.id);
  };

  it('is sorted by votes, and the newer of two equals comes first', () => {
    expect(ids('votes')).toEqual(['b', 'a']);
    expect(ids('votes', panel, wishes({ a: true }))).toEqual(['a', 'b']);
    expect(ids('time', panel, wishes({ a: true }))).toEqual(['b', 'a']);
  });

  it('is mixed fairly, and goes on with the side that is not on stage', () => {
    const view: PanelView = {
      questions: { h: asked(1), r: asked(2, 'remote'), s: asked(3, 'hall') },
      standing: { h: standing(9), r: standing(1), s: standing(5, { status: 'on-stage' }) },
    };
    expect(ids('mix', view)).toEqual(['r', 'h']);
    const all = gatherer()(view, {}, wishes());
    expect(inOrder(all.filter(q => q.status === 'approved'), 'mix', all).turns.get('r')).toMatchObject({ from: 'remote', rank: 1, alone: false });
  });

  it('can be filtered by label, language, speaker and asker, all at once', () => {
    const [q] = gatherer()({ questions: { a: { ...asked(1), labels: { x: true }, language: 'de', to: 'ana' } }, standing: { a: standing(0) } }, {}, wishes());
    expect([{}, { label: 'x' }, { language: 'de' }, { to: 'ana' }, { label: 'x', language: 'de', to: 'ana' }, { label: '' }].every(filter => fits(filter)(q!))).toBe(true);
    expect([{ label: 'y' }, { language: 'en' }, { to: 'bo' }, { mine: true }, { label: 'x', language: 'en' }].some(filter => fits(filter)(q!))).toBe(false);
  });

  it('shows first what was answered last', () => {
    const answered = (minute: number) => standing(0, { status: 'answered', since: `2026-01-01T11:0${minute}:00Z` });
    const all = gatherer()({ questions: { a: asked(1), b: asked(2), c: asked(3) }, standing: { a: answered(5), b: answered(7), c: standing(0) } }, {}, wishes());
    expect(answeredLast(all).map(q => q.id)).toEqual(['b', 'a']);
  });
});

it('replies stand under their question in the order of time', () => {
  const reply = (question: string, minute: number) => ({ question, text: 'So.', author: 'p', role: 'speaker' as const, at: `2026-01-01T10:0${minute}:00Z` });
  const replies = repliesOf({ z: reply('a', 1), y: reply('b', 1), x: reply('a', 0) });
  expect(replies.get('a')?.map(r => r.id)).toEqual(['x', 'z']);
  expect(replies.get('b')).toHaveLength(1);
});

describe('one\'s own question', () => {
  it.each([
    ['pending', {}, 'pending'], ['pending', { held: 'words' }, 'pending'], ['pending', { held: 'reports' }, 'heldForReports'], ['pending', { held: 'edited' }, 'heldAsEdited'],
    ['approved', {}, 'approved'], ['on-stage', {}, 'onStage'], ['answered', {}, 'answered'], ['answered', { inWriting: true }, 'inWriting'],
    ['declined', {}, 'declined'], ['archived', {}, 'archived'], ['merged', { mergedInto: 'b' }, 'merged'],
  ] as const)('%s %o is told as %s', (status, more, state) => expect(stateOf(standing(0, { status, ...more }), false)).toBe(state));

  it('can be reworded until it is taken up or others have voted for it as it stands', () => {
    expect(rewording(standing(0, { status: 'pending' }), true, 0)).toBe('pending');
    expect(rewording(standing(9), true, 9)).toBe('moderated');
    expect([rewording(standing(1), false, 0), rewording(standing(2), false, 1)]).toEqual(['open', null]);
    expect(rewording(standing(0, { status: 'on-stage' }), true, 0)).toBeNull();
  });

  it('is next when the moderator has chosen it, and open until it is taken up', () => {
    expect(stateOf(standing(0), true)).toBe('next');
    expect((['pending', 'approved'] as const).every(status => isOpen(standing(0, { status })))).toBe(true);
    expect((['on-stage', 'answered', 'declined', 'archived', 'merged'] as const).some(status => isOpen(standing(0, { status })))).toBe(false);
  });
});
