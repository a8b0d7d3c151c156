import type { ComponentChildren } from 'preact';

/** A box that a person ticks, with what it means beside it. */
export function Tick({
  checked,
  onTick,
  describedBy,
  disabled = false,
  children,
}: {
  checked: boolean;
  onTick: (checked: boolean) => void;
  describedBy?: string;
  disabled?: boolean;
  children: ComponentChildren;
}) {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}

/** One of several, of which all can be seen at once; `name` keeps it apart from others on the page. */
export function Choices<One extends string | number>({
  legend,
  name,
  options,
  chosen,
  labelOf,
  onChoose,
  describedBy,
  help,
}: {
  legend: string;
  name: string;
  options: readonly One[];
  chosen: One;
  labelOf: (one: One) => string;
  onChoose: (one: One) => void;
  /** The ID of what says below what the chosen one means. */
  describedBy?: string;
  help?: string;
}) {
  return (
    <fieldset aria-describedby={describedBy}>
      <legend>{legend}</legend>
      {help && <p class="gray">{help}</p>}
      {options.map((one) => (
        <label key={one} class="check">
          <input type="radio" name={name} checked={one === chosen} onChange={() => onChoose(one)} />
          {labelOf(one)}
        </label>
      ))}
    </fieldset>
  );
}
