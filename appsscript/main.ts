import { answerQuestion as answerOf } from '../src/commands/answerQuestion';
import { cancelSelectedBundles as cancel } from '../src/commands/cancelBundles';
import { changePaymentStatus as changeStatus } from '../src/commands/changeStatus';
import { checkRows as check } from '../src/commands/checkRows';
import { compareWithQomon as compare } from '../src/commands/compareRows';
import { connect as connectWithKey } from '../src/commands/connect';
import * as connection from '../src/commands/connection';
import { correctSelectedBundle as correct } from '../src/commands/correctBundle';
import { createContact as create } from '../src/commands/createContact';
import * as slips from '../src/commands/depositSlip';
import { findContacts as find } from '../src/commands/findContacts';
import { goToCell as goTo } from '../src/commands/goToCell';
import { handOverInstallation as handOver } from '../src/commands/handOver';
import { importRows as importPart } from '../src/commands/importRows';
import * as sources from '../src/commands/importSources';
import { layOutTab as layOut } from '../src/commands/layOutTab';
import { newEventTab as makeEventTab } from '../src/commands/newEventTab';
import { getPaperFacts as paperFacts } from '../src/commands/paperFacts';
import { payInSlips as payIn } from '../src/commands/payInSlips';
import { soughtOnRow } from '../src/commands/personCell';
import { previewImport as preview } from '../src/commands/previewImport';
import { readBundles as readList } from '../src/commands/readBundles';
import { readImportTab as readTab } from '../src/commands/readImportTab';
import { readPeople as peopleOf } from '../src/commands/readPeople';
import { refreshLists as refresh } from '../src/commands/refreshLists';
import { refund as refundPayment } from '../src/commands/refund';
import * as renewals from '../src/commands/renewalRows';
import * as report from '../src/commands/report';
import { resolveDoubtfulRows as resolveRows } from '../src/commands/resolveRows';
import { reviewSelection as review } from '../src/commands/reviewSelection';
import * as upload from '../src/commands/sendRows';
import * as slices from '../src/commands/sendSlices';
import * as settings from '../src/commands/settings';
import { setUpSpreadsheet as setUp } from '../src/commands/setUp';
import * as slipsPanel from '../src/commands/slipsPanel';
import * as summary from '../src/commands/summary';
import { takeBackImport as takeBack } from '../src/commands/takeBackImport';
import { getUnconfirmedRows as unprovenOf } from '../src/commands/unconfirmedRows';
import { useContact as use } from '../src/commands/useContact';
import type { Scope } from '../src/model/scopes';
import { showNightlyNotice as noticeOfNight } from '../src/nightly/notice';
import * as nightSettings from '../src/nightly/settings';
import { openRefund as openBundle } from '../src/refund/open';
import {
  type Asked,
  lookDoor,
  mailWork,
  menuDoor,
  menuWork,
  nightDoor,
  openDoor,
  pageDoor,
} from './doors';
import { openSidebar } from './frame';
import { openHelp } from './help';
import { checkThisInstallation } from './installation/check';
import type { Opening } from './menu';
import * as nightly from './nightly';
import { afterEdit, type Edited } from './typing';

// When the document opens. Nobody can be asked for anything then.
export const onOpen = (event: Opening) => nightly.atOpening(event);

export const onInstall = (event: Opening) => nightly.atOpening(event);

// While somebody types, where the spreadsheet wants it.
export const onEdit = (event?: Edited) => afterEdit(event);

// What a function cannot do without. The address of whoever runs it is asked for nowhere: where
// Google does not tell it, the journal says so.
const SHEET: readonly Scope[] = ['sheets'];

const DIALOG: readonly Scope[] = [...SHEET, 'dialogs'];

const QOMON: readonly Scope[] = [...SHEET, 'requests'];

const MONEY: readonly Scope[] = [...QOMON, 'dialogs'];

// The menu.
export const showSidebar = (...asked: Asked) => menuDoor(DIALOG, asked, () => openSidebar());

export const showHelp = (...asked: Asked) => menuDoor(['dialogs'], asked, openHelp);

export const checkInstallation = (...asked: Asked) =>
  openDoor(DIALOG, asked, checkThisInstallation);

export const setUpSpreadsheet = (...asked: Asked) => menuWork(SHEET, asked, setUp);

export const refreshLists = (...asked: Asked) => menuWork(QOMON, asked, refresh);

export const checkRows = (...asked: Asked) => menuWork(QOMON, asked, check);

export const sendSelectedRows = (...asked: Asked) =>
  menuWork(MONEY, asked, upload.sendSelectedRows);

export const sendReadyRows = (...asked: Asked) => menuWork(MONEY, asked, upload.sendReadyRows);

export const resolveDoubtfulRows = (...asked: Asked) => menuWork(MONEY, asked, resolveRows);

export const showNightlyNotice = (...asked: Asked) =>
  menuDoor(DIALOG, asked, () => noticeOfNight(nightly.googleNight()));

export const refundSelectedRow = (...asked: Asked) =>
  menuDoor(DIALOG, asked, () => openSidebar('refund'));

