"""Reads each form of a list with programs that are not ours, and prints the titles that they found: by form, then by slug."""
import csv, io, json, os, re, sys, xml.etree.ElementTree as tree
import bibtexparser, feedparser, html, icalendar, openpyxl, rdflib
from bibtexparser.bparser import BibTexParser

folder = sys.argv[1]
csv.field_size_limit(10 ** 9)


def path(form): return os.path.join(folder, 'list.' + form)


def text(form): return open(path(form), encoding='utf-8', newline='').read()


def slug(address): return str(address).split('/')[-1].split('#')[0]


def parsed(form): return tree.fromstring(text(form))


def table(rows):
    rows = list(rows)
    names, title = rows[0].index('slug'), rows[0].index('name')
    return {row[names]: row[title] for row in rows[1:]}


def sheet():
    # A workbook escapes what XML cannot hold (ECMA-376, 22.9.2.19), and this reader leaves it so.
    def read(cell): return re.sub('_x([0-9A-F]{4})_', lambda code: chr(int(code[1], 16)), cell or '')
    return table([read(cell) for cell in row] for row in openpyxl.load_workbook(path('xlsx')).active.iter_rows(values_only=True))


def atom():
    a = '{http://www.w3.org/2005/Atom}'
    return {slug(next(link.get('href') for link in entry.findall(a + 'link') if link.get('rel') == 'alternate')): entry.findtext(a + 'title') for entry in parsed('atom').iter(a + 'entry')}


def feed(form):
    read = feedparser.parse(open(path(form), 'rb').read())
    if read.bozo: sys.exit(f'{form}: {read.bozo_exception}')
    return {slug(entry.link) for entry in read.entries}


def calendar():
    return {slug(day['URL']): str(day['SUMMARY']) for day in icalendar.Calendar.from_ical(open(path('ics'), 'rb').read()).walk('VEVENT')}


def graph(form, name):
    read = rdflib.Graph()
    read.parse(path(form), format=name)
    return {slug(subject): str(title) for subject, title in read.subject_objects(rdflib.URIRef('https://schema.org/name'))}


def references():
    found, one = {}, {}
    for line in text('ris').split('\r\n'):
        if not line: continue
        tag, value = re.fullmatch('([A-Z][A-Z0-9])  - ?(.*)', line).groups()
        one = {} if tag == 'TY' else one | {tag: value}
        if tag == 'ER': found[one['ID']] = one['TI']
    return found


def bibliography():
    parser = BibTexParser(common_strings=True, ignore_nonstandard_types=False)
    words = {'textbackslash': '\\', 'textbraceleft': '{', 'textbraceright': '}', 'textasciitilde': '~', 'textasciicircum': '^'}
    def read(latex): return re.sub(r'\\(text[a-z]+)\{\}|\\(.)|[{}]', lambda found: words[found[1]] if found[1] else found[2] or '', latex)
    return {entry['ID']: read(entry['title']) for entry in bibtexparser.loads(text('bib'), parser).entries}


def harvest(form, space):
    oai = '{http://www.openarchives.org/OAI/2.0/}'
    return {slug(next(one.text for one in record.iter() if one.text and '/articles/' in one.text)): next(record.iter(space + 'title')).text for record in parsed(form).iter(oai + 'record')}


found = {
    'atom': atom(), 'rss': {slug(item.findtext('link')): html.unescape(item.findtext('title')) if '<' not in item.findtext('title') else item.findtext('title') for item in parsed('rss').iter('item')},
    'jsonfeed': {slug(item['url']): item['title'] for item in json.loads(text('jsonfeed'))['items']},
    'ics': calendar(), 'csv': table(csv.reader(io.StringIO(text('csv').removeprefix('\ufeff'), newline=''))), 'xlsx': sheet(),
    'json': {record['slug']: record['title'] for record in json.loads(text('json'))['records']},
    'jsonld': graph('jsonld', 'json-ld'), 'ttl': graph('ttl', 'turtle'),
    'bib': bibliography(), 'ris': references(), 'csl': {work['id']: work['title'] for work in json.loads(text('csl'))},
    'oai_dc': harvest('oai_dc', '{http://purl.org/dc/elements/1.1/}'), 'oai_datacite': harvest('oai_datacite', '{http://datacite.org/schema/kernel-4}'),
}
if feed('atom') != feed('rss') or feed('atom') != set(found['json']): sys.exit('a reader of feeds does not find them all')
print(json.dumps(found))
