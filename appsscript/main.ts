import { answerQuestion as answerOf } from '../src/commands/answerQuestion';
import { cancelSelectedBundles as cancel } from '../src/commands/cancelBundles';
import { checkRows as check } from '../src/commands/checkRows';
import { compareWithQomon as compare } from '../src/commands/compareRows';
import { connect as connectWithKey } from '../src/commands/connect';
import * as connection from '../src/commands/connection';
import { correctSelectedBundle as correct } from '../src/commands/correctBundle';
import { createContact as create } from '../src/commands/createContact';
import { findContacts as find } from '../src/commands/findContacts';
import { goToCell as goTo } from '../src/commands/goToCell';
import { refreshLists as refresh } from '../src/commands/refreshLists';
import { refund as refundPayment } from '../src/commands/refund';
import { resolveDoubtfulRows as resolveRows } from '../src/commands/resolveRows';
import { reviewSelection as review } from '../src/commands/reviewSelection';
import * as upload from '../src/commands/sendRows';
import * as slices from '../src/commands/sendSlices';
import * as settings from '../src/commands/settings';
import { setUpSpreadsheet as setUp } from '../src/commands/setUp';
import { useContact as use } from '../src/commands/useContact';
import type { Scope } from '../src/model/scopes';
import { showNightlyNotice as noticeOfNight } from '../src/nightly/notice';
import * as nightSettings from '../src/nightly/settings';
import { openRefund as openBundle } from '../src/refund/open';
import { menuDoor, menuWork, nightDoor, openDoor, pageDoor } from './doors';
import { openSidebar } from './frame';
import { checkThisInstallation } from './installation/check';
import type { Opening } from './menu';
import * as nightly from './nightly';

// When the document opens. Nobody can be asked for anything then.
export const onOpen = (event: Opening) => nightly.atOpening(event);

export const onInstall = (event: Opening) => nightly.atOpening(event);

// What a function cannot do without. The address of whoever runs it is asked for nowhere: where
// Google does not tell it, the journal says so.
const SHEET: readonly Scope[] = ['sheets'];

const DIALOG: readonly Scope[] = [...SHEET, 'dialogs'];

const QOMON: readonly Scope[] = [...SHEET, 'requests'];

const MONEY: readonly Scope[] = [...QOMON, 'dialogs'];

// The menu.
export const showSidebar = (request?: unknown) => menuDoor(DIALOG, request, () => openSidebar());

export const checkInstallation = (request?: unknown) =>
  openDoor(DIALOG, request, checkThisInstallation);

export const setUpSpreadsheet = (request?: unknown) => menuWork(SHEET, request, setUp);

export const refreshLists = (request?: unknown) => menuWork(QOMON, request, refresh);

export const checkRows = (request?: unknown) => menuWork(QOMON, request, check);

export const sendSelectedRows = (request?: unknown) =>
  menuWork(MONEY, request, upload.sendSelectedRows);

export const sendReadyRows = (request?: unknown) => menuWork(MONEY, request, upload.sendReadyRows);

export const resolveDoubtfulRows = (request?: unknown) => menuWork(MONEY, request, resolveRows);

export const showNightlyNotice = (request?: unknown) =>
  menuDoor(DIALOG, request, () => noticeOfNight(nightly.googleNight()));

export const refundSelectedRow = (request?: unknown) =>
  menuDoor(DIALOG, request, () => openSidebar('refund'));

export const showNightlySettings = (request?: unknown) =>
  menuDoor(DIALOG, request, () => openSidebar('nightly'));

export const cancelSelectedBundles = (request?: unknown) => menuWork(MONEY, request, cancel);

export const correctSelectedBundle = (request?: unknown) => menuWork(MONEY, request, correct);

export const compareWithQomon = (request?: unknown) => menuWork(QOMON, request, compare);

// The clock.
export const nightlyUpload = (event: unknown) => nightly.nightlyUpload(event);

// What the sidebar asks for: one plain object in, one out.
export const getConnection = (request?: unknown) =>
  pageDoor(SHEET, request, connection.getConnection);

export const connect = (request?: unknown) => pageDoor(QOMON, request, connectWithKey);

export const disconnect = (request?: unknown) => pageDoor(SHEET, request, connection.disconnect);

export const reviewSelection = (request?: unknown) => pageDoor(QOMON, request, review);

export const goToCell = (request?: unknown) => pageDoor(SHEET, request, goTo);

export const sendNext = (request?: unknown) => pageDoor(QOMON, request, slices.sendNext);

export const stopSending = (request?: unknown) => pageDoor(SHEET, request, slices.stopSending);

export const answerQuestion = (request?: unknown) => pageDoor(QOMON, request, answerOf);

export const openRefund = (request?: unknown) => pageDoor(QOMON, request, openBundle);

export const refund = (request?: unknown) => pageDoor(QOMON, request, refundPayment);

export const getNightly = (request?: unknown) => nightDoor(request, nightSettings.getNightly);

export const setNightly = (request?: unknown) => nightDoor(request, nightSettings.setNightly);

export const findContacts = (request?: unknown) => pageDoor(QOMON, request, find);

export const useContact = (request?: unknown) => pageDoor(QOMON, request, use);

export const createContact = (request?: unknown) => pageDoor(QOMON, request, create);

export const getSettings = (request?: unknown) => pageDoor(SHEET, request, settings.getSettings);

export const setSettings = (request?: unknown) => pageDoor(SHEET, request, settings.setSettings);
