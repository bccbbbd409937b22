import { describe, expect, it } from 'vitest';
import { shownStage } from '../../src/moderate/stage/ahead';
import { firstWaiting, handsOf, later, minutes, speakersOf } from '../../src/moderate/stage/stage';
import type { StageView } from '../../src/live/views';

const at = (minute: number) => `2026-01-01T10:${String(minute).padStart(2, '0')}:00.000Z`;
const now = Date.parse(at(12));
const view: StageView = {
  stage: { hands: 3, handsOpen: true, startedAt: at(0), endsAt: at(45), speaking: 'ana', speakingSince: at(10), message: 'Last question' },
  speakers: { bo: { order: 1, spoken: 5_000 }, ana: { order: 0, spoken: 60_000 } },
  hands: { x: { order: 2, at: at(6), from: 'hall' }, y: { order: 1, at: at(5), from: 'remote' }, z: { order: 0, at: at(4), from: 'hall', calledAt: at(11) } },
};

describe('what was done is shown at once', () => {
  it('a clock that starts, and one that stops', () => {
    const started = shownStage({}, { clock: { runs: true, at: at(1), length: 60_000 } }).stage;
    expect(started).toMatchObject({ startedAt: at(1), endsAt: at(2) });
    expect(shownStage(view, { clock: { runs: false, at: at(13), length: 0 } }).stage?.endedAt).toBe(at(13));
    expect(shownStage({ stage: { ...view.stage!, endedAt: at(12) } }, { clock: { runs: true, at: at(13), length: 0 } }).stage).not.toHaveProperty('endedAt');
  });

  it('another speaker: the time of the one before is kept', () => {
    const shown = shownStage(view, { speaking: { person: 'bo', at: at(12) } });
    expect(shown.stage).toMatchObject({ speaking: 'bo', speakingSince: at(12) });
    expect(shown.speakers?.['ana']?.spoken).toBe(180_000);
    expect(shownStage(view, { speaking: { person: null, at: at(12) } }).stage).not.toHaveProperty('speaking');
  });

  it('a message, or none; hands called, taken back, lowered', () => {
    expect(shownStage(view, { message: '' }).stage).not.toHaveProperty('message');
    expect(shownStage(view, { message: 'Louder' }).stage?.message).toBe('Louder');
    const hands = shownStage(view, { hands: new Map([['x', { is: 'down' as const }], ['y', { is: 'called' as const, at: at(12) }], ['z', { is: 'waiting' as const }]]) }).hands;
    expect(hands).toEqual({ y: { ...view.hands!['y'], calledAt: at(12) }, z: { order: 0, at: at(4), from: 'hall' } });
  });

  it('nothing where nothing was done', () => expect(shownStage(view, {})).toEqual(view));
});

it('the queue has those who are called first, then by the order in which hands went up', () => {
  expect(handsOf(view).map(hand => [hand.id, hand.place])).toEqual([['z', 0], ['y', 1], ['x', 2]]);
  expect(firstWaiting(view)?.id).toBe('y');
});

it('speaking times run on for who speaks; before anything was touched the programme says who is there', () => {
  expect(speakersOf(view, undefined, now)).toEqual([{ id: 'ana', spoken: 180_000, speaks: true }, { id: 'bo', spoken: 5_000, speaks: false }]);
  expect(speakersOf({}, { cy: 1, di: 0 }, now).map(s => s.id)).toEqual(['di', 'cy']);
  expect(minutes(605_999)).toBe('10:05');
});

it('an end is moved as exactly as the hub wrote it', () => {
  expect(later('2026-11-24T23:59:38.1234567+00:00', 60)).toBe('2026-11-25T00:00:38.1234567Z');
  expect(later('2026-11-24T12:00:00Z', -60)).toBe('2026-11-24T11:59:00Z');
});
