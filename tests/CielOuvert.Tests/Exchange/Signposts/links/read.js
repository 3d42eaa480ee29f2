// Reads links as anybody would, one file each of a header or of a set of links in text: prints them as JSON, a link a line.
const fs = require('fs');
const LinkHeader = require('http-link-header');

for (const file of process.argv.slice(2))
  for (const link of LinkHeader.parse(fs.readFileSync(file, 'utf-8')).refs)
    console.log(JSON.stringify({ href: link.uri, rel: link.rel, type: link.type, anchor: link.anchor }));
