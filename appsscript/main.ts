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
import { reviewSelection as review } from '../src/commands/reviewSelection';
import * as upload from '../src/commands/sendRows';
import * as slices from '../src/commands/sendSlices';
import * as settings from '../src/commands/settings';
import { setUpSpreadsheet as setUp } from '../src/commands/setUp';
import { useContact as use } from '../src/commands/useContact';
import { showNightlyNotice as noticeOfNight } from '../src/nightly/notice';
import * as nightSettings from '../src/nightly/settings';
import { openRefund as openBundle } from '../src/refund/open';
import { openSidebar } from './frame';
import { googleHost } from './host';
import { checkThisInstallation } from './installation/check';
import type { Opening } from './menu';
import * as nightly from './nightly';

// When the document opens.
export const onOpen = (event: Opening) => nightly.atOpening(event);

export const onInstall = (event: Opening) => nightly.atOpening(event);

// The menu.
export const showSidebar = () => openSidebar();

export const checkInstallation = () => checkThisInstallation();

export const setUpSpreadsheet = () => setUp(googleHost());

export const refreshLists = () => refresh(googleHost());

export const checkRows = () => check(googleHost());

export const sendSelectedRows = () => upload.sendSelectedRows(googleHost());

export const sendReadyRows = () => upload.sendReadyRows(googleHost());

export const resolveDoubtfulRows = () => upload.resolveDoubtfulRows(googleHost());

export const showNightlyNotice = () => noticeOfNight(nightly.googleNight());

export const refundSelectedRow = () => openSidebar('refund');

export const showNightlySettings = () => openSidebar('nightly');

export const cancelSelectedBundles = () => cancel(googleHost());

export const correctSelectedBundle = () => correct(googleHost());

export const compareWithQomon = () => compare(googleHost());

// The clock.
export const nightlyUpload = (event: unknown) => nightly.nightlyUpload(event);

// What the sidebar asks for: one plain object in, one out.
export const getConnection = () => connection.getConnection(googleHost());

export const connect = (request: unknown) => connectWithKey(googleHost(), request);

export const disconnect = () => connection.disconnect(googleHost());

export const reviewSelection = (request: unknown) => review(googleHost(), request);

export const goToCell = (request: unknown) => goTo(googleHost(), request);

export const sendNext = (request: unknown) => slices.sendNext(googleHost(), request);

export const stopSending = (request: unknown) => slices.stopSending(googleHost(), request);

export const openRefund = () => openBundle(googleHost());

export const refund = (request: unknown) => refundPayment(googleHost(), request);

export const getNightly = () => nightSettings.getNightly(nightly.googleNight());

export const setNightly = (request: unknown) =>
  nightSettings.setNightly(nightly.googleNight(), request);

export const findContacts = (request: unknown) => find(googleHost(), request);

export const useContact = (request: unknown) => use(googleHost(), request);

export const createContact = (request: unknown) => create(googleHost(), request);

export const getSettings = () => settings.getSettings(googleHost());

export const setSettings = (request: unknown) => settings.setSettings(googleHost(), request);
