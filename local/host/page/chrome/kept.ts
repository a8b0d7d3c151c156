import { useState } from 'preact/hooks';

/** A choice in the page that is still made when the page is loaded again, in another language say. */
export function useKept<Value extends string>(
  name: string,
  values: readonly Value[],
  first: Value,
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState(
    () => values.find((one) => one === sessionStorage.getItem(name)) ?? first,
  );
  return [
    value,
    (next) => {
      sessionStorage.setItem(name, next);
      setValue(next);
    },
  ];
}
