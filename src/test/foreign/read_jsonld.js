// Reads a file with jsonld.js, which may not use the network, and prints its statements as N-Quads: node read_jsonld.js FILE
const fs = require('fs');
const jsonld = require('jsonld');

const documentLoader = url => { throw new Error(`asked for ${url}`); };
const document = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
jsonld.toRDF(document, { format: 'application/n-quads', documentLoader, safe: true })
  .then(quads => process.stdout.write(quads));
