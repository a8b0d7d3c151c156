import { CHANGE_GUARDS } from './change';
import { GOOGLE_GUARDS } from './google';
import type { Guard } from './guard';
import { IMPORT_GUARDS } from './imports';
import { LOOK_GUARDS } from './look';
import { NIGHT_GUARDS } from './night';
import { PAPER_GUARDS } from './papers';
import { PROOF_GUARDS } from './proof';
import { RECOVERY_GUARDS } from './recovery';
import { REFUND_GUARDS } from './refund';
import { SEND_GUARDS } from './send';
import { STATUS_GUARDS } from './status';

/** Every guard, each with the smallest edit that takes it away. */
export const GUARDS: readonly Guard[] = [
  ...SEND_GUARDS,
  ...RECOVERY_GUARDS,
  ...LOOK_GUARDS,
  ...PROOF_GUARDS,
  ...NIGHT_GUARDS,
  ...REFUND_GUARDS,
  ...STATUS_GUARDS,
  ...PAPER_GUARDS,
  ...CHANGE_GUARDS,
  ...GOOGLE_GUARDS,
  ...IMPORT_GUARDS,
];
