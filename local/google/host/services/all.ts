import type { Service } from '../execution.js';
import { fetchService } from './fetch.js';
import { lockService } from './lock.js';
import { logService } from './log.js';
import { peopleService } from './people.js';
import { rangeService } from './range.js';
import { scriptService } from './script.js';
import { sheetService } from './sheet.js';
import { spreadsheetService } from './spreadsheet.js';
import { storesService } from './stores.js';
import { uiService } from './ui.js';
import { utilitiesService } from './utilities.js';

/** Every method that is modelled, by `Service.method`. */
export const SERVICES: Service = {
  ...fetchService,
  ...lockService,
  ...logService,
  ...peopleService,
  ...rangeService,
  ...scriptService,
  ...sheetService,
  ...spreadsheetService,
  ...storesService,
  ...uiService,
  ...utilitiesService,
};
