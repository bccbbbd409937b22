import { signal } from '@preact/signals';
import { sentence } from '../i18n/words';
import { api, ask, type Schemas } from '../live/client';
import { asProblem, type Fault } from '../live/problem';
import { words } from './words';

export const formats = ['auto', 'bundle', 'schedule-json', 'frab-xml', 'schedule2', 'people-csv'] as const;
export type Format = (typeof formats)[number];

export type Progress =
  | { is: 'idle' }
  | { is: 'sending'; file: string }
  | { is: 'done'; file: string; outcome: Schemas['ImportOutcome'] }
  | { is: 'failed'; file: string; why: string; faults: readonly Fault[] };

const LARGEST = 5 * 1024 * 1024;

export const progress = signal<Progress>({ is: 'idle' });

export async function importFile(conference: string, file: File, format: Format): Promise<void> {
  if (file.size > LARGEST) return void (progress.value = { is: 'failed', file: file.name, why: words.value.import.tooLarge(file.name), faults: [] });
  progress.value = { is: 'sending', file: file.name };
  const params = { path: { conference }, query: { format } };
  try {
    const outcome = await ask(api.POST('/api/conferences/{conference}/import', {
      params, body: file as unknown as string, bodySerializer: () => file, headers: { 'Content-Type': 'application/octet-stream' },
    }));
    progress.value = { is: 'done', file: file.name, outcome };
  } catch (error) {
    const problem = asProblem(error);
    progress.value = { is: 'failed', file: file.name, why: sentence(problem), faults: problem.faults };
  }
}
