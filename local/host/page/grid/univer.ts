import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-note-ui/lib/index.css';
import { type ILocales, LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import dataValidationEn from '@univerjs/data-validation/locale/en-US';
import dataValidationFr from '@univerjs/data-validation/locale/fr-FR';
import designEn from '@univerjs/design/locale/en-US';
import designFr from '@univerjs/design/locale/fr-FR';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUiEn from '@univerjs/docs-ui/locale/en-US';
import docsUiFr from '@univerjs/docs-ui/locale/fr-FR';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsFr from '@univerjs/sheets/locale/fr-FR';
import '@univerjs/sheets/facade';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import sheetsDataValidationEn from '@univerjs/sheets-data-validation/locale/en-US';
import sheetsDataValidationFr from '@univerjs/sheets-data-validation/locale/fr-FR';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import sheetsDataValidationUiEn from '@univerjs/sheets-data-validation-ui/locale/en-US';
import sheetsDataValidationUiFr from '@univerjs/sheets-data-validation-ui/locale/fr-FR';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import sheetsFormulaEn from '@univerjs/sheets-formula/locale/en-US';
import sheetsFormulaFr from '@univerjs/sheets-formula/locale/fr-FR';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import sheetsFormulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import sheetsFormulaUiFr from '@univerjs/sheets-formula-ui/locale/fr-FR';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import sheetsNoteUiEn from '@univerjs/sheets-note-ui/locale/en-US';
import sheetsNoteUiFr from '@univerjs/sheets-note-ui/locale/fr-FR';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiFr from '@univerjs/sheets-ui/locale/fr-FR';
import '@univerjs/sheets-ui/facade';
import { UniverUIPlugin } from '@univerjs/ui';
import uiEn from '@univerjs/ui/locale/en-US';
import uiFr from '@univerjs/ui/locale/fr-FR';

const LOCALES: ILocales = {
  [LocaleType.EN_US]: mergeLocales(
    designEn,
    uiEn,
    docsUiEn,
    sheetsEn,
    sheetsUiEn,
    sheetsFormulaEn,
    sheetsFormulaUiEn,
    dataValidationEn,
    sheetsDataValidationEn,
    sheetsDataValidationUiEn,
    sheetsNoteUiEn,
  ),
  [LocaleType.FR_FR]: mergeLocales(
    designFr,
    uiFr,
    docsUiFr,
    sheetsFr,
    sheetsUiFr,
    sheetsFormulaFr,
    sheetsFormulaUiFr,
    dataValidationFr,
    sheetsDataValidationFr,
    sheetsDataValidationUiFr,
    sheetsNoteUiFr,
  ),
};

/** Univer in an element, with all that the spreadsheet needs and no number formats of its own. */
export function openUniver(
  container: HTMLElement,
  language: string,
): { readonly univer: Univer; readonly api: FUniver } {
  const univer = new Univer({
    locale: language === 'fr' ? LocaleType.FR_FR : LocaleType.EN_US,
    locales: LOCALES,
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, toolbar: false });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    footer: { menus: false, statisticBar: false, zoomSlider: false },
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: false,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, {
    showEditOnDropdown: false,
    // It would take the focus from the cell after the first letter that is typed there.
    showSearchOnDropdown: false,
  });
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  return { univer, api: FUniver.newAPI(univer) };
}
