import type { Service } from '../execution';
import { fetchService } from './fetch';
import { lockService } from './lock';
import { logService } from './log';
import { peopleService } from './people';
import { protectionService } from './protection';
import { rangeService } from './range';
import { scriptService } from './script';
import { sheetService } from './sheet';
import { spreadsheetService } from './spreadsheet';
import { storesService } from './stores';
import { uiService } from './ui';
import { utilitiesService } from './utilities';

/** Every method that is modelled, by `Service.method`. */
export const SERVICES: Service = {
  ...fetchService,
  ...lockService,
  ...logService,
  ...peopleService,
  ...protectionService,
  ...rangeService,
  ...scriptService,
  ...sheetService,
  ...spreadsheetService,
  ...storesService,
  ...uiService,
  ...utilitiesService,
};
