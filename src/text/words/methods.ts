/** What people call a payment method, by Qomon's code; what is shown to them comes first. */
export type MethodWords = Readonly<Record<string, readonly [string, ...string[]]>>;
