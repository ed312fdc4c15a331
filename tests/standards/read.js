// Prints the titles that Citation.js reads from each file of the command line, one JSON array a line.
const fs = require('fs')
const { Cite } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-csl')
require('@citation-js/plugin-ris')

for (const file of process.argv.slice(2)) {
  const { data } = new Cite(fs.readFileSync(file, 'utf8'))
  console.log(JSON.stringify(data.map(item => item.title || '')))
}
