# ./ciel test: every suite, on both engines and in a real browser, and the sum of what they counted.

source "$house/build/postgres.sh"

results=$house/out/test
passed=0 failed=0 skipped=0

run_test() {
  local word filters=()
  for word in "$@"; do filters+=(--filter-method "*$word*"); done

  prepare_tests
  trap 'end_what_is_watched; stop_postgres' EXIT
  start_postgres

  # What is of one engine alone is told on it, and what touches no database need not be told twice.
  [ $# -gt 0 ] || filters=(--filter-not-trait engine=postgres)
  run_suite sqlite CielOuvert.Tests "Épreuves sur SQLite" "Tests on SQLite" "${filters[@]}"
  [ $# -gt 0 ] || filters=(--filter-not-trait engine=none)
  run_suite postgres CielOuvert.Tests "Épreuves sur PostgreSQL" "Tests on PostgreSQL" "${filters[@]}"
  [ $# -gt 0 ] || filters=()
  run_suite journeys CielOuvert.Journeys "Parcours dans Chromium" "Journeys in Chromium" "${filters[@]+"${filters[@]}"}"
  conclude
}

prepare_tests() {
  require_dotnet
  postgres_programs >/dev/null || [ -n "${CIEL_TEST_POSTGRES:-}" ] ||
    want_package postgresql "un vrai serveur pour les épreuves" "a real server for the tests"
  want chromium chromium "pour parcourir le site" "to walk through the site"
  want pdftotext poppler-utils "pour lire le PDF imprimé" "to read the printed PDF"
  want qpdf qpdf "pour vérifier la structure du PDF" "to check the PDF's structure"
  has_python aiosmtpd || want_package python3-aiosmtpd "un vrai serveur de courrier pour les épreuves" "a real mail server for the tests"
  want xmllint libxml2-utils "pour vérifier ce que lisent les moissonneurs" "to check what harvesters read"
  perl -MHTTP::OAI -e 1 2>/dev/null || want_package libhttp-oai-perl "pour moissonner comme un autre" "to harvest as somebody else does"
  want rapper raptor2-utils "pour vérifier les graphes" "to check graphs"
  has_python rdflib || want_package python3-rdflib "pour comparer les graphes" "to compare graphs"
  has_python jsonschema || want_package python3-jsonschema "pour vérifier les schémas" "to check schemas"
  has_python openpyxl || want_package python3-openpyxl "pour relire les classeurs" "to read workbooks back"
  has_python feedparser || want_package python3-feedparser "pour relire les flux" "to read feeds back"
  has_python icalendar || want_package python3-icalendar "pour relire les calendriers" "to read calendars back"
  has_python bibtexparser || want_package python3-bibtexparser "pour relire les références" "to read references back"
  has_python pybtex || want_package python3-pybtex "pour relire les références d’une autre façon" "to read references back in another way"
  has_python citeproc || want_package python3-citeproc "pour relire les références en JSON" "to read references in JSON back"
  want biber biber "pour vérifier les champs de BibTeX" "to check the fields of BibTeX"
  want ris2xml bibutils "pour relire les références RIS" "to read RIS references back"
  [ -e /usr/share/citation-style-language/styles/apa.csl ] || want_package citation-style-language-styles "les styles de références des autres" "the reference styles of others"
  want pandoc pandoc "pour comparer les références mises en forme" "to compare formatted references"
  want xmllint libxml2-utils "pour vérifier le XML" "to check XML"
  want java default-jre-headless "pour le vérificateur de HTML" "for the checker of HTML"
  want_node
  install_what_is_missing
  set_up_printing
  set_up_peers
  build_program
  step "Construire les épreuves" "Building the tests" "$house/out/build/tests.log" \
    dotnet build "$house/CielOuvert.slnx" -c Release -v q --nologo
  rm -rf "$results"
  mkdir -p "$results"
}

# What reads our packages, our descriptions and our archives as others do; without npm here, the tests that ask it are skipped.
set_up_peers() {
  set_up_peer Exchange/Dumps/frictionless "Installer le lecteur de paquets de données" "Installing the reader of data packages"
  set_up_peer Exchange/Described/openapi "Installer le vérificateur d’OpenAPI" "Installing the validator of OpenAPI"
  set_up_peer Exchange/Signposts/links "Installer le lecteur de liens" "Installing the reader of links"
  set_up_peer Exchange/Web/vnu "Installer le vérificateur de HTML" "Installing the checker of HTML"
  set_up_peer StaticSite/warcio "Installer le lecteur d’archives du web" "Installing the reader of web archives"
}

# set_up_peer FOLDER FRENCH ENGLISH
set_up_peer() {
  local peer=$house/tests/CielOuvert.Tests/$1
  local laid=$peer/node_modules/.package-lock.json
  command -v npm >/dev/null 2>&1 || return 0
  [ -f "$laid" ] && [ ! "$peer/package-lock.json" -nt "$laid" ] && return 0
  step "$2" "$3" "$house/out/build/$(basename "$1").log" \
    npm ci --prefix "$peer" --no-audit --no-fund || return 0
  touch "$laid"
}

# run_suite SLUG PROJECT FRENCH ENGLISH OPTIONS…
run_suite() {
  local slug=$1 project=$2 words_fr=$3 words_en=$4 code=0
  shift 4
  export CIEL_TEST_ENGINE=sqlite
  [ "$slug" != postgres ] || CIEL_TEST_ENGINE=postgres
  watch "$words_fr" "$words_en" "$results/$slug.log" \
    dotnet "$house/tests/$project/bin/Release/net10.0/$project.dll" --results-directory "$results" \
    --report-xunit-xml --report-xunit-xml-filename "$slug.xml" --no-ansi --progress off --show-test-results failed "$@" || code=$?
  count_suite "$slug" "$code"
}

# Adds what the suite's own report counted. Exit code 8 says that no test had that name.
count_suite() {
  local slug=$1 code=$2 report=$results/$1.xml p=0 f=0 s=0
  if [ -f "$report" ]; then
    p=$(attribute passed "$report") f=$(($(attribute failed "$report") + $(attribute errors "$report"))) s=$(attribute skipped "$report")
  fi
  # A suite that fell before it could count has failed, once.
  if [ "$code" -ne 0 ] && [ "$code" -ne 8 ] && [ "$f" -eq 0 ]; then
    say "    La suite s’est arrêtée avant d’avoir compté (code $code)." "    The suite ended before it had counted (code $code)."
    f=1
  fi
  passed=$((passed + p)) failed=$((failed + f)) skipped=$((skipped + s))
  printf '    %s passed, %s failed, %s skipped\n' "$p" "$f" "$s"
  [ "$f" -eq 0 ] || show_failures "$slug"
}

attribute() { grep -o -m 1 "<assembly [^>]*" "$2" | grep -oE " $1=\"[0-9]+\"" | grep -oE '[0-9]+' || printf 0; }

show_failures() {
  sed -n '1,400p' "$results/$1.log" | sed 's/^/    /'
  say "    Tout ce qu’elle a écrit : out/test/$1.log" "    All that it wrote: out/test/$1.log"
}

# The last line is alone and in one form, for those who read it by program.
conclude() {
  if [ $((passed + failed)) -eq 0 ]; then
    warn "Aucune épreuve n’a été lancée : aucune n’a ce nom." "No test ran: none has that name."
  fi
  printf '%s passed, %s failed' "$passed" "$failed"
  [ "$skipped" -eq 0 ] || printf ', %s skipped' "$skipped"
  printf '\n'
  [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
}
