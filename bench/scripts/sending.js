// Two small scripts to compare with. They know that each row is a membership of 20 euros, and check
// nothing, mark nothing, look nothing up.

/** The script of the textbook: a request and a write for each row. */
function textbook() {
  const tab = readTab();
  tab.rows.forEach((row, index) => {
    const { url, ...options } = requestOf(tab, row);
    const response = UrlFetchApp.fetch(url, options);
    tab.sheet.getRange(index + 2, tab.state, 1, 3).setValues([resultOf(response)]);
  });
}

/** The fastest way: one batch of everything and one write at the end. Cut off, it loses all of it. */
function unsafe() {
  const tab = readTab();
  const responses = UrlFetchApp.fetchAll(tab.rows.map((row) => requestOf(tab, row)));
  tab.sheet.getRange(2, tab.state, responses.length, 3).setValues(responses.map(resultOf));
}

function readTab() {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Bundles');
  const [header, ...rows] = sheet.getDataRange().getValues();
  return { sheet, header, rows, state: header.indexOf('State') + 1 };
}

function requestOf({ header }, row) {
  const cell = (name) => row[header.indexOf(name)];
  const day = cell('Payment date').toISOString().slice(0, 10);
  const [amount, payer] = [Math.round(cell('Amount') * 100), Number(cell('Payer ID'))];
  const money = { amount, currency: 'eur', contact_id: payer };
  const data = {
    transactions: [
      { ...money, payment_method_kind: cell('Payment method'), date: `${day}T00:00:00Z` },
    ],
    memberships: [
      {
        ...money,
        amount_initial: amount,
        membership_price_id: 10,
        start_date: `${day}T00:00:00Z`,
        end_date: `${Number(day.slice(0, 4)) + 1}${day.slice(4)}T00:00:00Z`,
      },
    ],
  };
  return {
    url: 'https://incoming.qomon.app/v1/transaction_bundles',
    method: 'post',
    contentType: 'application/json',
    headers: { Authorization: 'Bearer sample-key-full' },
    payload: JSON.stringify({ data }),
    muteHttpExceptions: true,
  };
}

function resultOf(response) {
  if (response.getResponseCode() !== 200) return ['Rejected', response.getContentText(), ''];
  return ['Sent', '', JSON.parse(response.getContentText()).data.id];
}
