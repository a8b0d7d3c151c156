import { useRef, useState } from 'preact/hooks';
import type { LedgerLine } from '../../protocol';
import type { PanelWords } from '../words';
import type { PanelProps } from './panel';

function money(amount: number, currency: string): string {
  return `${(amount / 100).toFixed(2)} ${currency.toUpperCase()}`;
}

function Lines({ lines }: { readonly lines: readonly LedgerLine[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line.id}>
          {money(line.amount, line.currency)} · {line.contact} · {line.about}
        </li>
      ))}
    </ul>
  );
}

/** A key that can be copied; where the browser does not let it, it is selected for the keyboard. */
function Key({ text, words }: { readonly text: string; readonly words: PanelWords }) {
  const code = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState(false);
  const select = (): void => {
    if (code.current) getSelection()?.selectAllChildren(code.current);
  };
  const copy = () => navigator.clipboard.writeText(text).then(() => setCopied(true), select);
  return (
    <>
      <code ref={code}>{text}</code>{' '}
      <button type="button" onClick={copy}>
        {words.copy}
      </button>
      <span role="status">{copied && words.copied}</span>
    </>
  );
}

/** What the stand-in of Qomon holds, the newest bundle first. */
export function Ledger({ page, panel }: PanelProps) {
  const words = page.view.words.panel;
  const { qomon } = panel;
  if (!qomon) return <p>{words.realNothing}</p>;
  return (
    <>
      <p>
        <strong>{qomon.space}</strong> · {words.requests(qomon.requests)}
        {Object.entries(qomon.totals).map(([currency, sum]) => ` · ${money(sum, currency)}`)} ·{' '}
        {words.key}
        {words.colon}{' '}
        {qomon.keys.map((key) => (
          <Key key={key} text={key} words={words} />
        ))}
      </p>
      {qomon.bundles.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.ledger.bundle}</th>
              <th scope="col">{words.ledger.references}</th>
              <th scope="col">{words.ledger.payments}</th>
              <th scope="col">{words.ledger.memberships}</th>
              <th scope="col">{words.ledger.donations}</th>
            </tr>
          </thead>
          <tbody>
            {qomon.bundles.map((bundle) => (
              <tr key={bundle.id} data-bundle={bundle.id}>
                <th scope="row">{bundle.id}</th>
                <td>{bundle.references.join(', ')}</td>
                <td>
                  <ul>
                    {bundle.transactions.map((line) => (
                      <li key={line.id}>
                        {money(line.amount, line.currency)} · {line.contact} · {line.about} ·{' '}
                        {line.status}
                        {line.reimbursed > 0 &&
                          ` · ${words.ledger.reimbursed} ${money(line.reimbursed, line.currency)}`}
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  <Lines lines={bundle.memberships} />
                </td>
                <td>
                  <Lines lines={bundle.donations} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