export const showNightlySettings = (...asked: Asked) =>
  menuDoor(DIALOG, asked, () => openSidebar('nightly'));

export const showImport = (...asked: Asked) => menuDoor(DIALOG, asked, () => openSidebar('import'));

export const cancelSelectedBundles = (...asked: Asked) => menuWork(MONEY, asked, cancel);

export const correctSelectedBundle = (...asked: Asked) => menuWork(MONEY, asked, correct);

export const changePaymentStatus = (...asked: Asked) => menuWork(MONEY, asked, changeStatus);

export const makeDepositSlip = (...asked: Asked) => menuWork(MONEY, asked, slips.makeDepositSlip);

export const printDepositSlip = (...asked: Asked) => menuWork(MONEY, asked, slips.printDepositSlip);

export const undoDepositSlip = (...asked: Asked) => menuWork(MONEY, asked, slips.undoDepositSlip);

export const showSummary = (...asked: Asked) => menuWork(MONEY, asked, summary.showSummary);

export const makeReport = (...asked: Asked) => mailWork(DIALOG, asked, report.makeReport);

export const compareWithQomon = (...asked: Asked) => menuWork(QOMON, asked, compare);

export const newEventTab = (...asked: Asked) => menuWork(DIALOG, asked, makeEventTab);

export const layOutTab = (...asked: Asked) => menuWork(DIALOG, asked, layOut);

// The clock.
export const nightlyUpload = (event: unknown) => nightly.nightlyUpload(event);

// What the sidebar asks for: one plain object in, one out.
export const getConnection = (...asked: Asked) => lookDoor(SHEET, asked, connection.getConnection);

export const connect = (...asked: Asked) => pageDoor(QOMON, asked, connectWithKey);

export const disconnect = (...asked: Asked) => pageDoor(SHEET, asked, connection.disconnect);

export const reviewSelection = (...asked: Asked) => lookDoor(QOMON, asked, review);

export const goToCell = (...asked: Asked) => pageDoor(SHEET, asked, goTo);

export const sendNext = (...asked: Asked) => pageDoor(QOMON, asked, slices.sendNext);

export const stopSending = (...asked: Asked) => pageDoor(SHEET, asked, slices.stopSending);

export const answerQuestion = (...asked: Asked) => pageDoor(QOMON, asked, answerOf);

export const getUnconfirmedRows = (...asked: Asked) => lookDoor(QOMON, asked, unprovenOf);

export const openRefund = (...asked: Asked) => lookDoor(QOMON, asked, openBundle);

export const refund = (...asked: Asked) => pageDoor(QOMON, asked, refundPayment);

export const getNightly = (...asked: Asked) => nightDoor(asked, nightSettings.getNightly);

export const setNightly = (...asked: Asked) => nightDoor(asked, nightSettings.setNightly);

export const findContacts = (...asked: Asked) => lookDoor(QOMON, asked, find);

export const getSelectedPerson = (...asked: Asked) => lookDoor(SHEET, asked, soughtOnRow);

export const useContact = (...asked: Asked) => pageDoor(QOMON, asked, use);

export const createContact = (...asked: Asked) => pageDoor(QOMON, asked, create);

export const getSettings = (...asked: Asked) => lookDoor(SHEET, asked, settings.getSettings);

export const setSettings = (...asked: Asked) => pageDoor(SHEET, asked, settings.setSettings);

export const getSources = (...asked: Asked) => lookDoor(QOMON, asked, sources.getSources);

export const saveSource = (...asked: Asked) => pageDoor(SHEET, asked, sources.saveSource);

export const readImportTab = (...asked: Asked) => lookDoor(SHEET, asked, readTab);

export const previewImport = (...asked: Asked) => lookDoor(QOMON, asked, preview);

export const importRows = (...asked: Asked) => pageDoor(QOMON, asked, importPart);

export const getSummary = (...asked: Asked) => lookDoor(QOMON, asked, summary.getSummary);

export const getSlips = (...asked: Asked) => pageDoor(QOMON, asked, slipsPanel.getSlips);

export const recordSlip = (...asked: Asked) => pageDoor(QOMON, asked, slipsPanel.recordSlip);

export const payInSlips = (...asked: Asked) => pageDoor(QOMON, asked, payIn);

export const getPaperFacts = (...asked: Asked) => pageDoor(QOMON, asked, paperFacts);

export const readBundles = (...asked: Asked) => pageDoor(QOMON, asked, readList);

export const readPeople = (...asked: Asked) => pageDoor(QOMON, asked, peopleOf);

export const lookUpRenewals = (...asked: Asked) => lookDoor(QOMON, asked, renewals.lookUpRenewals);

export const makeRenewals = (...asked: Asked) => pageDoor(QOMON, asked, renewals.makeRenewals);

export const takeBackImport = (...asked: Asked) => pageDoor(QOMON, asked, takeBack);

export const handOverInstallation = (...asked: Asked) => pageDoor(SHEET, asked, handOver);
