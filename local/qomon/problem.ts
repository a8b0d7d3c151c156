/** One thing that is wrong with a request, as RFC 9457 answers list them. */
export interface Flaw {
  readonly location: string;
  readonly message: string;
  readonly value?: unknown;
}

/** What the stand-in answers, before it becomes text. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
  /** In place of a body: HTML, as a proxy answers it. */
  readonly html?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** A refusal in the form of RFC 9457. */
export function problem(status: number, detail: string, flaws: readonly Flaw[] = []): Reply {
  const body = {
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    detail,
    ...(flaws.length > 0 ? { errors: flaws } : {}),
  };
  return { status, body };
}

/** `body` and `/data/transactions/0/amount` make `body.data.transactions[0].amount`. */
export function locationOf(root: string, pointer: string): string {
  const steps = pointer.split('/').slice(1);
  return (
    root + steps.map((step) => keyOf(step.replaceAll('~1', '/').replaceAll('~0', '~'))).join('')
  );
}

/** One step of a location: `[0]` for a place in a list, `.amount` for a field. */
export function keyOf(step: unknown): string {
  const key = String(step);
  return /^\d+$/.test(key) ? `[${key}]` : `.${key}`;
}
