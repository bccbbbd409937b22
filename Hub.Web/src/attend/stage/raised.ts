import type { MyStageView } from '../../live/views';

export interface Wish { up: boolean; about?: string }
export interface MyHand { up: boolean; about?: string | undefined; place?: number | undefined; calledAt?: string | undefined }

/** One's hand as one wants it, and as the hub has it. */
export function myHand(given: MyStageView['hand'], wish: Wish | undefined): MyHand {
  if (wish && !wish.up) return { up: false };
  if (given) return { up: true, about: given.about, place: given.place, calledAt: given.calledAt };
  return wish ? { up: true, about: wish.about } : { up: false };
}
