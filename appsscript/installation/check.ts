import { installationReport } from '../../src/commands/installationReport';
import { wordsIn } from '../../src/text';
import { installationWordsIn } from '../../src/text/installation';
import { userLanguage } from '../host';
import { VERSION } from '../version';
import { clockFindings } from './clockRun';
import { languageProbes } from './languageProbes';
import { networkProbes } from './networkProbes';
import { reportPage } from './reportPage';
import { withScratchTab } from './scratch';
import { serviceProbes } from './serviceProbes';
import { sheetProbes } from './sheetProbes';

/**
 * Tries on Google itself what the add-on takes for granted of Google, and shows a report. Nothing
 * is touched but a tab of its own, which is gone afterwards, and no key is used.
 */
export function checkThisInstallation(): void {
  const language = userLanguage();
  const { title, menu } = wordsIn(language);
  const words = installationWordsIn(language);
  const clock = clockFindings();
  const report = withScratchTab((scratch) =>
    installationReport(
      {
        ...languageProbes,
        ...sheetProbes(scratch),
        ...serviceProbes,
        ...networkProbes,
        ...clock.probes,
      },
      { title, version: VERSION, at: Date.now(), clockAt: clock.at },
      words,
    ),
  );
  const page = HtmlService.createHtmlOutput(
    reportPage({ language, help: words.howToCopy, report }),
  );
  SpreadsheetApp.getUi().showModalDialog(page.setWidth(680).setHeight(520), menu.checkInstallation);
}
