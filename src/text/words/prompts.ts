import type { AmountFault, ChoiceFault, DateFault } from '../../model/faults';
import type { SentencesFor } from '.';

/** Every word about what a person types into a prompt, where there is no cell and no dropdown. */
export interface PromptWords {
  /** Why it is not taken; the question with its list stands below. */
  readonly refused: SentencesFor<AmountFault | ChoiceFault | DateFault>;
  /** `CHQ — cheque`, as a prompt lists it; other methods as they are. */
  readonly listedMethod: (method: string) => string;
}
