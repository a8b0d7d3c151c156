import * as z from 'zod/mini';
import { unlike } from '../gates/pushList';
import { askClasp } from './clasp';

/** Asks a person for yes or no; undefined if nobody is there to be asked. */
export type Ask = ((question: string) => Promise<boolean>) | undefined;

/** What became of a push: what was done, or why nothing, or not all, is at Google. */
export type Pushed = { readonly done: string } | { readonly problem: string };

const QUESTION = `
The script has another manifest than this project, as every new one has. All that stands in it is
replaced by the three files that were built. Go on?`;

/**
 * Pushes, and believes only what clasp says that it has sent. It ends well too if it sends nothing, as it
 * does by itself if the script's manifest is another one: commands/push.js of clasp 3.4.1, "Skipping push."
 */
export async function push(project: string, ask: Ask): Promise<Pushed> {
  const first = attempt(project, []);
  if (first.kind !== 'another manifest') return told(first);
  // Whoever runs this without a terminal has named the script, and cannot be asked again.
  if (ask && !(await ask(QUESTION))) {
    return { problem: 'Nothing was pushed: what stands in the script stays as it is.' };
  }
  return told(attempt(project, ['--force']));
}

type Attempt =
  | { readonly kind: 'sent'; readonly files: readonly string[] }
  | { readonly kind: 'another manifest' }
  | { readonly kind: 'failed'; readonly said: string };

/** What clasp has sent, by their paths in the project. */
const Sent = z.array(z.string());

function attempt(project: string, flags: readonly string[]): Attempt {
  const { status, stdout, stderr } = askClasp(project, ['push', ...flags]);
  // Asked for JSON, it prints nothing at all if it leaves a manifest as it is.
  if (status === 0 && stdout.trim() === '') return { kind: 'another manifest' };
  try {
    if (status === 0) return { kind: 'sent', files: Sent.parse(JSON.parse(stdout)) };
  } catch {
    // Whatever it printed instead is told.
  }
  const said = `${stdout ?? ''}\n${stderr ?? ''}`.trim();
  return { kind: 'failed', said: said || 'it said nothing, and was perhaps cut off' };
}

function told(it: Attempt): Pushed {
  if (it.kind === 'another manifest') return { problem: 'Nothing was pushed: clasp sent no file.' };
  if (it.kind === 'failed') return { problem: `Nothing was pushed. clasp says: ${it.said}` };
  if (it.files.length === 0) return { done: 'Google has what was built already.' };
  const files = it.files.map((file) => file.replaceAll('\\', '/'));
  const odd = unlike(files);
  return odd.length === 0
    ? { done: `Pushed ${files.join(', ')}.` }
    : { problem: ['What is at Google now is not what was built:', ...odd].join('\n- ') };
}
