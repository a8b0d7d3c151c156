import { checkRows as check } from '../src/check/menu';
import { connect as connectWithKey } from '../src/connection/connect';
import * as connection from '../src/connection/connection';
import { refreshLists as refresh } from '../src/lists/menu';
import { refundSelectedRow as refundRow } from '../src/refund/menu';
import * as refunds from '../src/refund/refund';
import { setUpSpreadsheet as setUp } from '../src/setup/setup';
import * as upload from '../src/upload/menu';
import * as slices from '../src/upload/slices';
import { openSidebar } from './frame';
import { googleHost } from './host';
import { checkThisInstallation } from './installation/check';
import { addMenu } from './menu';

// When the document opens.
export const onOpen = () => addMenu();
export const onInstall = () => addMenu();

// The menu.
export const showSidebar = () => openSidebar();
export const checkInstallation = () => checkThisInstallation();
export const setUpSpreadsheet = () => setUp(googleHost());
export const refreshLists = () => refresh(googleHost());
export const checkRows = () => check(googleHost());
export const sendSelectedRows = () => upload.sendSelectedRows(googleHost());
export const sendReadyRows = () => upload.sendReadyRows(googleHost());
export const resolveDoubtfulRows = () => upload.resolveDoubtfulRows(googleHost());
export const refundSelectedRow = () => refundRow(googleHost());

// What the sidebar asks for: one plain object in, one out.
export const getConnection = () => connection.getConnection(googleHost());
export const connect = (request: unknown) => connectWithKey(googleHost(), request);
export const disconnect = () => connection.disconnect(googleHost());
export const sendNext = (request: unknown) => slices.sendNext(googleHost(), request);
export const stopSending = (request: unknown) => slices.stopSending(googleHost(), request);
export const openRefund = () => refunds.openRefund(googleHost());
export const refund = (request: unknown) => refunds.refund(googleHost(), request);
