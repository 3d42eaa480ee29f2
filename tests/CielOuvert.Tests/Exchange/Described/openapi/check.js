// Checks a description as anybody would, with a validator that is not ours: by the schema of OpenAPI 3.1, then each reference.
import { Validator } from '@seriousme/openapi-schema-validator';
import { readFileSync } from 'node:fs';

const validator = new Validator();
const found = await validator.validate(JSON.parse(readFileSync(process.argv[2], 'utf8')));
if (!found.valid) {
  console.error(JSON.stringify(found.errors).slice(0, 2000));
  process.exit(1);
}
const read = validator.resolveRefs();
console.log(validator.version, Object.keys(read.paths).length);
