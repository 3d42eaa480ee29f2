// Prints one report and ends: {source, fonts, instant} as JSON in, a PDF/UA-1 out. What Typst objects to goes to stderr, one line each, and the exit code is 1.
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync, writeSync } from 'node:fs';

const { source, fonts, instant } = JSON.parse(readFileSync(0, 'utf8'));

function refuse(said) {
  for (const line of said) process.stderr.write(line + '\n');
  process.exitCode = 1;
}

function spoken(diagnostics) {
  return diagnostics.map(found => found.message ?? String(found));
}

function write(bytes) {
  for (let at = 0; at < bytes.length;) at += writeSync(1, bytes, at);
}

const compiler = NodeCompiler.create({ workspace: fonts, fontArgs: [{ fontPaths: [fonts] }] });
const compiled = compiler.compile({ mainFileContent: source });
if (compiled.hasError()) {
  refuse(spoken(compiled.takeError().shortDiagnostics));
} else {
  try {
    write(compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp: instant }));
  } catch (objection) {
    refuse([objection.message]);
  }
}
