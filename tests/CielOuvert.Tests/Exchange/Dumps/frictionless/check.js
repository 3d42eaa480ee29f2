// Reads a package as anybody would, with a library that is not ours: its descriptor, then every row of every table by its schema.
const { Package } = require('datapackage');

async function main(folder) {
  const read = await Package.load(`${folder}/datapackage.json`, { basePath: folder });
  if (!read.valid) throw new Error(read.errors.map(error => error.message).join('\n'));
  for (const resource of read.resources.filter(resource => resource.tabular)) {
    try {
      console.log(`${resource.name} ${(await resource.read({ keyed: true })).length}`);
    } catch (error) {
      throw new Error(`${resource.name}: ${(error.errors?.length ? error.errors : [error]).map(one => one.message).join('\n')}`);
    }
  }
}

main(process.argv[2]).catch(error => {
  console.error(error.message);
  process.exit(1);
});
