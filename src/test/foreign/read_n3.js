// Reads a file with N3.js and prints its statements as N-Quads: node read_n3.js MEDIA-TYPE FILE
const fs = require('fs');
const N3 = require('n3');

const quads = new N3.Parser({ format: process.argv[2] }).parse(fs.readFileSync(process.argv[3], 'utf8'));
const writer = new N3.Writer({ format: 'application/n-quads' });
process.stdout.write(writer.quadsToString(quads));
