import { describe, expect, it } from 'vitest';
import { actsFor, mayDo } from '../../src/moderate/questions/acts';
import { cardsOf, inColumn, onStage, type Card } from '../../src/moderate/questions/board';
import { matching } from '../../src/moderate/questions/filter';
import { moveOn, orderAfter, placed, upNext } from '../../src/moderate/questions/order';
import { keepSame } from '../../src/moderate/questions/same';
import type { From, PanelView, Standing, Words } from '../../src/live/views';

const at = (minute: number) => `2026-01-01T10:${String(minute).padStart(2, '0')}:00Z`;
const asked = (minute: number, from: From = 'hall', more: Partial<Words> = {}): Words => ({ text: `Question ${minute}`, askedAt: at(minute), from, ...more });
const is = (status: Standing['status'], votes = 0, more: Partial<Standing> = {}): Standing => ({ status, since: at(30), votes, ...more });
const nothing = { moves: new Map() };
const ids = (cards: readonly { card: Card }[]) => cards.map(p => p.card.id);

const panel: PanelView = {
  panel: { onStage: 's', next: 'c', longestText: 500, names: 'both', moderated: true },
  questions: { a: asked(2), b: asked(1), c: asked(3), d: asked(4, 'remote'), e: asked(5), s: asked(6), m: asked(7) },
  standing: { a: is('pending'), b: is('pending'), c: is('approved', 1), d: is('approved', 2), e: is('approved', 9), s: is('on-stage', 4), m: is('merged', 0, { mergedInto: 'e' }) },
  replies: { r2: { question: 'e', text: 'Later', author: 'p', role: 'staff', at: at(9) }, r1: { question: 'e', text: 'First', author: 'p', role: 'speaker', at: at(8) } },
};

describe('the board', () => {
  it('gathers what belongs to a question: replies in order, what was merged into it, whether it is next', () => {
    const cards = cardsOf(panel, nothing);
    const card = (id: string) => cards.find(c => c.id === id)!;
    expect(card('e').replies.map(r => r.text)).toEqual(['First', 'Later']);
    expect(card('e').merged.map(m => m.id)).toEqual(['m']);
    expect(cards.filter(c => c.next).map(c => c.id)).toEqual(['c']);
  });

  it('shows a move at once, and who takes the stage sends the one there to answered', () => {
    const cards = cardsOf(panel, { moves: new Map([['d', 'on-stage']]) });
    expect(onStage(cards)?.id).toBe('d');
    expect(inColumn(cards, 'answered').map(c => c.id)).toEqual(['s']);
    expect(cards.find(c => c.id === 'd')?.moving).toBe(true);
  });

  it('forgets that a question is next when it has left the list', () => {
    expect(cardsOf(panel, { moves: new Map([['c', 'on-stage']]) }).some(c => c.next)).toBe(false);
    expect(cardsOf(panel, { ...nothing, next: 'd' }).filter(c => c.next).map(c => c.id)).toEqual(['d']);
    expect(cardsOf(panel, { ...nothing, next: null }).some(c => c.next)).toBe(false);
  });

  it('keeps a card that says the same, so that one vote draws one card', () => {
    const before = cardsOf(panel, nothing);
    const voted = { ...panel, standing: { ...panel.standing, d: is('approved', 3) } };
    const now = keepSame(new Map(before.map(c => [c.id, c])), cardsOf(voted, nothing));
    expect(now.filter((card, i) => card !== before[i]).map(c => c.id)).toEqual(['d']);
  });
});

describe('the order', () => {
  const cards = cardsOf(panel, nothing);

  it('of what waits is that in which it was asked', () => expect(ids(placed(cards, 'pending', 'votes'))).toEqual(['b', 'a']));

  it('of approved is as chosen, and what was made next is first', () => {
    expect(ids(placed(cards, 'approved', 'votes'))).toEqual(['c', 'e', 'd']);
    expect(ids(placed(cards, 'approved', 'time'))).toEqual(['c', 'e', 'd']);
    const free = cardsOf(panel, { ...nothing, next: null });
    expect(ids(placed(free, 'approved', 'votes'))).toEqual(['e', 'd', 'c']);
    expect(ids(placed(free, 'approved', 'time'))).toEqual(['e', 'd', 'c']);
  });

  it('of the fair mix gives the other side its turn, and says whose it is', () => {
    const mix = placed(cardsOf(panel, { ...nothing, next: null }), 'approved', 'mix');
    expect(ids(mix)).toEqual(['d', 'e', 'c']); // the question on stage is from the hall
    expect(mix[0]?.turn).toMatchObject({ from: 'remote', rank: 1 });
  });

  it('goes round with one key', () => expect(orderAfter(orderAfter(orderAfter('votes')))).toBe('votes'));
});

describe('moving on', () => {
  it('brings what was chosen, else the first of the list', () => {
    expect(moveOn(cardsOf(panel, nothing), 'votes')).toMatchObject({ card: { id: 'c' }, to: 'on-stage' });
    expect(upNext(cardsOf(panel, { ...nothing, next: null }), 'votes')?.card.id).toBe('e');
  });

  it('clears the stage where nothing follows, and does nothing where nothing is', () => {
    const alone = { ...panel, standing: { s: is('on-stage') } };
    expect(moveOn(cardsOf(alone, nothing), 'votes')).toMatchObject({ card: { id: 's' }, to: 'answered' });
    expect(moveOn([], 'votes')).toBeNull();
  });
});

it('offers only what fits where a question stands', () => {
  const [card] = placed(cardsOf(panel, nothing), 'approved', 'votes').map(p => p.card);
  expect(actsFor(card!, false).first).toEqual(['stage', 'not-next']);
  expect(mayDo(card!, 'labels', false)).toBe(false);
  expect(mayDo(card!, 'labels', true)).toBe(true);
  expect(mayDo(card!, 'approve', true)).toBe(false);
});

it('finds questions by words however spelt, by label, by where they come from', () => {
  const view = { ...panel, questions: { ...panel.questions, a: asked(2, 'remote', { text: 'Über die Straße', labels: { l: true } }) } };
  const found = (filter: Partial<Parameters<typeof matching>[1]>) => matching(cardsOf(view, nothing), { text: '', label: null, from: null, ...filter }).map(c => c.id);
  expect(found({ text: 'uber strasse' })).toEqual(['a']);
  expect(found({ text: 'later' })).toEqual(['e']); // in a reply
  expect(found({ label: 'l' })).toEqual(['a']);
  expect(found({ from: 'remote' })).toEqual(['a', 'd']);
});
