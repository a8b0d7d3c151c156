import { useState } from 'preact/hooks';
import type { KeptOrder } from '../../../src/commands/takeBackImport';
import type { ImportShown } from '../../../src/model/importResults';
import { useFrame } from '../frame';
import { Findings, Status, TroublePlace } from '../parts';
import { call } from '../server';
import { useTasks } from '../task';

/** The last imports: each can be taken back as far as nothing was done with its rows. */
export function PastImports({
  imports,
  onDone,
}: {
  imports: readonly ImportShown[];
  onDone: (said: string) => void;
}) {
  const words = useFrame().words.imports;
  const [asked, setAsked] = useState('');
  const [kept, setKept] = useState<readonly KeptOrder[]>([]);
  const { task, trouble, perform } = useTasks<'taking'>();
  if (imports.length === 0) return null;
  const take = (importId: string): Promise<void> =>
    perform('taking', () => call('takeBackImport', { importId }), {
      done(answer) {
        setAsked('');
        setKept(answer.kept);
        onDone(words.takenBack({ orders: answer.orders, kept: answer.kept.length }));
      },
    });
  return (
    <section>
      <h3>{words.past}</h3>
      <Status>{task && words.takingBack}</Status>
      <TroublePlace trouble={trouble} />
      <ul class="findings">
        {imports.map(({ importId, source, at, orders }) => (
          <li key={importId}>
            {words.pastImport({ source, at, orders })}
            <div class="answers">
              {asked === importId ? (
                <>
                  <button
                    type="button"
                    disabled={task !== undefined}
                    onClick={() => take(importId)}
                  >
                    {words.takeBackSure}
                  </button>
                  <button type="button" onClick={() => setAsked('')}>
                    {words.keep}
                  </button>
                </>
              ) : (
                <button type="button" onClick={() => setAsked(importId)}>
                  {words.takeBack}
                </button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {kept.length > 0 && <Findings places={kept} count={kept.length} />}
    </section>
  );
}
