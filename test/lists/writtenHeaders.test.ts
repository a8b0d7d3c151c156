import { expect, test } from '@jest/globals';
import { LANGUAGES } from '../../src/model/language';
import { listsHeader, WRITTEN_HEADERS } from '../../src/sheet/listsTab';
import { wordsIn } from '../../src/text';

test.each(LANGUAGES)(
  'the headers of the hidden tab in %s are among those that tell it for ever',
  (language) => {
    expect(WRITTEN_HEADERS).toContainEqual(listsHeader(wordsIn(language)));
  },
);
