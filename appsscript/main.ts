import { checkRows as check } from '../src/check/menu';
import { connect as connectWithKey } from '../src/connection/connect';
import * as connection from '../src/connection/connection';
import { refreshLists as refresh } from '../src/lists/menu';
import { showNightlyNotice as tellOfNight } from '../src/nightly/notice';
import * as nightSettings from '../src/nightly/settings';
import { setUpSpreadsheet as setUp } from '../src/setup/setup';
import * as upload from '../src/upload/menu';
import * as slices from '../src/upload/slices';
import { openSidebar } from './frame';
import { googleHost } from './host';
import * as nightly from './nightly';

// When the document opens.
export const onOpen = (event?: { authMode?: unknown }) => nightly.atOpening(event);
export const onInstall = (event?: { authMode?: unknown }) => nightly.atOpening(event);

// The menu.
export const showSidebar = () => openSidebar();
export const setUpSpreadsheet = () => setUp(googleHost());
export const refreshLists = () => refresh(googleHost());
export const checkRows = () => check(googleHost());
export const sendSelectedRows = () => upload.sendSelectedRows(googleHost());
export const sendReadyRows = () => upload.sendReadyRows(googleHost());
export const resolveDoubtfulRows = () => upload.resolveDoubtfulRows(googleHost());
export const showNightlyNotice = () => tellOfNight(nightly.googleNight());

// The clock.
export const nightlyUpload = (event: unknown) => nightly.nightlyUpload(event);

// What the sidebar asks for: one plain object in, one out.
export const getConnection = () => connection.getConnection(googleHost());
export const connect = (request: unknown) => connectWithKey(googleHost(), request);
export const disconnect = () => connection.disconnect(googleHost());
export const sendNext = (request: unknown) => slices.sendNext(googleHost(), request);
export const stopSending = (request: unknown) => slices.stopSending(googleHost(), request);
export const getNightly = () => nightSettings.getNightly(nightly.googleNight());
export const setNightly = (request: unknown) =>
  nightSettings.setNightly(nightly.googleNight(), request);
