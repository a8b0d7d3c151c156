// Loaded into clasp before all else: what it asks of any host of Google's goes to the fake one,
// whose port is named in the environment. Nothing leaves this machine.
const http = require('node:http');
const https = require('node:https');

const port = process.env.FAKE_SCRIPT_API;
if (port) {
  https.request = (address, { method, headers }, answer) => {
    const { pathname, search } = new URL(address);
    return http.request(
      { host: '127.0.0.1', port, path: pathname + search, method, headers },
      answer,
    );
  };
}
