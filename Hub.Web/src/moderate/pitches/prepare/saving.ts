import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { sentence } from '../../../i18n/words';
import type { StaffPitchRoundView } from '../../../live/pitchViews';
import { asProblem, Problem } from '../../../live/problem';
import { insist } from '../../../live/retry';
import { uuidv7 } from '../../../live/uuid';
import { toast } from '../../../ui/toasts';
import type { At } from '../../at';
import { focusSoon } from '../../../ui/focus';
import { rebase } from '../../rebase';
import { putPitch } from '../commands';
import { undo } from '../show/acts';
import { brief } from '../show/said';
import { words } from '../words';
import { draftOf, faultsOf, fieldOf, newDraft, pitchOf, type Draft, type Field } from './draft';
import { uploadSlides } from './upload';

/** The form of a pitch at work: its draft, what is wrong with it, and the way to the hub: first the words, then the PDF. What was saved before it fails stays. */
export function usePitchForm(at: At, round: StaffPitchRoundView, given: string | undefined, before: string | undefined, onDone: () => void) {
  const id = useMemo(() => given ?? uuidv7(), []);
  const there = round.pitches?.[id];
  const draft = useSignal<Draft>(there ? draftOf(there) : newDraft());
  const seen = useRef(there);
  const state = useSignal<{ tried?: boolean; busy?: boolean; pdf?: File; share?: number; refused?: Problem; changed?: boolean }>({});
  const ending = useRef(new AbortController());
  useEffect(() => () => ending.current.abort(), []);
  const set = (how: Partial<typeof state.value>): void => void (state.value = { ...state.value, ...how });

  useEffect(() => {
    const was = seen.current;
    seen.current = there;
    if (!there || was?.version === there.version) return;
    const mine = draft.value;
    draft.value = { ...rebase(mine, was ? draftOf(was) : mine, was ? draftOf(there) : mine), version: there.version };
    if (JSON.stringify({ ...draft.value, version: mine.version }) !== JSON.stringify(mine)) set({ changed: true });
  }, [there?.version]);

  const { tried, busy, pdf, share, refused, changed } = state.value;
  const faults = tried ? faultsOf(draft.value, pdf) : {};
  const refusedAt = refused && fieldOf[refused.code];
  const faultAt = (field: Field): string | undefined => (faults[field] ? words.value.form.faults[faults[field]!] : refused && refusedAt === field ? sentence(refused) : undefined);

  const save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (state.value.busy) return;
    set({ tried: true });
    const [first] = Object.keys(faultsOf(draft.value, pdf));
    if (first) return focusSoon(`pitch-${first}`);
    const { refused: _, ...rest } = state.value;
    state.value = { ...rest, busy: true };
    try {
      const pages = draft.value.slides === 'pdf' && pdf ? await pagesOf(pdf) : undefined;
      await insist(() => putPitch(at, id, pitchOf(draft.value, there?.slides), before));
      if (draft.value.slides === 'pdf' && pdf) await uploadSlides(at, id, pdf, pages, share => set({ share }), ending.current.signal);
    } catch (error) {
      const problem = asProblem(error);
      const { share: _gone, ...still } = state.value;
      state.value = { ...still, busy: false, refused: problem };
      if (fieldOf[problem.code]) focusSoon(`pitch-${fieldOf[problem.code]}`);
      return;
    }
    const text = words.value;
    if (given) toast(text.saved);
    else toast(text.did(brief(draft.value.title.trim())).added, { label: text.undo, run: () => void undo(at, { what: 'added', pitch: id }) });
    onDone();
  };
  return {
    draft: draft.value, pdf, share, busy: !!busy, changedMeanwhile: !!changed, faultAt, save: (event: SubmitEvent) => void save(event),
    said: Object.keys(faults).length > 0 ? words.value.form.faulty(Object.keys(faults).length) : refused && !refusedAt ? sentence(refused) : '',
    change: (how: Partial<Draft>): void => void (draft.value = { ...draft.value, ...how }),
    choosePdf: (file: File | undefined): void => {
      const { pdf: _, ...others } = state.value;
      state.value = file ? { ...others, pdf: file } : others;
    },
  };
}

/** Not known where nothing can be loaded that counts them. What cannot be read, or is locked by a password, could not be shown either. */
async function pagesOf(pdf: File): Promise<number | undefined> {
  const counting = await import('../../../ui/slides/count').catch(() => undefined);
  return counting?.countPages(pdf).catch(() => { throw new Problem('not-a-pdf', words.value.form.faults['no-pdf'], false, 422); });
}
