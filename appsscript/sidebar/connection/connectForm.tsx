import { useState } from 'preact/hooks';
import { LABEL_LENGTH } from '../../../src/model/limits';
import { REGIONS, type Region } from '../../../src/model/regions';
import { KEY_USES, type Sharing } from '../../../src/model/sharing';
import { Choices, Tick } from '../choices';
import { useFrame } from '../frame';

/** What a person has typed to connect. */
export interface KeyTyped {
  readonly apiKey: string;
  readonly region: Region;
  readonly shared: Sharing;
  readonly replace: boolean;
  readonly label: string;
  readonly move: boolean;
}

/** Asks for a key. It is typed here once and never shown again. */
export function ConnectForm({
  busy,
  connecting,
  mayMove,
  mayReplace,
  onConnect,
  onKeep,
}: {
  busy: boolean;
  connecting: boolean;
  onConnect: (request: KeyTyped) => void;
  /** True once a key of another space was refused: the spreadsheet may be moved there. */
  mayMove: boolean;
  /** True once it was refused because somebody else shares a key. */
  mayReplace: boolean;
  /** Given where there is a key that can be kept. */
  onKeep: (() => void) | undefined;
}) {
  const words = useFrame().words.connection;
  const [apiKey, setApiKey] = useState('');
  const [region, setRegion] = useState<Region>(REGIONS[0]);
  const [shared, setShared] = useState<Sharing>('no');
  const [replace, setReplace] = useState(false);
  const [label, setLabel] = useState('');
  const [move, setMove] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onConnect({
          ...{ apiKey, region, shared, label },
          move: mayMove && move,
          replace: mayReplace && replace,
        });
      }}
    >
      <label for="api-key">{words.apiKey}</label>
      <input
        id="api-key"
        data-first
        type="password"
        autocomplete="off"
        required
        aria-describedby="api-key-help"
        value={apiKey}
        onInput={(event) => setApiKey(event.currentTarget.value)}
      />
      <p id="api-key-help" class="gray">
        {words.apiKeyHelp}
      </p>
      <label for="region">{words.host}</label>
      <select
        id="region"
        value={region}
        onChange={(event) => setRegion(event.currentTarget.value as Region)}
      >
        {REGIONS.map((one) => (
          <option key={one} value={one}>
            {words.regions[one]}
          </option>
        ))}
      </select>
      <label for="space-label">{words.label}</label>
      <input
        id="space-label"
        maxLength={LABEL_LENGTH}
        aria-describedby="space-label-help"
        value={label}
        onInput={(event) => setLabel(event.currentTarget.value)}
      />
      <p id="space-label-help" class="gray">
        {words.labelHelp}
      </p>
      {mayMove && (
        <>
          <Tick checked={move} onTick={setMove} describedBy="move-help">
            {words.move}
          </Tick>
          <p id="move-help" class="gray">
            {words.moveHelp}
          </p>
        </>
      )}
      <Choices
        legend={words.shared}
        name="shared"
        describedBy="shared-help"
        options={['no', ...KEY_USES]}
        chosen={shared}
        labelOf={(one) => words.sharing[one]}
        onChoose={setShared}
      />
      <p id="shared-help" class="gray">
        {words.sharedHelp[shared]}
      </p>
      {mayReplace && (
        <Tick checked={replace} onTick={setReplace}>
          {words.replace}
        </Tick>
      )}
      <div class="actions">
        <button type="submit" class="action" disabled={busy}>
          {connecting ? words.connecting : words.connect}
        </button>
        {onKeep && (
          <button type="button" disabled={busy} onClick={onKeep}>
            {words.keepKey}
          </button>
        )}
      </div>
    </form>
  );
}
