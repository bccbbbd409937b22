import { describe, expect, it } from 'vitest';
import { clockFace } from '../src/live/panelClock';
import { pitchTime } from '../src/live/pitchClock';
import { seeded } from './random';

const start = Date.UTC(2026, 0, 1, 10);
const since = new Date(start).toISOString();

describe('the clock of a pitch', () => {
  it('counts down, warns at one minute and at ten seconds, and counts up what is over', () => {
    const clock = { ran: 0, since, limit: 240 };
    const at = (second: number) => pitchTime(clock, start + second * 1_000);
    expect(at(0)).toMatchObject({ runs: true, left: 240_000, overrun: 0, urgency: 'calm' });
    expect(at(179.999).urgency).toBe('calm');
    expect(at(180).urgency).toBe('soon');
    expect(at(230).urgency).toBe('last');
    expect(at(240)).toMatchObject({ left: 0, overrun: 0, urgency: 'over' });
    expect(clockFace(at(241.5))).toBe('+0:01');
  });

  it('stands while it is paused, whatever the time is', () => {
    const clock = { ran: 90_000, limit: 120 };
    expect(pitchTime(clock, start)).toEqual(pitchTime(clock, start + 1e7));
    expect(pitchTime(clock, start)).toMatchObject({ runs: false, left: 30_000, urgency: 'soon', zero: undefined });
  });

  it('begins whole where the page believes to be before the start', () => {
    expect(pitchTime({ ran: 0, since, limit: 60 }, start - 5_000).left).toBe(60_000);
  });

  it('loses and gains no time, and is at zero when it says', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const random = seeded(seed);
      const clock = { ran: random.below(400_000), since, limit: random.below(600) };
      const now = start + random.below(1_000_000);
      const time = pitchTime(clock, now);
      expect(time.elapsed, `seed ${seed}`).toBe(clock.ran + now - start);
      expect(time.left - time.overrun, `seed ${seed}`).toBe(time.zero! - now);
      expect(time.left > 0 && time.overrun > 0, `seed ${seed}`).toBe(false);
    }
  });
});
