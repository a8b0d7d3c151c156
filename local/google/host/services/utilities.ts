import { createHash } from 'node:crypto';
import type { Wire } from '../../bridge';
import { formatDate, parseDate } from '../dates';
import { GoogleError, notModelled } from '../errors';
import type { Args, Execution, Service } from '../execution';

const ALGORITHMS: Readonly<Record<string, string>> = {
  SHA_256: 'sha256',
  SHA_1: 'sha1',
  MD5: 'md5',
};

/** Google's bytes are signed. */
function signed(buffer: Uint8Array): Wire {
  return Array.from(buffer, (byte) => (byte > 127 ? byte - 256 : byte));
}

function bytesOf(value: Wire | undefined): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  if (!Array.isArray(value)) throw new Error('The classes inside sent no bytes.');
  return Buffer.from(value.map((byte) => Number(byte) & 255));
}

/** A version 4 UUID from the seeded sequence. */
function uuid(run: Execution): string {
  const digits = Array.from({ length: 32 }, (_, i) => {
    const digit = Math.floor(run.host.random() * 16);
    if (i === 12) return '4';
    return (i === 16 ? (digit & 3) | 8 : digit).toString(16);
  }).join('');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function decode(_run: Execution, args: Args): Wire {
  const text = args.text(0);
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text)) {
    throw new GoogleError('Could not decode string.');
  }
  return signed(Buffer.from(text, 'base64'));
}

/** The methods of `Utilities`. */
export const utilitiesService: Service = {
  'Utilities.sleep': {
    kind: 'sleep',
    run: (run, args) => {
      const milliseconds = args.number(0);
      // developers.google.com/apps-script/reference/utilities: five minutes at most.
      if (milliseconds < 0 || milliseconds > 300_000) {
        throw new GoogleError(`Invalid argument: ${milliseconds}`);
      }
      run.spend(milliseconds);
      return null;
    },
  },
  'Utilities.formatDate': {
    kind: 'utilities',
    run: (_run, args) => formatDate(args.number(0), args.text(1), args.text(2)),
  },
  'Utilities.parseDate': {
    kind: 'utilities',
    run: (_run, args) => parseDate(args.text(0), args.text(1), args.text(2)),
  },
  'Utilities.getUuid': { kind: 'utilities', run: uuid },
  'Utilities.base64Encode': {
    kind: 'utilities',
    run: (_run, args) => bytesOf(args.list[0]).toString('base64'),
  },
  'Utilities.base64Decode': { kind: 'utilities', run: decode },
  'Utilities.computeDigest': {
    kind: 'utilities',
    run: (_run, args) => {
      const name = ALGORITHMS[args.text(0)] ?? notModelled(`The digest ${args.text(0)}`);
      return signed(createHash(name).update(bytesOf(args.list[1])).digest());
    },
  },
};
