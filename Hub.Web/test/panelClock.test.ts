import { describe, expect, it } from 'vitest';
import { clockFace, clockMinutes, panelClock } from '../src/live/panelClock';
import { seeded } from './random';

const at = (minute: number, second = 0): number => Date.UTC(2026, 0, 1, 10, minute, second);
const iso = (minute: number, second = 0): string => new Date(at(minute, second)).toISOString();
const planned = { startedAt: iso(0), endsAt: iso(30) };

describe('the clock of a panel', () => {
  it('is off before it is started', () => {
    expect(panelClock(undefined, at(0))).toMatchObject({ state: 'off', left: null });
    expect(panelClock({}, at(0)).state).toBe('off');
  });

  it('counts down, warns of the end, and runs over', () => {
    expect(panelClock(planned, at(10))).toEqual({ state: 'running', elapsed: 600_000, left: 1_200_000, overrun: 0 });
    expect(panelClock(planned, at(25)).state).toBe('soon');
    expect(panelClock(planned, at(30)).state).toBe('over');
    expect(panelClock(planned, at(33))).toMatchObject({ state: 'over', left: 0, overrun: 180_000 });
  });

  it('does not begin a short slot with a warning', () => {
    const short = { startedAt: iso(0), endsAt: iso(5) };
    expect(panelClock(short, at(3)).state).toBe('running');
    expect(panelClock(short, at(4)).state).toBe('soon');
  });

  it('stands still once it was stopped', () => {
    const ended = { ...planned, endedAt: iso(32) };
    expect(panelClock(ended, at(50))).toEqual(panelClock(ended, at(32)));
    expect(panelClock(ended, at(50))).toMatchObject({ state: 'ended', overrun: 120_000 });
  });

  it('without a planned end shows how long it has been', () => {
    expect(clockFace(panelClock({ startedAt: iso(0) }, at(3, 9)))).toBe('3:09');
    expect(panelClock({ startedAt: iso(0) }, at(59)).overrun).toBe(0);
  });

  it('begins whole where the page believes to be before the start', () => {
    expect(panelClock(planned, at(-1))).toEqual(panelClock(planned, at(0)));
  });

  it('never has time left and time over at once, and loses none', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seeded(seed);
      const [start, length, now] = [at(0), 60_000 * (1 + random.below(90)), at(0) + random.below(7_200_000)];
      const clock = panelClock({ startedAt: new Date(start).toISOString(), endsAt: new Date(start + length).toISOString() }, now);
      expect(clock.left! > 0 && clock.overrun > 0, `seed ${seed}`).toBe(false);
      expect(clock.elapsed + clock.left! - clock.overrun, `seed ${seed}`).toBe(length);
    }
  });
});

describe('its face', () => {
  const face = (now: number): string => clockFace(panelClock(planned, now));

  it('shows minutes and seconds, a begun second whole', () => {
    expect(face(at(0))).toBe('30:00');
    expect(face(at(0) + 1)).toBe('30:00');
    expect(face(at(29, 59))).toBe('0:01');
  });

  it('says with a plus that it is over', () => {
    expect(face(at(30))).toBe('+0:00');
    expect(face(at(30, 59) + 999)).toBe('+0:59');
    expect(face(at(95, 1))).toBe('+1:05:01');
  });

  it('in minutes does not move more than once a minute', () => {
    expect(clockMinutes(panelClock(planned, at(29, 1)))).toEqual({ minutes: 1, over: false });
    expect(clockMinutes(panelClock(planned, at(30)))).toEqual({ minutes: 0, over: true });
    expect(clockMinutes(panelClock(planned, at(33, 30)))).toEqual({ minutes: 3, over: true });
  });
});
