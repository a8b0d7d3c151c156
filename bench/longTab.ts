import type { Kind } from '../local/google/index';
import { readyRows, type Sending, sendReady } from './sending';
