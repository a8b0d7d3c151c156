import type { Fault, FaultName } from '../../local/qomon/faults';
import { BUNDLES, type DUPLICATES, payments, Scene } from './scene';

/** Three payments, the second of which meets a fault. */
export function sentUnder(
  fault: Fault | FaultName,
  duplicates: (typeof DUPLICATES)[number],
): Scene {
  const scene = new Scene(payments(3), { duplicates });
  scene.session.qomon.faults.add({ fault, nth: 2, ...BUNDLES });
  scene.send();
  return scene;
}
